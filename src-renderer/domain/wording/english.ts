import { type Day, weekday, WEEKDAYS } from './dates.ts';

/*
 * Numbers, days and terms as the English text of a document for foreign cooperation says them.
 */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** `twenty-four`; digits from a hundred on. */
function inWords(value: number): string {
  if (value >= 100) return String(value);
  if (value < 20) return SMALL[value] ?? String(value);
  const rest = value % 10;
  return `${TENS[Math.floor(value / 10)] ?? ''}${rest === 0 ? '' : `-${SMALL[rest] ?? ''}`}`;
}

/** `2 (two)`, as the Indonesian text says `2 (dua)`. */
export function englishCount(value: number): string {
  return `${value} (${inWords(value)})`;
}

/** `first`, `twenty-first`. */
export function englishOrdinal(value: number): string {
  const words = inWords(value);
  const last = /[a-z]+$/u.exec(words)?.[0] ?? '';
  const ordinal = IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return last === '' ? `${words}th` : words.slice(0, words.length - last.length) + ordinal;
}

/** `5 (five) years`, `18 (eighteen) months`; the same units as `termInWords` has. */
export function englishTerm(months: number): string {
  const many = (count: number, unit: string): string => `${englishCount(count)} ${unit}${count === 1 ? '' : 's'}`;
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (rest === 0) return many(years, 'year');
  return years < 2 ? many(months, 'month') : `${many(years, 'year')} and ${many(rest, 'month')}`;
}

/** `Monday, 14 December 2026`; the weekday is computed from the day. */
export function englishDate(day: Day): string {
  return `${DAYS[WEEKDAYS.indexOf(weekday(day))] ?? ''}, ${englishDay(day)}`;
}

/** `14 December 2026`. */
export function englishDay({ date, month, year }: Day): string {
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}
