import type { Edit } from '../record/edit.ts';
import { type Party, regionCodes } from '../parties/party.ts';
import { addMonths, formatDay, parseDay } from '../wording/dates.ts';
import type { CooperationItem, Nature } from './cooperation-item.ts';
import { type Borders, natureFromTests, natureTests } from './nature.ts';

/**
 * A new item as it begins: the own region is the first party, before partners that are known already, and the first stage
 * runs from today (`YYYY-MM-DD`).
 */
export function newItemEdits(region: string, today: string, partners: readonly Party[] = []): readonly Edit[] {
  const own: Party = { kind: 'region', code: region };
  return [
    { kind: 'set', path: 'parties', value: [own, ...partners] },
    { kind: 'set', path: 'stage', value: 'preparation' },
    { kind: 'set', path: 'stageSince', value: today },
    {
      kind: 'add',
      list: 'stages',
      row: 'preparation',
      order: '01',
      values: { started: today },
    },
  ];
}

/** The fields on which *wajib* or *sukarela* rests. */
export type NatureGround = Pick<CooperationItem, 'parties' | 'borderingOverride' | 'externality' | 'efficiency'>;

/**
 * What the nature becomes when answers or parties change: from the three tests for KSDD, and none for the other kinds,
 * which the law does not divide (UU 23/2014 art. 363(3)).
 */
export function natureAfter(item: Pick<CooperationItem, 'type'> & NatureGround, borders: Borders): Nature | null {
  return item.type === 'KSDD' ? natureFromTests(natureTests(item, borders)) : null;
}

/** The letter of UU 23/2014 art. 364(2) under which two regions cooperate. */
export type Combination = 'a' | 'b' | 'c' | 'd' | 'e';

/** The combinations of art. 364(2) that occur among the parties, sorted; provinces by two-digit codes. */
export function combinations(parties: readonly Party[]): readonly Combination[] {
  const codes = regionCodes(parties);
  const found = codes.flatMap((one, index) => codes.slice(index + 1).map((other) => combination(one, other)));
  return [...new Set(found)].toSorted();
}

function combination(one: string, other: string): Combination {
  const sameProvince = one.slice(0, 2) === other.slice(0, 2);
  const provinces = [one, other].filter((code) => code.length === 2).length;
  if (provinces === 2) return 'a';
  if (provinces === 1) return sameProvince ? 'b' : 'c';
  return sameProvince ? 'e' : 'd';
}

/**
 * The last day of a term that begins on a day (`YYYY-MM-DD`): the same date so many months later, or the last day of a
 * shorter month (domain.md §7.2). Null when the day is none.
 */
export function endOfTerm(starts: string, months: number): string | null {
  const day = parseDay(starts);
  return day === null ? null : formatDay(addMonths(day, months));
}

/** How soon an end weighs: within 45 days, within 90 days, or not yet (ui.md §1). */
export type EndWeight = 'past' | 'urgent' | 'soon' | 'far';

/** Whole days from one day to another, both `YYYY-MM-DD`; negative when it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** How soon a cooperation ends, from the days that are left. */
export function endWeight(days: number): EndWeight {
  if (days < 0) return 'past';
  if (days <= 45) return 'urgent';
  return days <= 90 ? 'soon' : 'far';
}
