import { HOURS_AHEAD } from '#domain/office/office.ts';
import { useLanguage } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { dayOf, dayText } from '../text/days.ts';

/** A moment as day and time of the office's zone: `23 November 2026 pukul 12.07`. */
export function useMoment(): (time: number) => string {
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  return (time) => {
    const clock = new Date(time + ahead * 3_600_000).toISOString().slice(11, 16).replace(':', '.');
    const day = dayText(dayOf(time, ahead), language, 'long');
    return language === 'id' ? `${day} pukul ${clock}` : `${day} at ${clock}`;
  };
}
