import { useEffect, useState } from 'react';
import type { OfficeHistory } from '#app/history.ts';
import { drop } from '#base/drop.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { useTry } from '../errors/use-refuse.ts';
import { useEngine } from '../session/session-context.ts';

/** What an office changed, some lines at a time; null until the first page is there. */
export function useOfficeHistory(
  office: string,
  kind: RecordKind | null,
): { readonly shown: OfficeHistory | null; readonly more: () => void } {
  const engine = useEngine();
  const attempt = useTry();
  const [shown, setShown] = useState<OfficeHistory | null>(null);
  useEffect(() => {
    let current = true;
    setShown(null);
    const read = async (): Promise<void> => {
      const first = await attempt(engine.officeHistory(office, { kind, after: null }));
      if (current) setShown(first);
    };
    drop(read(), 'the history of an office is read');
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `attempt` is made anew with every drawing
  }, [engine, office, kind]);
  const more = (): void => {
    const read = async (): Promise<void> => {
      const next = await attempt(engine.officeHistory(office, { kind, after: shown?.next ?? null }));
      if (next === null) return;
      setShown((before) => ({
        ...next,
        lines: [...(before?.lines ?? []), ...next.lines],
        more: (before?.more ?? 0) + next.more,
      }));
    };
    drop(read(), 'more of a history is read');
  };
  return { shown, more };
}
