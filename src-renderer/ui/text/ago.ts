import type { Language } from '../session/ports.ts';

const FORMATS = {
  id: new Intl.RelativeTimeFormat('id-ID', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }),
};
const DAY = 86_400_000;

/** How long ago a day was, from another (both `YYYY-MM-DD`): `hari ini`, `kemarin`, `3 minggu yang lalu`. What is to come is today. */
export function agoText(day: string, today: string, language: Language): string {
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY));
  const format = FORMATS[language];
  if (days < 14) return format.format(0 - days, 'day');
  if (days < 61) return format.format(-Math.floor(days / 7), 'week');
  return days < 730
    ? format.format(-Math.floor(days / 30.44), 'month')
    : format.format(-Math.floor(days / 365.25), 'year');
}
