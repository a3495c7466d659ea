import { fail, ok } from '#base/result.ts';
import type { Queries } from '#app/queries.ts';
import type { ConflictView } from '#app/views.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { type VersionMark, versionLabel } from '#domain/agreements/versions.ts';
import type { Dispute } from '#word/dispute-comments.ts';
import { disputesOf } from './disputes.ts';
import { type DocumentSources, type Drawn, noSuchRecord, versionOf, type WishOf } from './document-kind.ts';
import { first } from './first.ts';
import { regionName } from './region-name.ts';

export async function agreementKind(
  { record, version: mark }: WishOf<'agreement'>,
  { queries, paper, house }: DocumentSources,
): Drawn {
  const agreement = await first(queries.record('agreement', record));
  if (agreement === null) return fail(noSuchRecord(record));
  const disputes = await openDisputes(queries, agreement.conflicts);
  const options = { paper, house, ...markOf(agreement.changed, mark), disputes };
  return ok({
    title: `${instrumentOf(agreement.value.type).short} ${agreement.value.title}`,
    draw: (word) => word.agreement(agreement.value, options),
  });
}

/** How a file names what it is: the version it is kept as, or the moment of the draft it was made from. */
export function markOf(changed: number, mark: VersionMark | undefined) {
  return mark === undefined
    ? { version: versionOf(changed) }
    : { version: versionLabel(mark.number), versionId: mark.id };
}

/** What offices still have otherwise, with their names; nothing is asked when there is none. */
export async function openDisputes(queries: Queries, conflicts: readonly ConflictView[]): Promise<readonly Dispute[]> {
  if (conflicts.length === 0) return [];
  const [own, partners] = [await first(queries.office()), await first(queries.partners())];
  const nameOf = ({ office, own: isOwn }: { readonly office: string; readonly own: boolean }): string => {
    const partner = partners.find((each) => each.office === office);
    return regionName((isOwn ? own?.value.region : partner?.region) ?? '') ?? partner?.name ?? office;
  };
  return disputesOf(conflicts, nameOf, own?.value.zone ?? 'WIB');
}
