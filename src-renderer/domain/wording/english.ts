import { type Day, weekday, WEEKDAYS } from './dates.ts';
import { LARGEST } from './terbilang.ts';

/*
 * Numbers, days and terms as the English text of a document for foreign cooperation says them.
 */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
export const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

const SCALES = ['', 'thousand', 'million', 'billion', 'trillion'];

/** A whole number from 0 to 999 trillion in words: `24` → `twenty-four`, `1250` → `one thousand two hundred fifty`. */
export function englishWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > LARGEST) throw new Error(`No words for the number ${value}`);
  if (value === 0) return 'zero';
  const words: string[] = [];
  let rest = value;
  for (let scale = 0; rest > 0; scale += 1) {
    const group = rest % 1000;
    rest = Math.floor(rest / 1000);
    if (group > 0) words.unshift(`${below1000(group)} ${SCALES[scale] ?? ''}`.trim());
  }
  return words.join(' ');
}

function below1000(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const words = hundreds === 0 ? [] : [`${SMALL[hundreds] ?? ''} hundred`];
  return [...words, ...(rest === 0 ? [] : [below100(rest)])].join(' ');
}

function below100(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  const rest = value % 10;
  return `${TENS[Math.floor(value / 10)] ?? ''}${rest === 0 ? '' : `-${SMALL[rest] ?? ''}`}`;
}

/** The number that English words say, or null when they are no number: `one hundred and five` → 105. */
export function readEnglish(words: string): number | null {
  const all = words
    .trim()
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== 'and');
  if (all.length === 0 || all[0] === '') return null;
  let [total, group] = [0, 0];
  for (const word of all) {
    const scale = SCALES.indexOf(word);
    const [small, ten] = [SMALL.indexOf(word), TENS.indexOf(word)];
    if (small >= 0) group += small;
    else if (ten >= 2) group += ten * 10;
    else if (word === 'hundred') group *= 100;
    else if (scale > 0) [total, group] = [total + group * 1000 ** scale, 0];
    else return null;
  }
  return total + group;
}

/** `2 (two)`, as the Indonesian text says `2 (dua)`. */
export function englishCount(value: number): string {
  return `${value} (${englishWords(value)})`;
}

/** `first`, `twenty-first`. */
export function englishOrdinal(value: number): string {
  const words = value < 100 ? below100(value) : String(value);
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
  return `${ENGLISH_DAYS[WEEKDAYS.indexOf(weekday(day))] ?? ''}, ${englishDay(day)}`;
}

/** `14 December 2026`. */
export function englishDay({ date, month, year }: Day): string {
  return `${date} ${ENGLISH_MONTHS[month - 1] ?? ''} ${year}`;
}
