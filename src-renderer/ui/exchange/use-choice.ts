import { useCallback, useState } from 'react';
import type { RecordChoice } from '#app/engine.ts';
import type { PackagePreview } from './import-state.ts';

/** How many records a file would change, of every sort. */
export function recordsIn(counts: PackagePreview['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

export type Choosing = {
  readonly choice: RecordChoice;
  /** How many records of the file are taken by it. */
  readonly taken: number;
  readonly isTaken: (record: string) => boolean;
  readonly set: (record: string, isTaken: boolean) => void;
  readonly setAll: (isTaken: boolean) => void;
};

/** Which records of a file a person takes; what was put off before is not chosen until they do. */
export function useChoice({ counts, postponed }: PackagePreview): Choosing {
  const [choice, setChoice] = useState<RecordChoice>({ all: true, but: postponed });
  const all = recordsIn(counts);
  const isTaken = useCallback((record: string) => choice.but.includes(record) !== choice.all, [choice]);
  const set = useCallback((record: string, taken: boolean) => {
    setChoice(({ all: isAll, but }) => {
      const others = but.filter((each) => each !== record);
      return { all: isAll, but: taken === isAll ? others : [...others, record] };
    });
  }, []);
  return {
    choice,
    taken: choice.all ? all - choice.but.length : choice.but.length,
    isTaken,
    set,
    setAll: (taken) => setChoice({ all: taken, but: [] }),
  };
}
