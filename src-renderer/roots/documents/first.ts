import type { Watched } from '#app/queries.ts';

/** The first answer of a query, which is then let go. */
export function first<T>(watched: Watched<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | null = null;
    let done = false;
    const finish = (act: () => void): void => {
      if (!done) act();
      done = true;
      stop?.();
    };
    stop = watched.subscribe(
      (value) => {
        finish(() => {
          resolve(value);
        });
      },
      (error) => {
        finish(() => {
          reject(error instanceof Error ? error : new Error(String(error)));
        });
      },
    );
    if (done) stop();
  });
}
