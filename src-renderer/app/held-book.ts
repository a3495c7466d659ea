import { type Book, bookAgreement, type BookAgreement, bookItem, type BookItem } from '#domain/reports/book.ts';
import { onChanges } from '#store/changes.ts';
import type { ReadableDb } from '#store/database.ts';
import { countOfKind, readEvery } from '#store/queries/book.ts';
import type { ReportProgress } from './report-methods.ts';

type HeldBook = {
  /** Null when the reading was stopped. Whoever asks while it is read waits for the same reading. */
  readonly book: (told: ReportProgress) => Promise<Book | null>;
  /** Stops the reading that runs. */
  readonly stop: () => void;
};

/** Tables of which a change makes what was read out of date. */
const READ = ['records', 'values'];

/** The register, read once and held until a commit changes records: another year, partner or kind costs no reading. */
export function heldBook(db: ReadableDb): HeldBook {
  let held: Book | null = null;
  let running: { readonly made: Promise<Book | null>; readonly since: number } | null = null;
  const listeners = new Set<ReportProgress>();
  let [stops, changes] = [0, 0];
  onChanges(db.name, (tables) => {
    if (!READ.some((table) => tables.includes(table))) return;
    held = null;
    changes += 1;
  });
  const read = async (): Promise<Book | null> => {
    const [stopsBefore, changesBefore] = [stops, changes];
    const made = await readBook(
      db,
      (done, total) => {
        for (const told of listeners) told(done, total);
      },
      () => stops !== stopsBefore,
    );
    running = null;
    // What was changed while it was read is read again the next time.
    if (changes === changesBefore) held = made;
    return made;
  };
  return {
    book: async (told) => {
      // A reading that was begun before a change is not an answer to who asks after it.
      if (running !== null && running.since !== changes) await running.made;
      if (held !== null) return held;
      listeners.add(told);
      running ??= { made: read(), since: changes };
      try {
        return await running.made;
      } finally {
        listeners.delete(told);
      }
    },
    stop: () => {
      stops += 1;
    },
  };
}

async function readBook(db: ReadableDb, told: ReportProgress, isStopped: () => boolean): Promise<Book | null> {
  const [items, agreements]: [BookItem[], BookAgreement[]] = [[], []];
  const counts = await Promise.all([countOfKind(db, 'cooperation-item'), countOfKind(db, 'agreement')]);
  const total = counts[0] + counts[1];
  let done = 0;
  const reading = {
    told: (records: number) => {
      done += records;
      told(done, total);
    },
    isStopped,
  };
  const isWhole =
    (await readEvery(db, 'cooperation-item', (item) => items.push(bookItem(item)), reading)) &&
    (await readEvery(db, 'agreement', (agreement) => agreements.push(bookAgreement(agreement)), reading));
  return isWhole ? { items, agreements } : null;
}
