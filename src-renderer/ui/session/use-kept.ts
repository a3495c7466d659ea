import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Json } from '#base/canonical-json.ts';
import type { Refused } from '#app/engine.ts';
import type { Edit } from '#domain/record/edit.ts';
import { fieldKey } from './edit-queue.ts';
import { useSession } from './session-context.ts';

/** A quiet moment of typing after which a field is kept, and the longest that typing may go on unkept (D1: one second). */
const QUIET = 400;
const LONGEST = 900;
/** How long a kept draft may stand beside a different stored value before the stored one is shown. */
const ECHO = 1500;

export type KeptField<T> = {
  /** What the field shows: what was typed, or what is stored. */
  readonly value: T;
  readonly type: (next: T) => void;
  /** Keeps at once what is typed, without waiting for a quiet moment. */
  readonly flush: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** Why the last edit of the field was refused for good; its text stays. */
  readonly refused: Refused | null;
};

export type KeptTarget<T> = {
  readonly record: string;
  readonly path: string;
  /** What is stored, from the record's query. */
  readonly value: T;
  /** How the text becomes an edit; `set` of the value when absent. */
  readonly toEdit?: ((next: T, path: string) => Edit) | undefined;
  readonly note?: string | undefined;
};

/**
 * Keeps a field as it is typed (D1): 400 ms after the last key, at the latest 900 ms after the first, on leaving the field,
 * on its going away and when the window closes. Older data that comes back from the store never overwrites what is typed.
 */
export function useKept<T extends Json>(target: KeptTarget<T>): KeptField<T> {
  const { edits, flushers } = useSession();
  const key = fieldKey(target.record, target.path);
  const [typed, setDraft] = useState<Draft<T> | null>(null);
  const draft = typed?.key === key ? typed : null;
  const [focused, setFocused] = useState(false);
  const pending = useRef<Pending<T>>({ next: null, quiet: null, longest: null });
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });
  const flush = useCallback(() => {
    const next = take(pending.current);
    if (next === null) return;
    const { record, path, note, toEdit } = latest.current;
    edits.push(record, [toEdit?.(next.text, path) ?? { kind: 'set', path, value: next.text }], note);
  }, [edits]);
  useEffect(() => {
    const remove = flushers.add(flush);
    return () => {
      remove();
      flush();
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another target under the same input: what was typed into the old one is kept first
  }, [flush, flushers, key]);
  useDraftEnd({ draft, focused, target, clear: () => setDraft(null), pending });
  const refused = useStore(edits.store, (state) => state.refused.get(key) ?? null);
  return {
    value: draft === null ? target.value : draft.text,
    type: (next) => {
      setDraft({ key, text: next });
      wait(pending.current, next, flush);
    },
    flush,
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false);
      flush();
    },
    refused,
  };
}

/** What was typed, and into which field: under a changed target it is not shown. */
type Draft<T> = { readonly key: string; readonly text: T };

type Ending<T> = {
  readonly draft: Draft<T> | null;
  readonly focused: boolean;
  readonly target: KeptTarget<T>;
  readonly clear: () => void;
  readonly pending: { readonly current: Pending<T> };
};

/** Lets the stored value show again once it says what was typed, or when it stays different long after the typing was kept. */
function useDraftEnd<T extends Json>({ draft, focused, target, clear, pending }: Ending<T>): void {
  const { edits } = useSession();
  const saved = useStore(edits.store, (state) => state.saved.kind);
  const refused = useStore(edits.store, (state) => state.refused.has(fieldKey(target.record, target.path)));
  useEffect(() => {
    if (draft === null || focused || refused || saved === 'saving' || pending.current.next !== null) return undefined;
    if (edits.isPending(target.record, target.path)) return undefined;
    if (JSON.stringify(draft.text) === JSON.stringify(target.value)) {
      clear();
      return undefined;
    }
    const timer = setTimeout(clear, ECHO);
    return () => clearTimeout(timer);
  });
}

type Pending<T> = {
  next: { readonly text: T } | null;
  quiet: ReturnType<typeof setTimeout> | null;
  longest: ReturnType<typeof setTimeout> | null;
};

function wait<T>(pending: Pending<T>, next: T, flush: () => void): void {
  pending.next = { text: next };
  if (pending.quiet !== null) clearTimeout(pending.quiet);
  pending.quiet = setTimeout(flush, QUIET);
  pending.longest ??= setTimeout(flush, LONGEST);
}

function take<T>(pending: Pending<T>): { readonly text: T } | null {
  const { next } = pending;
  if (pending.quiet !== null) clearTimeout(pending.quiet);
  if (pending.longest !== null) clearTimeout(pending.longest);
  pending.next = null;
  pending.quiet = null;
  pending.longest = null;
  return next;
}
