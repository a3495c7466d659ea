import { fail, ok } from '#base/result.ts';
import type { Queries } from '#app/queries.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import { partyKey } from '#domain/parties/party.ts';
import { itemPaperOutline } from '#word/letters/item-paper-outline.ts';
import type { PaperSources } from '#word/letters/sources.ts';
import { type DocumentSources, type Drawn, noSuchRecord, versionOf, type WishOf } from './document-kind.ts';
import { first } from './first.ts';
import { peopleOf } from './people.ts';
import { values } from './values.ts';

/** A letter or form of an item, out of the item, its drafts, what was decided about it, and the register of people and partners. */
export async function letterKind(
  { record, which, form, today, named = '' }: WishOf<'letter'>,
  { queries, paper, house }: DocumentSources,
): Drawn {
  const [item, office] = [await first(queries.record('cooperation-item', record)), await first(queries.office())];
  if (item === null || office === null) return fail(noSuchRecord(record));
  const around = await aroundItem(item.value, office.value.region, queries);
  const outline = itemPaperOutline({
    which,
    form,
    sources: { item: item.value, office: office.value, today, ...around },
  });
  return ok({
    title: named === '' ? outline.title : `${outline.name} ${named} ${item.value.title.trim()}`,
    blanks: outline.blanks,
    draw: (word) => word.itemPaper(outline, { paper, house, version: versionOf(item.changed) }),
  });
}

async function aroundItem(
  item: CooperationItem,
  region: string,
  queries: Queries,
): Promise<Pick<PaperSources, 'officials' | 'organisations' | 'agreements' | 'decisions'>> {
  const keys = [...new Set([region, ...item.parties.map(partyKey)])];
  const drafts = await first(queries.agreementsOfItem(item.id));
  const partners = item.parties.flatMap((party) => (party.kind === 'organisation' ? [party.id] : []));
  const decisions = await first(queries.decisionsOfItem(item.id));
  return {
    officials: await peopleOf(keys, queries),
    organisations: await values(queries, 'organisation', partners),
    agreements: await values(
      queries,
      'agreement',
      drafts.toSorted((a, b) => b.changed - a.changed).map((row) => row.record),
    ),
    decisions: decisions
      .toSorted((a, b) => (a.meetingDate < b.meetingDate ? -1 : a.meetingDate > b.meetingDate ? 1 : 0))
      .map(({ text }) => text),
  };
}
