/*
 * Days and times for tables, cards and second lines. Agreements and letters take theirs from the Word room.
 */

export type DayStyle =
  /** `Senin, 23 November 2026` */
  | 'full'
  /** `23 November 2026` */
  | 'long'
  /** `23 Nov 2026` */
  | 'short'
  /** `23 Nov` */
  | 'brief';

const OPTIONS: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  brief: { day: 'numeric', month: 'short' },
};

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;

/** A calendar day (`YYYY-MM-DD`) in words; a text that is no day comes back as it is. */
export function dayText(day: string, language: 'id' | 'en', style: DayStyle): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(LOCALES[language], { ...OPTIONS[style], timeZone: 'UTC' }).format(time);
}

/** A moment (milliseconds since 1970) as `20 Nov 15.40`, in a zone so many hours ahead of UTC. */
export function momentText(time: number, language: 'id' | 'en', hoursAhead: number): string {
  const local = new Date(time + hoursAhead * 3_600_000).toISOString();
  return `${dayText(local.slice(0, 10), language, 'brief')} ${local.slice(11, 16).replace(':', '.')}`;
}

/** The same with its year: `20 Nov 2026 15.40`. */
export function longMomentText(time: number, language: 'id' | 'en', hoursAhead: number): string {
  const local = new Date(time + hoursAhead * 3_600_000).toISOString();
  return `${dayText(local.slice(0, 10), language, 'short')} ${local.slice(11, 16).replace(':', '.')}`;
}

/** The day (`YYYY-MM-DD`) of a moment, in a zone so many hours ahead of UTC. */
export function dayOf(time: number, hoursAhead: number): string {
  return new Date(time + hoursAhead * 3_600_000).toISOString().slice(0, 10);
}
