import { grouped, LARGEST, terbilang } from './terbilang.ts';
import { readWords } from './read-words.ts';

/** A count written in digits and words that do not say the same: `5 (enam)`. */
export type WrongCount = { readonly written: string; readonly right: string };

/** The counts of a text whose words and digits differ. Brackets that hold no number words are left alone. */
export function wrongCounts(text: string): readonly WrongCount[] {
  return [...text.matchAll(/(\d{1,3}(?:\.\d{3})+|\d+) \(([a-z ]+)\)/giu)].flatMap(
    ([written, digits = '', words = '']) => {
      const value = Number(digits.replaceAll('.', ''));
      const said = readWords(words);
      if (said === null || said === value || value > LARGEST) return [];
      return [{ written, right: `${grouped(value)} (${terbilang(value)})` }];
    },
  );
}
