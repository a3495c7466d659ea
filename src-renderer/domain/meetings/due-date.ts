import {
  type Day,
  dayNumber,
  daysBetween,
  daysInMonth,
  formatDay,
  MONTHS,
  parseDay,
  WEEKDAYS,
} from '../wording/dates.ts';

/** A phrase that names a day, found in a text, and what the text is without it. */
export type FoundDay = {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The words that named it, as they were typed. */
  readonly phrase: string;
  readonly text: string;
  /** Where the cursor stands in the text without the phrase. */
  readonly caret: number;
};

const ENGLISH_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** Other ways in which offices write months. */
const OTHER_MONTHS: Readonly<Record<string, number>> = { agt: 8, sept: 9, nopember: 11, pebruari: 2 };

/**
 * The day that a phrase names from `today` (`YYYY-MM-DD`) on: `jumat`, `jumat depan`, `besok`, `lusa`, `27 nov`,
 * `27 november 2026`, `27/11`, `27-11-2026`. A weekday is the next one after today, `depan` that of the next week
 * (weeks begin on Monday); a date without a year is the next such date. Null when the phrase names no day.
 */
export function dueDate(phrase: string, today: string): string | null {
  const now = parseDay(today);
  const words = plain(phrase);
  if (now === null || words === '') return null;
  return nearDay(words, now) ?? weekdayFrom(words, now) ?? dateFrom(words, today);
}

