import type { WrongCount } from './counts.ts';
import { fullDate, MONTHS, parseDay, WEEKDAYS } from './dates.ts';
import { readWords } from './read-words.ts';
import { LARGEST, rupiah } from './terbilang.ts';

/** Spellings of older documents (domain.md §7.2): they are read, never written. */
const OLD_MONTHS: Readonly<Record<string, string>> = { nopember: 'november', pebruari: 'februari' };

/** Dates of a text that stand behind another weekday than theirs: `Senin, 22 November 2026`, a Sunday. */
export function wrongWeekdays(text: string): readonly WrongCount[] {
  const written = /\b([a-z]+(?:['’]at)?),? (?:tanggal )?(\d{1,2}) ([a-z]+) (\d{4})\b/giu;
  return [...text.matchAll(written)].flatMap(([all, name = '', date = '', monthText = '', year = '']) => {
    const named = name.toLowerCase().replace(/['’]/u, '');
    const month = monthOf(monthText);
    const day = parseDay(`${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`);
    if (day === null || !WEEKDAYS.some((one) => one.toLowerCase() === named)) return [];
    const right = fullDate(day);
    return right.toLowerCase().startsWith(`${named},`) ? [] : [{ written: all, right }];
  });
}

/** Sums of whole rupiah whose digits and words differ: `Rp5.000,00 (enam ribu rupiah)`. */
export function wrongMoney(text: string): readonly WrongCount[] {
  const sums = /\bRp ?(\d{1,3}(?:\.\d{3})*|\d+)(?:,00|,-)? \(([a-z ]+) rupiah\)/giu;
  return [...text.matchAll(sums)].flatMap(([written, digits = '', words = '']) => {
    const value = Number(digits.replaceAll('.', ''));
    const said = readWords(words);
    return said === null || said === value || value > LARGEST ? [] : [{ written, right: rupiah(value) }];
  });
}

function monthOf(text: string): number {
  const name = OLD_MONTHS[text.toLowerCase()] ?? text.toLowerCase();
  return MONTHS.findIndex((one) => one.toLowerCase() === name) + 1;
}
