import { useState } from 'react';

/** Records that are ticked in a list. */
export type Selection = {
  readonly has: (record: string) => boolean;
  readonly toggle: (record: string) => void;
  /** Selects all of them, or none when all of them are selected. */
  readonly toggleAll: (records: readonly string[]) => void;
  readonly clear: () => void;
};

export function useSelection(): Selection {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return {
    has: (record) => selected.has(record),
    toggle: (record) => {
      setSelected((now) => {
        const next = new Set(now);
        if (!next.delete(record)) next.add(record);
        return next;
      });
    },
    toggleAll: (records) => {
      setSelected((now) => (records.every((record) => now.has(record)) ? new Set() : new Set(records)));
    },
    clear: () => setSelected(new Set()),
  };
}
