import { type DayStyle, dayText } from '../text/days.ts';
import { useLanguage } from '../session/session-context.ts';

type Props = {
  /** `YYYY-MM-DD`, or nothing. */
  readonly day: string | null;
  /** `full` (with the computed weekday), `long`, `short` or `brief`. */
  readonly look?: DayStyle;
};

/** A calendar day in words: `Senin, 23 November 2026`. */
export function DateText({ day, look = 'full' }: Props) {
  const language = useLanguage();
  if (day === null || day === '') return null;
  return <time dateTime={day}>{dayText(day, language, look)}</time>;
}
