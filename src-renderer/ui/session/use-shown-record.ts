import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { RecordView } from '#app/views.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { RecordKind, RecordOfKind } from '#domain/record/shapes.ts';
import { useEdits } from './session-context.ts';
import { joinedEdits, stillWaiting, withEdits } from './shown-edits.ts';

/** An edit that the store does not show so long after everything was written was refused or overtaken: what is stored counts. */
const GIVE_UP = 2500;

export type ShownRecord<K extends RecordKind> = {
  readonly value: RecordOfKind<K>;
  /** Shows the edits at once and hands them to the line in which edits wait. */
  readonly change: (edits: readonly Edit[], note?: string) => void;
};

/** A record with what was just done to it, before the store has said so. */
export function useShownRecord<K extends RecordKind>(kind: K, view: RecordView<K>): ShownRecord<K> {
  const queue = useEdits();
  const [waiting, setWaiting] = useState<readonly Edit[]>([]);
  const saved = useStore(queue.store, (state) => state.saved.kind);
  const stored = view.value;
  const isPending = useCallback((path: string) => queue.isPending(stored.id, path), [queue, stored.id]);
  // oxlint-disable-next-line react/exhaustive-deps -- what is pending is read from the queue, whose state tells when it changes
  const left = useMemo(() => stillWaiting<K>(stored, waiting, isPending), [stored, waiting, isPending, saved]);
  // What is stored is let go for good: were it only left out here, undoing it would bring it back on top.
  if (left.length < waiting.length) setWaiting(left);
  useEffect(() => {
    if (left.length === 0 || saved !== 'saved') return undefined;
    const timer = setTimeout(() => setWaiting([]), GIVE_UP);
    return () => clearTimeout(timer);
  }, [left, saved]);
  const value = useMemo(() => withEdits(kind, stored, left), [kind, stored, left]);
  const change = useCallback(
    (edits: readonly Edit[], note?: string) => {
      setWaiting((before) => joinedEdits(stillWaiting<K>(stored, before, isPending), edits));
      queue.push(stored.id, edits, note);
    },
    [queue, stored, isPending],
  );
  return { value, change };
}
