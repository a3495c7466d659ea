import type { ReadableDb } from './database.ts';
import type { EntryRow } from './rows.ts';

/**
 * Stands among an entry's documents while its content is of a later version: the entry is verified, kept, acknowledged and
 * passed on like any other, and read after the update (exchange SPEC R41). The blank makes sure that no document is called so.
 */
export const LATER = ' later';

/** The entries that nobody could read here yet, in the order of their feeds. */
export function laterEntries(db: ReadableDb): Promise<EntryRow[]> {
  return db.entries.where('docs').equals(LATER).sortBy('[feed+seq]');
}

export function countLaterEntries(db: ReadableDb): Promise<number> {
  return db.entries.where('docs').equals(LATER).count();
}
