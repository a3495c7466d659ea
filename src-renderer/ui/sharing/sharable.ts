import type { RecordView } from '#app/views.ts';
import { type Party, regionCodes } from '#domain/parties/party.ts';
import type { Group } from '#domain/groups/group.ts';
import type { RecordKind } from '#domain/record/shapes.ts';

/** What sharing needs to know of a record on the screen. */
export type Sharable = Pick<RecordView<RecordKind>, 'scope' | 'sharedWith' | 'without' | 'leftBehind' | 'apart'> & {
  readonly record: string;
  readonly parties: readonly Party[];
  readonly ownRegion: string;
  /** How many of its fields are in dispute. */
  readonly disputes: number;
};

/** Somebody a record can be shared with: its parties, nobody, or a group by its record's id. Codes without the own region. */
export type Audience = { readonly key: string; readonly label: string; readonly regions: readonly string[] };

/** The other regions that see a record now. */
export function seenBy({ sharedWith, ownRegion }: Sharable): readonly string[] {
  return sharedWith.filter((code) => code !== ownRegion);
}

/** The other regions among the parties. */
export function partyRegions({ parties, ownRegion }: Sharable): readonly string[] {
  return regionCodes(parties).filter((code) => code !== ownRegion);
}

/** Whom a record can be shared with, in the order of the dialog: its parties, groups with somebody in them, this office alone. */
export function audiencesFor(
  sharable: Sharable,
  groups: readonly Group[],
  words: { readonly parties: string; readonly nobody: string },
): readonly Audience[] {
  const { ownRegion } = sharable;
  const regions = partyRegions(sharable);
  return [
    ...(regions.length === 0 ? [] : [{ key: 'parties', label: words.parties, regions }]),
    ...groups.flatMap(({ id, name, regions: codes }) => {
      const others = codes.filter((code) => code !== ownRegion);
      return others.length === 0 ? [] : [{ key: id, label: name, regions: others }];
    }),
    { key: 'nobody', label: words.nobody, regions: [] },
  ];
}

/** The audience that a record has now: the first of the given ones with just these regions; null when it has none of them. */
export function audienceNow(sharable: Sharable, audiences: readonly Audience[]): Audience | null {
  const now = [...seenBy(sharable)].toSorted().join();
  return audiences.find(({ regions }) => [...regions].toSorted().join() === now) ?? null;
}

/** Parties that came since it was shared. */
export function newParties(sharable: Sharable): readonly string[] {
  const seen = new Set(sharable.sharedWith);
  return sharable.scope === 'private' ? [] : partyRegions(sharable).filter((code) => !seen.has(code));
}

/** Other regions that it is shared with and that another audience leaves out. */
export function leftOutBy(sharable: Sharable, { regions }: Audience): readonly string[] {
  return seenBy(sharable).filter((code) => !regions.includes(code));
}

/** Whether an audience has somebody in it who does not see the record now: only then there is a history to give. */
export function widens(sharable: Sharable, { regions }: Audience): boolean {
  return regions.some((code) => !sharable.sharedWith.includes(code));
}
