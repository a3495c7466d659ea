import { roman } from './terbilang.ts';

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const MOST = 3999;

/** The number that a roman numeral says, from 1 to 3999: `XII` → 12. Null for one that nobody would write so: `IIII`, `VX`. */
export function readRoman(text: string): number | null {
  const letters = text.trim().toUpperCase();
  const values = letters.split('').map((letter) => VALUES[letter] ?? 0);
  const value = values.reduce((sum, one, index) => sum + (one < (values[index + 1] ?? 0) ? -one : one), 0);
  return value >= 1 && value <= MOST && roman(value) === letters ? value : null;
}
