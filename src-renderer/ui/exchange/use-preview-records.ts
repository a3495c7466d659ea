import { useEffect, useState } from 'react';
import type { RecordChange } from '#app/engine.ts';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { useEngine } from '../session/session-context.ts';
import type { PackagePreview } from './import-state.ts';
import { recordsIn } from './use-choice.ts';

export type Sort = RecordChange['change'];

export type ShownRecords = {
  readonly records: readonly RecordChange[];
  readonly only: Sort | null;
  /** Shows one sort of record alone, or all again. */
  readonly setOnly: (only: Sort | null) => void;
  /** How many are left to show. */
  readonly rest: number;
  readonly more: () => void;
};

/** The records of a shown file, some at a time: the engine keeps all of them. */
export function usePreviewRecords({ token, counts, records: first }: PackagePreview): ShownRecords {
  const engine = useEngine();
  const attempt = useTry();
  const [only, setOnly] = useState<Sort | null>(null);
  const [records, setRecords] = useState(first);
  const all = only === null ? recordsIn(counts) : counts[only];
  const ask = async (from: number, sort: Sort | null): Promise<readonly RecordChange[]> =>
    (await attempt(engine.previewRecords(token, { from, only: sort }))) ?? [];
  useEffect(() => {
    if (only === null) return setRecords(first);
    let current = true;
    const work = async (): Promise<void> => {
      const found = await ask(0, only);
      if (current) setRecords(found);
    };
    drop(work(), 'records of one sort are asked for');
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- asked anew only when another sort is wished for
  }, [only, first]);
  const more = (): void => {
    const work = async (): Promise<void> => {
      const found = await ask(records.length, only);
      setRecords((before) => [...before, ...found]);
    };
    drop(work(), 'more records are asked for');
  };
  return { records, only, setOnly, rest: all - records.length, more };
}