/** `Jum'at` and `hari Jumat,` as the plain `jumat`. */
function plain(phrase: string): string {
  return phrase
    .toLocaleLowerCase('id')
    .replaceAll(/['’`]/gu, '')
    .replaceAll(/[,.;\s]+/gu, ' ')
    .trim()
    .replace(/^(hari|tanggal|tgl) (?!ini)/u, '');
}

const NEAR: Readonly<Record<string, number>> = {
  'hari ini': 0,
  today: 0,
  besok: 1,
  tomorrow: 1,
  lusa: 2,
};

function nearDay(words: string, now: Day): string | null {
  const ahead = Object.hasOwn(NEAR, words) ? NEAR[words] : undefined;
  return ahead === undefined ? null : daysAfter(now, ahead);
}

function weekdayFrom(words: string, now: Day): string | null {
  const match = /^(?:next )?([a-z]+)( depan| next| ini)?$/u.exec(words);
  const [, name = '', after = ''] = match ?? [];
  const wanted = weekdayNumber(name);
  if (wanted === null) return null;
  const current = (dayNumber(now) + 3) % 7;
  const isNextWeek = after === ' depan' || words.startsWith('next ');
  if (!isNextWeek) return daysAfter(now, ((wanted - current + 6) % 7) + 1);
  // Weeks begin on Monday: how far it is to the Monday after, then on to the day.
  const toMonday = 7 - ((current + 6) % 7);
  return daysAfter(now, toMonday + ((wanted + 6) % 7));
}

function weekdayNumber(name: string): number | null {
  const own = WEEKDAYS.findIndex((weekday) => weekday.toLowerCase() === name);
  const found = own < 0 ? ENGLISH_WEEKDAYS.indexOf(name) : own;
  return found < 0 ? null : found;
}

function dateFrom(words: string, today: string): string | null {
  const weekdays = [...WEEKDAYS.map((name) => name.toLowerCase()), ...ENGLISH_WEEKDAYS].join('|');
  const bare = words.replace(new RegExp(`^(${weekdays}) `, 'u'), '');
  if (/^\d{4}-\d{2}-\d{2}$/u.test(bare)) return parseDay(bare) === null ? null : bare;
  const match = /^(\d{1,2})[ /-]([a-z]{3,}|\d{1,2})(?:[ /-](\d{4}|\d{2}))?$/u.exec(bare);
  if (match === null) return null;
  const [, date = '', monthName = '', year] = match;
  const month = /^\d/u.test(monthName) ? Number(monthName) : monthNumber(monthName);
  if (month === null) return null;
  if (year !== undefined) return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, Number(date));
  return nextOf(month, Number(date), today);
}

/** A month by its whole name or its first three letters, so that `27 nove` is not yet one. */
function monthNumber(name: string): number | null {
  const isNamed = (month: string): boolean => month === name || month.slice(0, 3) === name;
  const own = MONTHS.findIndex((month) => isNamed(month.toLowerCase()));
  const found = own < 0 ? ENGLISH_MONTHS.findIndex(isNamed) : own;
  if (found >= 0) return found + 1;
  return Object.hasOwn(OTHER_MONTHS, name) ? (OTHER_MONTHS[name] ?? null) : null;
}

/** The next such date from today on; 29 February waits for a leap year. */
function nextOf(month: number, date: number, today: string): string | null {
  const first = Number(today.slice(0, 4));
  for (let year = first; year < first + 9; year += 1) {
    const day = dayOf(year, month, date);
    if (day !== null && day >= today) return day;
  }
  return null;
}

function dayOf(year: number, month: number, date: number): string | null {
  const text = formatDay({ year, month, date });
  return parseDay(text) === null ? null : text;
}

function daysAfter(day: Day, count: number): string {
  let { year, month } = day;
  let date = day.date + count;
  while (date > daysInMonth(year, month)) {
    date -= daysInMonth(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return formatDay({ year, month, date });
}

const MOST_WORDS = 5;

/**
 * A day named right before the cursor, once its phrase is over: after a space or a mark. A date without a year waits for one
 * more letter, since a year may follow. `minggu` alone is no day here: in minutes it is mostly a week.
 */
export function dayBefore(text: string, caret: number, today: string): FoundDay | null {
  const before = text.slice(0, caret);
  const end = /^(.*?)([\s,.;)]+)([^\s\d,.;)]?)$/su.exec(before);
  if (end === null) return null;
  const [, words = '', gap = '', next = ''] = end;
  const found = lastPhrase(words, today);
  if (found === null || (/[\s]$/u.test(gap) && gap.trim() === '' && mayGoOn(found.phrase, next))) return null;
  const kept = text.slice(0, found.from).replace(/\s+$/u, '');
  const rest = `${gap}${next}${text.slice(caret)}`;
  const joined = kept === '' ? rest.trimStart() : kept + rest;
  return { day: found.day, phrase: found.phrase, text: joined, caret: joined.length - (text.length - caret) };
}

/** A day named at the very end of a text, for when the text is left. */
export function dayAtEnd(text: string, today: string): FoundDay | null {
  const words = text.replace(/[\s,.;]+$/u, '');
  const found = lastPhrase(words, today);
  if (found === null) return null;
  const kept = text.slice(0, found.from).replace(/\s+$/u, '');
  return { day: found.day, phrase: found.phrase, text: kept, caret: kept.length };
}

/** Whether more may follow that belongs to the phrase: a year after `27 nov`, `depan` after `jumat`. */
function mayGoOn(phrase: string, next: string): boolean {
  const words = plain(phrase);
  if (/\d{4}$/u.test(words) || words.endsWith(' depan')) return false;
  if (/^\d/u.test(words)) return next === '';
  return weekdayNumber(words) !== null && (next === '' || next === 'd' || next === 'l' || /\d/u.test(next));
}

type Phrase = { readonly from: number; readonly phrase: string; readonly day: string };

/** The longest phrase at the end of a text that names a day. */
function lastPhrase(text: string, today: string): Phrase | null {
  const starts = [...text.matchAll(/(?<=^|[\s(])\S/gu)].map((match) => match.index).slice(-MOST_WORDS);
  for (const from of starts) {
    const phrase = text.slice(from);
    if (/[.;]\s/u.test(phrase) || plain(phrase) === 'minggu' || plain(phrase) === 'minggu depan') continue;
    const day = dueDate(phrase, today);
    if (day !== null) return { from, phrase, day };
  }
  return null;
}

/** Days from today to a due date; negative when it is past, null when one is no day. */
export function daysUntilDue(until: string, today: string): number | null {
  return daysBetween(today, until);
}
