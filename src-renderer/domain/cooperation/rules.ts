import type { Edit } from '../record/edit.ts';
import { type Party, regionCodes } from '../parties/party.ts';
import type { CooperationItem, Nature } from './cooperation-item.ts';
import { type Borders, natureFromTests, natureTests } from './nature.ts';

/** A new item as it begins: the own region is the first party, and the first stage runs from today (`YYYY-MM-DD`). */
export function newItemEdits(region: string, today: string): readonly Edit[] {
  return [
    { kind: 'set', path: 'parties', value: [{ kind: 'region', code: region }] },
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
