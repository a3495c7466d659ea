import type { Watched } from '#app/queries.ts';

/** The value that stands on the screen now, once. */
export function firstOf<T>(watched: Watched<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let leave: (() => void) | null = null;
    let isOver = false;
    const finish = (end: () => void): void => {
      if (isOver) return;
      isOver = true;
      leave?.();
      end();
    };
    leave = watched.subscribe(
      (value) => {
        finish(() => {
          resolve(value);
        });
      },
      (error) => {
        finish(() => {
          reject(error instanceof Error ? error : new Error('A query failed', { cause: error }));
        });
      },
    );
    // It may have answered at once, before there was anything to leave.
    if (isOver) leave();
  });
}
