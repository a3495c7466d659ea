import type { ReadableDb } from '../database.ts';
import type { SearchRow } from '../list-rows.ts';
import { beginningsOf } from '../words.ts';
import { found, intersection } from './list.ts';

/** The records in whose title, number or parties every typed word begins; null when nothing was typed. */
export async function recordsTitled(db: ReadableDb, text: string): Promise<ReadonlySet<string> | null> {
  return matching(db, 'titleWords', beginningsOf(text));
}

/** What is found, by title first, then by any word. No more than `limit`. */
export async function search(db: ReadableDb, text: string, limit: number): Promise<readonly SearchRow[]> {
  const beginnings = beginningsOf(text);
  const titled = (await matching(db, 'titleWords', beginnings)) ?? new Set();
  const keys = [...titled].slice(0, limit);
  if (keys.length < limit) {
    const others = (await matching(db, 'words', beginnings)) ?? new Set();
    keys.push(...[...others].filter((key) => !titled.has(key)).slice(0, limit - keys.length));
  }
  return found(await db.search.bulkGet(keys));
}

async function matching(
  db: ReadableDb,
  index: 'words' | 'titleWords',
  beginnings: readonly string[],
): Promise<ReadonlySet<string> | null> {
  const sets = await Promise.all(
    beginnings.map(async (beginning) => new Set(await db.search.where(index).startsWith(beginning).primaryKeys())),
  );
  return intersection(sets);
}
