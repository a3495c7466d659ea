import { parseDay } from './dates.ts';
import type { WrongCount } from './counts.ts';
import { englishDate, ENGLISH_DAYS, ENGLISH_MONTHS, englishWords, readEnglish } from './english.ts';
import { LARGEST } from './terbilang.ts';

/*
 * What in an English text says two things at once, as counts.ts and text-figures.ts find it in Indonesian ones.
 */

/** Counts and sums whose words and digits differ: `5 (six)`, `Rp1,000 (two thousand rupiah)`. Other brackets are left alone. */
export function wrongEnglishFigures(text: string): readonly WrongCount[] {
  return [...text.matchAll(/(\d{1,3}(?:,\d{3})+|\d+) \(([a-z -]+?)( rupiah| percent)?\)/giu)].flatMap(
    ([written, digits = '', words = '', unit = '']) => {
      const value = Number(digits.replaceAll(',', ''));
      const said = readEnglish(words);
      if (said === null || said === value || value > LARGEST) return [];
      return [{ written, right: `${digits} (${englishWords(value)}${unit.toLowerCase()})` }];
    },
  );
}

const DAY_FIRST = /\b([a-z]+day),? (?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+),? (\d{4})\b/giu;
const MONTH_FIRST = /\b([a-z]+day),? ([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/giu;

/** Dates that stand behind another weekday than theirs: `Monday, 15 December 2026`, a Tuesday. */
export function wrongEnglishWeekdays(text: string): readonly WrongCount[] {
  const found = [
    ...[...text.matchAll(DAY_FIRST)].map(([all, name = '', date = '', month = '', year = '']) => ({
      all,
      name,
      date,
      month,
      year,
    })),
    ...[...text.matchAll(MONTH_FIRST)].map(([all, name = '', month = '', date = '', year = '']) => ({
      all,
      name,
      date,
      month,
      year,
    })),
  ];
  return found.flatMap(({ all, name, date, month, year }) => {
    const number = ENGLISH_MONTHS.findIndex((one) => one.toLowerCase() === month.toLowerCase()) + 1;
    const day = parseDay(`${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`);
    if (day === null || !ENGLISH_DAYS.some((one) => one.toLowerCase() === name.toLowerCase())) return [];
    const right = englishDate(day);
    return right.toLowerCase().startsWith(`${name.toLowerCase()},`) ? [] : [{ written: all, right }];
  });
}
