import { sameValue } from '#base/same-value.ts';
import { onChanges } from '../changes.ts';
import type { ReadableDb } from '../database.ts';

/** Something that follows the tables: told at once what is there, and again whenever a commit changed the answer. */
export type Watch<T> = {
  readonly subscribe: (show: (value: T) => void, failed: (error: unknown) => void) => () => void;
};

/** Milliseconds between two answers to one question: many small commits in a row must not keep the window from its work. */
const REST = 40;
/** Answers that were out of date when they came, after which one is shown all the same. */
const MOST_PASSED_OVER = 5;

/**
 * Follows a query. `read` gets the database and asks it for all it needs; it runs again when one of the tables that it asked has
 * changed. An answer that says the same as the one before is not shown again.
 */
export function watch<T>(db: ReadableDb, read: (db: ReadableDb) => Promise<T>): Watch<T> {
  return {
    subscribe: (show, failed) => {
      const asked = new Set<string>();
      const follower = following(() => read(notingTables(db, asked)), show, failed);
      const stop = onChanges(db.name, (tables) => {
        if (tables.some((table) => asked.has(table))) follower.again();
      });
      follower.again();
      return () => {
        stop();
        follower.stop();
      };
    },
  };
}

type Follower = { readonly again: () => void; readonly stop: () => void };

/** One reading at a time; what changes while it runs makes it run once more. */
function following<T>(read: () => Promise<T>, show: (value: T) => void, failed: (error: unknown) => void): Follower {
  let last: { readonly value: T } | null = null;
  let [isReading, isOld, isStopped] = [false, false, false];
  let passedOver = 0;
  let resting: ReturnType<typeof setTimeout> | null = null;
  const shown = (value: T): void => {
    passedOver = 0;
    if (last !== null && sameValue(last.value, value)) return;
    last = { value };
    show(value);
  };
  const answered = (value: T): void => {
    // Rows read before and after a commit do not belong together.
    if (isOld && passedOver < MOST_PASSED_OVER) passedOver += 1;
    else shown(value);
  };
  const run = async (): Promise<void> => {
    [isReading, isOld] = [true, false];
    try {
      const value = await read();
      if (!isStopped) answered(value);
    } catch (error) {
      if (!isStopped) failed(error);
    }
    isReading = false;
    if (isStopped) return;
    resting = setTimeout(() => {
      resting = null;
      if (isOld) start();
    }, REST);
  };
  const start = (): void => {
    // oxlint-disable-next-line typescript/no-floating-promises -- run() catches whatever reading throws and hands it on
    run();
  };
  return {
    again: () => {
      isOld = true;
      if (!isReading && resting === null) start();
    },
    stop: () => {
      isStopped = true;
      if (resting !== null) clearTimeout(resting);
    },
  };
}

/** The database, noting which tables it is asked for. */
function notingTables(db: ReadableDb, asked: Set<string>): ReadableDb {
  return new Proxy(db, {
    get: (target, name): unknown => {
      if (typeof name === 'string') asked.add(name);
      return Reflect.get(target, name);
    },
  });
}
