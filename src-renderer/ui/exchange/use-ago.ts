import { HOURS_AHEAD } from '#domain/office/office.ts';
import { useLanguage } from '../session/session-context.ts';
import { useToday, useZone } from '../session/use-today.ts';
import { agoText } from '../text/ago.ts';
import { dayOf } from '../text/days.ts';

/** Tells how long ago a moment was, by the days of the office's zone. */
export function useAgo(): (time: number) => string {
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const today = useToday();
  return (time) => agoText(dayOf(time, ahead), today, language);
}
