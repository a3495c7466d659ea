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
  /** Whether this office's own changes go along in a record that is shared with others than before (documents R19). */
  readonly brings: (record: string) => boolean;
  readonly bring: (record: string, goesAlong: boolean) => void;
};

/** Which records of a file a person takes; what was put off before is not chosen until they do. */
export function useChoice({ counts, postponed }: PackagePreview): Choosing {
  const [choice, setChoice] = useState<RecordChoice>({ all: true, but: postponed });
  const [along, setAlong] = useState<readonly string[]>([]);
  const all = recordsIn(counts);
  const isTaken = useCallback((record: string) => choice.but.includes(record) !== choice.all, [choice]);
  const set = useCallback((record: string, taken: boolean) => {
    setChoice(({ all: isAll, but }) => {
      const others = but.filter((each) => each !== record);
      return { all: isAll, but: taken === isAll ? others : [...others, record] };
    });
  }, []);
  const bring = useCallback((record: string, goesAlong: boolean) => {
    setAlong((before) => {
      const others = before.filter((each) => each !== record);
      return goesAlong ? [...others, record] : others;
    });
  }, []);
  return {
    choice: { ...choice, bring: along },
    taken: choice.all ? all - choice.but.length : choice.but.length,
    isTaken,
    set,
    brings: (record) => along.includes(record),
    bring,
    setAll: (taken) => setChoice({ all: taken, but: [] }),
  };
}
