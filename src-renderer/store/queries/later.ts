import { SHAPES } from '#domain/record/shapes.ts';
import type { ReadableDb } from '../database.ts';
import { countLaterEntries } from '../later-entries.ts';

/** Records of a kind that only a newer version knows, and changes that only it can read (D5). */
export async function countLater(db: ReadableDb): Promise<{ readonly records: number; readonly changes: number }> {
  const [records, changes] = await Promise.all([
    db.records.where('kind').noneOf(Object.keys(SHAPES)).count(),
    countLaterEntries(db),
  ]);
  return { records, changes };
}
