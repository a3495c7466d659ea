import { useCallback } from 'react';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { useEngine, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { POSTPONED_TEXT } from '../text/postponed.ts';

/** Takes records that were put off and says how many, and whether a person has to decide something. */
export function useTakePostponed(): (records: readonly string[]) => void {
  const engine = useEngine();
  const toasts = useToasts();
  const attempt = useTry();
  const text = useText(POSTPONED_TEXT);
  return useCallback(
    (records) => {
      const work = async (): Promise<void> => {
        const done = await attempt(engine.takePostponed(records));
        if (done === null) return;
        toasts.show(
          done.conflicts === 0 ? text.taken(done.records) : text.takenWithConflicts(done.records, done.conflicts),
        );
      };
      drop(work(), 'what was put off is taken');
    },
    [engine, toasts, attempt, text],
  );
}
