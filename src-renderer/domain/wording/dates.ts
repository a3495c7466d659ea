import type { Zone } from '../office/office.ts';
import { terbilang } from './terbilang.ts';

/** A calendar day in its parts; `YYYY-MM-DD` is the only form it is kept in. */
export type Day = { readonly year: number; readonly month: number; readonly date: number };

export const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
export const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const;

/** The parts of `YYYY-MM-DD`, or null when there is no such day. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month) ? { year, month, date } : null;
}

export function formatDay({ year, month, date }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Days since 1 March of year 0 in the Gregorian calendar: pure counting, no time zone can shift it. */
export function dayNumber({ year, month, date }: Day): number {
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((monthFromMarch * 306 + 5) / 10) + date - 1;
}

/** `Senin` … `Minggu`, always computed from the day (domain.md §7.2). */
export function weekday(day: Day): (typeof WEEKDAYS)[number] {
  // Day 0, 1 March of year 0, is a Wednesday in the Gregorian calendar.
  return WEEKDAYS[(dayNumber(day) + 3) % 7] ?? 'Minggu';
}

export function isWeekend(day: Day): boolean {
  return weekday(day) === 'Sabtu' || weekday(day) === 'Minggu';
}

/** Days from one to the other, both `YYYY-MM-DD`; negative when the other lies before; null when one is no day. */
export function daysBetween(from: string, to: string): number | null {
  const [one, other] = [parseDay(from), parseDay(to)];
  return one === null || other === null ? null : dayNumber(other) - dayNumber(one);
}

/** The same date so many months later; the last day of the month where there is no such date. */
export function addMonths(day: Day, months: number): Day {
  const index = day.year * 12 + day.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return { year, month, date: Math.min(day.date, daysInMonth(year, month)) };
}

/** `23 November 2026` */
export function longDate(day: Day): string {
  return `${day.date} ${monthName(day)} ${day.year}`;
}

/** `Senin, 23 November 2026` */
export function fullDate(day: Day): string {
  return `${weekday(day)}, ${longDate(day)}`;
}

/** `23 Nov 2026`, for tables. */
export function shortDate(day: Day): string {
  return `${day.date} ${SHORT_MONTHS[day.month - 1] ?? ''} ${day.year}`;
}

export function monthName(day: Day): string {
  return MONTHS[day.month - 1] ?? '';
}

/**
 * The day as an agreement opens with it (domain.md §7.2):
 * `Minggu, tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam (22-11-2026)`.
 * Weekday, words and digits come from one day, so they can never disagree.
 */
export function dateInWords(day: Day): string {
  const digits = `${String(day.date).padStart(2, '0')}-${String(day.month).padStart(2, '0')}-${day.year}`;
  return `${weekday(day)}, tanggal ${terbilang(day.date)} bulan ${monthName(day)} tahun ${terbilang(day.year)} (${digits})`;
}

/** `pukul 09.00 WIB s.d. 11.30 WIB`, or `s.d. selesai` while the end is open; times are `HH:MM`. */
export function timeSpan(starts: string, ends: string | null, zone: Zone): string {
  const until = ends === null || ends === '' ? 'selesai' : `${dotted(ends)} ${zone}`;
  return `pukul ${dotted(starts)} ${zone} s.d. ${until}`;
}

/** `09.00`: hours and minutes with a dot. */
export function dotted(time: string): string {
  return time.replace(':', '.');
}
