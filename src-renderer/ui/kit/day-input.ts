/** By their first letters, in both languages; Pebruari and Nopember as older papers spell them. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};

/**
 * The day (`YYYY-MM-DD`) that a person typed: `23/11/2026`, `23-11-26`, `23 nov`, `Senin, 23 November 2026`, `2026-11-23`.
 * Without a year the next such day from `today` on is meant. Null when it is no day.
 */
export function parseDay(typed: string, today: string): string | null {
  const text = typed.toLowerCase().trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return dayOrNull(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,})(?:[\s/.-]+(\d{4}|\d{2}))?$/.exec(text);
  if (parts === null) return null;
  const [, date = '', monthText = '', yearText] = parts;
  const month = MONTHS[monthText.slice(0, 3)] ?? Number(monthText);
  if (yearText !== undefined) {
    const year = Number(yearText);
    return dayOrNull(year < 100 ? 2000 + year : year, month, Number(date));
  }
  const year = Number(today.slice(0, 4));
  const thisYear = dayOrNull(year, month, Number(date));
  return thisYear !== null && thisYear >= today ? thisYear : dayOrNull(year + 1, month, Number(date));
}

function dayOrNull(year: number, month: number, date: number): string | null {
  const time = Date.UTC(year, month - 1, date);
  if (Number.isNaN(time)) return null;
  const made = new Date(time);
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return null;
  return made.toISOString().slice(0, 10);
}

/** Whether a day (`YYYY-MM-DD`) is a Saturday or a Sunday. */
export function isWeekend(day: string | null): boolean {
  if (day === null || day === '') return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The time (`HH:MM`) that a person typed: `9`, `9.30`, `09:30`, `0930`. Empty for an empty text, null when it is no time. */
export function parseTime(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const parts = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/.exec(text);
  if (parts === null) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `09.30`, as Indonesia writes times. */
export function timeText(time: string | null): string {
  return time === null ? '' : time.replace(':', '.');
}
