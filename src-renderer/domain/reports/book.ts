import type { Agreement } from '../agreements/agreement.ts';
import type { CooperationItem } from '../cooperation/cooperation-item.ts';
import { type Party, partyKey } from '../parties/party.ts';

const ITEM_FIELDS = [
  'id',
  'title',
  'number',
  'type',
  'nature',
  'parties',
  'affairs',
  'unit',
  'location',
  'scopeOfWork',
  'funding',
  'term',
  'starts',
  'ends',
  'stage',
  'stageSince',
  'waitingFor',
  'stages',
] as const satisfies readonly (keyof CooperationItem)[];

const AGREEMENT_FIELDS = [
  'id',
  'type',
  'title',
  'item',
  'state',
  'date',
  'term',
  'parties',
] as const satisfies readonly (keyof Agreement)[];

/** What reports need of a cooperation item: a part of it, so that thousands fit into memory. */
export type BookItem = Pick<CooperationItem, (typeof ITEM_FIELDS)[number]>;
export type BookAgreement = Pick<Agreement, (typeof AGREEMENT_FIELDS)[number]>;

/** Everything that reports are computed from; records that were taken out are not in it. */
export type Book = { readonly items: readonly BookItem[]; readonly agreements: readonly BookAgreement[] };

export function bookItem(item: CooperationItem): BookItem {
  return part(item, ITEM_FIELDS);
}

export function bookAgreement(agreement: Agreement): BookAgreement {
  return part(agreement, AGREEMENT_FIELDS);
}

function part<T, K extends keyof T>(whole: T, fields: readonly K[]): Pick<T, K> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- exactly these fields
  return Object.fromEntries(fields.map((field) => [field, whole[field]])) as Pick<T, K>;
}

/** The parties of an item and of its agreement, each once, in their order. */
export function partiesOf(item: BookItem | null, agreement: BookAgreement | null): readonly Party[] {
  const signing = agreement?.parties.flatMap(({ party }) => (party === null ? [] : [party])) ?? [];
  const all = [...signing, ...(item?.parties ?? [])];
  return [...new Map(all.map((party) => [partyKey(party), party])).values()];
}
