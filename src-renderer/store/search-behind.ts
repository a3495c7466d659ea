import { ok, type Result } from '#base/result.ts';
import { isRecordKind } from '#domain/record/shapes.ts';
import { type CommitFailure, commitWords } from './commit.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { SearchRow } from './list-rows.ts';
import { SEARCH_BEHIND } from './meta-names.ts';
import { searchRowsOf } from './projections/project-document.ts';

/*
 * Half the time of a first import went into the words of long texts. With many records at once they are found by their titles
 * from the first moment, and by every word a little later: `commit` notes which ones, this makes good for them.
 */

/** Few: a search that is asked meanwhile waits for the step that is being written. */
const AT_ONCE = 20;

/** The records whose words are not all in the index yet. */
export async function searchBehind(db: ReadableDb): Promise<readonly string[]> {
  const row = await db.meta.get(SEARCH_BEHIND);
  const records: unknown = row?.value;
  return Array.isArray(records) ? records.filter((record) => typeof record === 'string') : [];
}

/** Brings the next few of them up to date, in one transaction; says how many are left. */
export async function indexSome(db: WritableDb): Promise<Result<{ readonly left: number }, CommitFailure>> {
  const behind = await searchBehind(db);
  if (behind.length === 0) return ok({ left: 0 });
  const left = behind.slice(AT_ONCE);
  const kept = await commitWords(db, {
    search: await searchOf(db, behind.slice(0, AT_ONCE)),
    meta: { [SEARCH_BEHIND]: [...left] },
  });
  return kept.ok ? ok({ left: left.length }) : kept;
}

async function searchOf(db: ReadableDb, records: readonly string[]): Promise<readonly SearchRow[]> {
  const [rows, values] = await Promise.all([db.records.bulkGet([...records]), db.values.bulkGet([...records])]);
  return rows.flatMap((row, index) => {
    const value = values[index];
    return row === undefined || value === undefined || !isRecordKind(row.kind)
      ? []
      : searchRowsOf(row.record, row.kind, value.json);
  });
}
