import type { RecordKind, RecordOfKind } from '#domain/record/shapes.ts';
import type { ReadableDb } from '../database.ts';

/** How a long reading is followed and stopped. */
export type Reading = {
  /** Told after every page how many records were read since the last time. */
  readonly told: (records: number) => void;
  readonly isStopped: () => boolean;
};

/** Whole values that are held at once: some megabytes of JSON. */
const PAGE = 400;

export function countOfKind(db: ReadableDb, kind: RecordKind): Promise<number> {
  return db.records.where('kind').equals(kind).count();
}

/**
 * Goes through every record of a kind page by page and gives each one that was not taken out to `take`, so that 20,000 are never
 * held whole. False when it was stopped: what was taken until then is not all.
 */
export async function readEvery<K extends RecordKind>(
  db: ReadableDb,
  kind: K,
  take: (record: RecordOfKind<K>) => void,
  { told, isStopped }: Reading,
): Promise<boolean> {
  const keys = await db.records.where('kind').equals(kind).primaryKeys();
  for (let from = 0; from < keys.length; from += PAGE) {
    const page = keys.slice(from, from + PAGE);
    const rows = await db.values.bulkGet(page);
    if (isStopped()) return false;
    for (const row of rows) {
      if (row === undefined) continue;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- project-document.ts wrote canonical JSON of this kind
      const record = JSON.parse(row.json) as RecordOfKind<K>;
      if (!record.removed) take(record);
    }
    told(page.length);
  }
  return !isStopped();
}
