import { useEffect, useState } from 'react';
import type { ChangeLine, RecordHistory } from '#app/history.ts';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { useEngine } from '../session/session-context.ts';

/** Lines that come at once. */
const PAGE = 40;

export type ShownHistory = {
  /** Null until the first page is there. */
  readonly lines: readonly ChangeLine[] | null;
  readonly total: number;
  readonly offices: RecordHistory['offices'];
  readonly rest: number;
  readonly more: () => void;
};

/** The history of a record, some lines at a time, read anew when the record was changed (`changed`) or the filter. */
export function useRecordHistory(record: string, office: string | null, changed: number): ShownHistory {
  const engine = useEngine();
  const attempt = useTry();
  const [shown, setShown] = useState<RecordHistory | null>(null);
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const first = await attempt(engine.recordHistory(record, { from: 0, count: PAGE, office }));
      if (current) setShown(first);
    };
    drop(read(), 'the history of a record is read');
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- read again when the record changed
  }, [engine, record, office, changed]);
  const more = (): void => {
    const read = async (): Promise<void> => {
      const from = shown?.lines.length ?? 0;
      const next = await attempt(engine.recordHistory(record, { from, count: PAGE, office }));
      if (next !== null) setShown((before) => ({ ...next, lines: [...(before?.lines ?? []), ...next.lines] }));
    };
    drop(read(), 'more of a history is read');
  };
  const { lines = null, total = 0, offices = [] } = shown ?? {};
  return { lines, total, offices, rest: total - (lines?.length ?? 0), more };
}
