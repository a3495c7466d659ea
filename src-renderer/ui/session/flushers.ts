/** Fields that hold typed text for a moment register here, so that a closing window can ask them to hand it over. */
export type Flushers = {
  readonly add: (flush: () => void) => () => void;
  readonly flushAll: () => void;
};

export function createFlushers(): Flushers {
  const all = new Set<() => void>();
  return {
    add: (flush) => {
      all.add(flush);
      return () => {
        all.delete(flush);
      };
    },
    flushAll: () => {
      for (const flush of all) flush();
    },
  };
}
