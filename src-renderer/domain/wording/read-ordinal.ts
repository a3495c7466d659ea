import { ordinal } from './terbilang.ts';

/** More parties than any agreement has. */
const MOST = 99;

const NUMBERS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: MOST }, (_none, index) => [ordinal(index + 1), index + 1]),
);

/** The number that an ordinal says: 3 for `ketiga`, 1 for `kesatu`; null when it is none below a hundred. */
export function readOrdinal(text: string): number | null {
  return NUMBERS.get(text.trim().toLowerCase()) ?? null;
}
