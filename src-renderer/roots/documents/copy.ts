import { fail, ok } from '#base/result.ts';
import { copiesOf, copyLine } from '#domain/agreements/copies.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { markOf, openDisputes } from './agreement.ts';
import { type DocumentSources, type Drawn, noSuchRecord, type WishOf } from './document-kind.ts';
import { first } from './first.ts';

/** The original that a party receives: the agreement, saying which of the originals it is and whose. */
export async function copyKind(
  { record, row, version }: WishOf<'copy'>,
  { queries, paper, house }: DocumentSources,
): Drawn {
  const agreement = await first(queries.record('agreement', record));
  const copy = agreement === null ? undefined : copiesOf(agreement.value).find((each) => each.row === row);
  if (agreement === null || copy === undefined) return fail(noSuchRecord(record));
  const { type, title } = agreement.value;
  const disputes = await openDisputes(queries, agreement.conflicts);
  const options = { paper, house, ...markOf(agreement.changed, version), disputes, copy: copyLine(copy) };
  return ok({
    // The number in front: thirty files of one agreement stand in the order of its parties, whatever its title.
    title: `Rangkap ${copy.number} ${copy.holder === '' ? copy.label : copy.holder} ${instrumentOf(type).short} ${title}`,
    draw: (word) => word.agreement(agreement.value, options),
  });
}
