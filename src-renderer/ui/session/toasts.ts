import { createStore, type StoreApi } from 'zustand/vanilla';

/** A short word on what was just done. Never for errors (ui.md §7). */
export type Toast = {
  readonly id: number;
  readonly text: string;
  /** What "Urungkan" does; null when the toast offers no undoing. */
  readonly undo: (() => void) | null;
  /** Whether Ctrl+Z does the same; an import is taken back only by its own button. */
  readonly hasKeys: boolean;
};

export type Toasts = {
  readonly store: StoreApi<{ readonly toast: Toast | null }>;
  readonly show: (text: string, undo?: () => void, look?: { readonly hasKeys: boolean }) => void;
  readonly close: () => void;
};

/** One toast at a time; the history of records keeps the rest. */
export function createToasts(): Toasts {
  const store = createStore<{ readonly toast: Toast | null }>(() => ({ toast: null }));
  let last = 0;
  return {
    store,
    show: (text, undo, { hasKeys } = { hasKeys: true }) => {
      last += 1;
      store.setState({ toast: { id: last, text, undo: undo ?? null, hasKeys } });
    },
    close: () => store.setState({ toast: null }),
  };
}
