import { liveQuery } from 'dexie';

/** Something that follows the tables: told at once what is there, and again whenever a commit touched what it read. */
export type Watch<T> = {
  readonly subscribe: (show: (value: T) => void, failed: (error: unknown) => void) => () => void;
};

/** `read` must ask the database for all it needs; it runs again when one of the ranges that it read has changed. */
export function watch<T>(read: () => Promise<T>): Watch<T> {
  return {
    subscribe: (show, failed) => {
      const subscription = liveQuery(read).subscribe({ next: show, error: failed });
      return () => {
        subscription.unsubscribe();
      };
    },
  };
}
