import { useMemo } from 'react';
import { drop } from '#base/drop.ts';
import type { ConflictView } from '#app/views.ts';
import { useSession } from '../session/session-context.ts';
import { firstOf } from '../session/first-of.ts';
import { useWatched } from '../session/use-watched.ts';
import { conflictKey } from './find-conflict.ts';

const NAME = 'conflicts-left-open';

type Mark = {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly user: string;
  /** The values it was left open with: with others it asks again. */
  readonly values: string;
};

export type LeftOpen = {
  /** When a person of this laptop left a conflict open as it stands now; null when nobody did. */
  readonly markOf: (conflict: ConflictView) => Mark | null;
  readonly leave: (conflict: ConflictView) => void;
};

/** Conflicts that were looked at and left open on purpose: a note of this laptop, which goes to no partner. */
export function useLeftOpen(): LeftOpen {
  const { queries, clock } = useSession();
  const stored = useWatched((all) => all.setting(NAME), []);
  const conflicts = useWatched((all) => all.conflicts(), []);
  const marks = useMemo(() => marksIn(stored ?? ''), [stored]);
  return {
    markOf: (conflict) => {
      const mark = marks.get(conflictKey(conflict));
      return mark !== undefined && mark.values === valuesOf(conflict) ? mark : null;
    },
    leave: (conflict) => {
      const work = async (): Promise<void> => {
        const office = await firstOf(queries.office());
        // What was decided meanwhile is forgotten.
        const open = new Set(conflicts?.map(conflictKey));
        const kept = new Map([...marks].filter(([key]) => open.has(key)));
        const user = office?.value.user ?? '';
        kept.set(conflictKey(conflict), { time: clock.now(), user, values: valuesOf(conflict) });
        await queries.setSetting(NAME, storedMarks(kept));
      };
      drop(work(), 'a conflict is left open');
    },
  };
}

/** A line for each conflict: key, time, person and values, parted by tabs. */
function marksIn(stored: string): ReadonlyMap<string, Mark> {
  return new Map(
    stored.split('\n').flatMap((line): [string, Mark][] => {
      const [key, time, user, values] = line.split('\t');
      if (key === undefined || time === undefined || user === undefined || values === undefined) return [];
      return [[key, { time: Number(time), user, values }]];
    }),
  );
}

function storedMarks(marks: ReadonlyMap<string, Mark>): string {
  const lines = [...marks].map(([key, { time, user, values }]) => [key, time, user.replaceAll(/\s+/g, ' '), values]);
  return lines.map((line) => line.join('\t')).join('\n');
}

function valuesOf({ values, touched = [] }: ConflictView): string {
  const written = [...values, ...touched].map(({ office, time }) => `${office} ${String(time)}`);
  return written.toSorted().join();
}
