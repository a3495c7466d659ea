/** Where the time comes from. Passed in, so that tests choose it and no rule depends on a hidden clock (D4). */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
};

export function systemClock(): Clock {
  return { now: () => Date.now() };
}

/** A clock that stands still until it is moved. */
export function fixedClock(start: number): Clock & { readonly advance: (milliseconds: number) => void } {
  let now = start;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
