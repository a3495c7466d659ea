import { partyKey } from '../parties/party.ts';
import { type Book, type BookAgreement, type BookItem, partiesOf } from './book.ts';
import {
  agreementSpan,
  dayOfReport,
  isCarriedOut,
  itemSpan,
  type ReportFilter,
  type Span,
  termState,
  type TermState,
  touches,
} from './year.ts';

/**
 * A line of the register (*register kerja sama*, domain.md §1.6 g): a signed agreement with the item that it carries out, or an
 * item that is carried out while none of its agreements is here as signed. At least one of both is there.
 */
export type RegisterEntry = {
  readonly item: BookItem | null;
  readonly agreement: BookAgreement | null;
  readonly span: Span;
  readonly state: TermState;
  /** The signed agreement of the same item that came before: what a PKS rests on. Null when there is none. */
  readonly parent: BookAgreement | null;
};

/** The register of a year: everything that was in force in it, by day of signing, then title; those without a day come last. */
export function registerOf(book: Book, filter: ReportFilter, today: string): readonly RegisterEntry[] {
  const items = new Map(book.items.map((item) => [item.id, item]));
  const signed = book.agreements.filter(({ state }) => state === 'signed');
  const byItem = groupBy(signed, ({ item }) => item);
  const day = dayOfReport(filter.year, today);
  const ofAgreements = signed.map((agreement): RegisterEntry => {
    const span = agreementSpan(agreement);
    const item = items.get(agreement.item) ?? null;
    const siblings = item === null ? [] : (byItem.get(item.id) ?? []);
    return { item, agreement, span, state: termState(span, day), parent: parentOf(agreement, siblings) };
  });
  const ofItems = book.items
    .filter((item) => !byItem.has(item.id) && isCarriedOut(item))
    .map((item): RegisterEntry => {
      const span = itemSpan(item);
      return { item, agreement: null, span, state: termState(span, day), parent: null };
    });
  return [...ofAgreements, ...ofItems]
    .filter((entry) => touches(entry.span, filter.year) && fits(entry, filter))
    .toSorted((one, other) => compare(sortKey(one), sortKey(other)));
}

/** Whether an entry is of the kind and with the party that a report is about. */
export function fits(
  { item, agreement }: Pick<RegisterEntry, 'item' | 'agreement'>,
  { party, type }: ReportFilter,
): boolean {
  if (type !== null && item?.type !== type) return false;
  return party === null || partiesOf(item, agreement).some((one) => partyKey(one) === party);
}

/** A PKS carries out a KSB, a Rencana Kerja a Nota Kesepakatan (PP 28/2018 art. 1 as told in domain.md §1.5). */
const CARRIES_OUT: Readonly<Record<string, string>> = { PKS: 'KSB', RK: 'NK' };

function parentOf(agreement: BookAgreement, siblings: readonly BookAgreement[]): BookAgreement | null {
  const wanted = CARRIES_OUT[agreement.type];
  const before = siblings
    .filter(({ type, id }) => type === wanted && id !== agreement.id)
    .toSorted((one, other) => compare(one.date ?? '', other.date ?? ''));
  const earlier = before.filter(({ date }) => date !== null && agreement.date !== null && date <= agreement.date);
  return earlier.at(-1) ?? before[0] ?? null;
}

function sortKey({ span, agreement, item }: RegisterEntry): string {
  return `${span.from || '9999-99-99'} ${titleOf({ agreement, item }).toLocaleLowerCase('id')}`;
}

/** What an entry is called: by its agreement, else by its item. */
export function titleOf({ agreement, item }: Pick<RegisterEntry, 'item' | 'agreement'>): string {
  return [agreement, item].map((one) => one?.title.trim() ?? '').find((title) => title !== '') ?? '';
}

export function groupBy<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
