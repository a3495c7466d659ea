/**
 * Lets a promise go on by itself, on purpose. `why` is for the reader and for the report of a failure.
 * Failures go to `reportDropped`, never into silence.
 */
export function drop(promise: Promise<unknown>, why: string): void {
  promise.catch((error: unknown) => {
    reportDropped(why, error);
  });
}

let reportDropped: (why: string, error: unknown) => void = (why, error) => {
  throw new Error(`A promise that nobody waits for failed: ${why}`, { cause: error });
};

/** Tells where failures of dropped promises go; set once by each composition root. */
export function onDropped(report: (why: string, error: unknown) => void): void {
  reportDropped = report;
}
