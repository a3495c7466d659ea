import type { ReadRows } from '#backup/rows.ts';
import { assertNever } from '#base/assert.ts';
import { ok, type Result } from '#base/result.ts';
import { type Batch, commit, emptyDatabase, saveSetting } from '#store/commit.ts';
import type { BackupPreview, Refused } from '../engine.ts';
import type { StartReport } from '../start-report.ts';
import { readBackupFile } from '../engine/backup-file.ts';
import { type EngineContext, newState, refuse } from '../engine/context.ts';
import { completeJournal } from './complete-journal.ts';
import { markRestoring } from './half-restored.ts';
import { rebuildAll } from './rebuild-all.ts';
import { takeName } from './replay-journal.ts';
import { catchUp, loadFeeds } from './start.ts';
import { retireFeeds } from '../engine/own-feed.ts';

/** What a backup file would bring back, after it was judged from end to end. Nothing is written. */
export async function previewBackup(context: EngineContext, file: string): Promise<Result<BackupPreview, Refused>> {
  const read = await readBackupFile(context, file, async () => {});
  if (!read.ok) return read;
  const { name, region, created, counts } = read.value;
  return ok({ name, region, created, records: counts.records, entries: counts.entries, partners: counts.peers });
}

/**
 * Brings a backup back into an empty database: entries, partners and books as they were, documents and rows built anew, then
 * whatever the journal has beyond it. All of it or nothing (backup SPEC B21), and nothing more in the old feeds (B22).
 */
export async function restoreBackup(context: EngineContext, file: string): Promise<Result<StartReport, Refused>> {
  const { db } = context;
  const lines = await Promise.all([db.entries.count(), db.feeds.count(), db.peers.count(), db.docs.count()]);
  if (lines.some((count) => count > 0)) return refuse('not-empty');
  const judged = await readBackupFile(context, file, async () => {});
  if (!judged.ok) return judged;
  const marked = await markRestoring(context, true);
  if (!marked.ok) return marked;
  const restored = await bringingBack(context, file, judged.value.chain);
  if (restored.ok) return restored;
  await emptyDatabase(db);
  Object.assign(context.state, newState());
  return restored;
}

/** A database that says no in the middle is a refusal, and what was begun must still be emptied. */
async function bringingBack(...all: Parameters<typeof bringBack>): Promise<Result<StartReport, Refused>> {
  try {
    return await bringBack(...all);
  } catch (error) {
    return refuse(error instanceof NotKept ? 'database-not-written' : 'unexpected', String(error));
  }
}

async function bringBack(context: EngineContext, file: string, chain: string): Promise<Result<StartReport, Refused>> {
  const total = { done: 0 };
  const read = await readBackupFile(context, file, async (rows) => {
    await keepRows(context, rows);
    total.done += rows.rows.length;
    context.progress({ task: 'restore', done: total.done, total: 0 });
  });
  if (!read.ok) return read;
  if (read.value.chain !== chain) return refuse('backup-damaged', 'the file changed while it was read');
  const feeds = await loadFeeds(context);
  if (!feeds.ok) return feeds;
  await takeName(context);
  const rebuilt = await rebuildAll(context);
  if (!rebuilt.ok) return rebuilt;
  context.state.self = null;
  const report = await catchUp(context);
  if (!report.ok) return report;
  const retired = await retireFeeds(context);
  if (!retired.ok) return retired;
  const whole = await markRestoring(context, false);
  if (!whole.ok) return whole;
  // Where the disk has no room for it now, the next start does it.
  await completeJournal(context);
  return report;
}

/** One block as it was. The feeds are nobody's to write in any more, and the journal of this laptop is read from its beginning. */
async function keepRows(context: EngineContext, read: ReadRows): Promise<void> {
  if (read.table === 'settings') {
    for (const { name, value } of read.rows) await mustKeep(saveSetting(context.db, name, value));
    return;
  }
  await mustKeep(commit(context.db, batchOf(read)));
}

function batchOf(read: Exclude<ReadRows, { readonly table: 'settings' }>): Batch {
  switch (read.table) {
    case 'feeds':
      return { feeds: read.rows.map((row) => ({ ...row, own: 0 })) };
    case 'peers':
      return { peers: read.rows };
    case 'meta':
      return {
        meta: Object.fromEntries(
          read.rows.filter(({ name }) => name !== 'journal').map((row) => [row.name, row.value]),
        ),
      };
    case 'entries':
      return { entries: read.rows };
    case 'ledger':
      return { ledger: read.rows };
    case 'postponed':
      return { postponed: read.rows };
    case 'blobs':
      return { blobs: read.rows };
    case 'quarantine':
      return { quarantine: read.rows };
    default:
      return assertNever(read, 'table');
  }
}

/** The database said no: the reading stops, and what was begun is emptied again. */
class NotKept extends Error {
  override readonly name = 'NotKept';
}

async function mustKeep(kept: ReturnType<typeof commit>): Promise<void> {
  const result = await kept;
  if (!result.ok) throw new NotKept(`${result.error.reason}: ${result.error.detail}`);
}
