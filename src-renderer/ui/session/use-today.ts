import { useEffect, useState } from 'react';
import { HOURS_AHEAD, type Zone } from '#domain/office/office.ts';
import { dayOf } from '../text/days.ts';
import { useSession } from './session-context.ts';
import { useOwnOffice } from './use-own-office.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The office's zone; WIB until the office is read. */
export function useZone(): Zone {
  return useOwnOffice()?.value.zone ?? 'WIB';
}

/** Today as `YYYY-MM-DD` in the office's zone; changes by itself at midnight. */
export function useToday(): string {
  const { clock } = useSession();
  const ahead = HOURS_AHEAD[useZone()];
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const sinceMidnight = (now + ahead * HOUR) % DAY;
    // A laptop that slept through midnight is caught by the hourly look.
    const timer = setTimeout(() => setNow(clock.now()), Math.min(DAY - sinceMidnight + 500, HOUR));
    return () => clearTimeout(timer);
  }, [clock, now, ahead]);
  return dayOf(now, ahead);
}
