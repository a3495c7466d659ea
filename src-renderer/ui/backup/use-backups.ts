import { useEffect } from 'react';
import { drop } from '#base/drop.ts';
import { useEngine } from '../session/session-context.ts';

/** The first look comes when the start has settled, further ones often enough for a backup an hour. */
const FIRST = 60_000;
const EVERY = 10 * 60_000;

/** Lets the engine see now and then whether a backup is due; how it went stands in the database for all to show. */
export function useBackups(): void {
  const engine = useEngine();
  useEffect(() => {
    const look = (): void => drop(engine.backUp('hourly'), 'its outcome stands in the database');
    const first = setTimeout(look, FIRST);
    const timer = setInterval(look, EVERY);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [engine]);
}
