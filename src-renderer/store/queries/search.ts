import { companionId } from '#domain/notes/companion-id.ts';
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
  const titled = await firstMatching(db, 'titleWords', beginnings, limit);
  const keys = [...titled];
  if (keys.length < limit) {
    const others = await firstMatching(db, 'words', beginnings, limit + titled.size);
    keys.push(...[...others].filter((key) => !titled.has(key)).slice(0, limit - keys.length));
  }
  return ofTheirRecords(db, found(await db.search.bulkGet(keys)));
}

/** Internal notes are shown as the record they belong to, with what they say of it. */
async function ofTheirRecords(db: ReadableDb, rows: readonly SearchRow[]): Promise<readonly SearchRow[]> {
  const notes = rows.filter(({ kind }) => kind === 'internal-notes');
  if (notes.length === 0) return rows;
  const owners = await db.search.bulkGet(notes.map(({ record }) => companionId(record)));
  const ownerOf = new Map(owners.flatMap((owner, at) => (owner === undefined ? [] : [[notes[at]?.record, owner]])));
  const hits = rows.flatMap((row) => {
    if (row.kind !== 'internal-notes') return [row];
    const owner = ownerOf.get(row.record);
    return owner === undefined ? [] : [{ ...owner, subtitle: row.subtitle }];
  });
  return [...new Map(hits.toReversed().map((row) => [row.record, row])).values()].toReversed();
}

/** While one word is typed, nearly every record may match its first letters: only as many are read as are shown. */
async function firstMatching(
  db: ReadableDb,
  index: 'words' | 'titleWords',
  beginnings: readonly string[],
  limit: number,
): Promise<ReadonlySet<string>> {
  const [only] = beginnings;
  if (only !== undefined && beginnings.length === 1) {
    return new Set(await db.search.where(index).startsWith(only).distinct().limit(limit).primaryKeys());
  }
  const all = (await matching(db, index, beginnings)) ?? new Set();
  return new Set([...all].slice(0, limit));
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
