import { ok, type Result } from '#base/result.ts';
import { catchUp as catchUpRows, rowsAreOfThisVersion } from '#store/catch-up.ts';
import { officeRow } from '#store/queries/records.ts';
import { indexSome } from '#store/search-behind.ts';
import type { Refused } from '../engine.ts';
import type { StartReport } from '../start-report.ts';
import { type EngineContext, type OwnFeed, refuse, shellRefusal } from '../engine/context.ts';
import { officesOf } from '../engine/documents.ts';
import { journalContents } from '../engine/journal-contents.ts';
import { bornAs } from '../engine/own-keys.ts';
import { mendForks } from './mend-fork.ts';
import { rememberFeed, retireFeeds, unpackCertificate } from '../engine/own-feed.ts';
import { completeJournal } from './complete-journal.ts';
import { clearHalfRestored, markRestoring } from './half-restored.ts';
import { finishUndo } from './cut-off-undo.ts';
import { undoImport } from './undo-import.ts';
import { readLater } from './read-later.ts';
import { replayJournal } from './replay-journal.ts';

/**
 * Compares journal and database and brings the database up to date (exchange.md §7). An empty database beside a journal
 * that is not empty is never taken for a first start: a person decides.
 */
export async function start(context: EngineContext): Promise<Result<StartReport, Refused>> {
  const cleared = await clearHalfRestored(context);
  if (!cleared.ok) return cleared;
  const journal = await context.shell.journalRead(0);
  if (!journal.ok) return shellRefusal('journal-not-written', journal.error);
  const isEmpty = (await context.db.entries.count()) === 0;
  if (isEmpty && journal.value.records.length > 0) {
    const contents = await journalContents(context);
    return contents.ok ? ok({ kind: 'empty-beside-journal', journal: contents.value }) : contents;
  }
  return catchUp(context);
}

/** The answer to an empty database beside a journal: everything back from the journal, or the journal aside and a first start. */
export async function resolveEmpty(
  context: EngineContext,
  choice: 'replay' | 'set-aside',
): Promise<Result<StartReport, Refused>> {
  if ((await context.db.entries.count()) > 0) return refuse('unexpected', 'the database is not empty any more');
  if (choice === 'set-aside') {
    const aside = await context.shell.journalSetAside();
    if (!aside.ok) return shellRefusal('journal-not-written', aside.error);
    return catchUp(context);
  }
  // Cut off in the middle, the half is emptied and the choice comes again (backup SPEC B21).
  const marked = await markRestoring(context, true);
  if (!marked.ok) return marked;
  const report = await catchUp(context);
  if (!report.ok) return report;
  // What came back may be older than what others have seen: a new feed costs sixteen bytes, a fork costs trust.
  const retired = await retireFeeds(context);
  if (!retired.ok) return retired;
  const whole = await markRestoring(context, false);
  if (!whole.ok) return whole;
  await completeJournal(context);
  return report;
}

/** Brings the database up to the journal and says how the app starts. */
export async function catchUp(context: EngineContext): Promise<Result<StartReport, Refused>> {
  const replayed = await takeJournal(context);
  if (!replayed.ok) return replayed;
  if (context.state.self === null) return ok({ kind: 'first-start' });
  const own = await ownFeedsAlone(context);
  if (!own.ok) return own;
  const read = await readLater(context);
  if (!read.ok) return read;
  await finishUndo(context, (sha256) => undoImport(context, sha256));
  // Taken, and cut off before it was mended.
  await mendForks(context);
  // A full disk must not keep an office from its data: what the journal lacks then is appended at the next start.
  const completed = await completeJournal(context);
  const appended = completed.ok ? completed.value : 0;
  const report = { kind: 'ready', replayed: replayed.value, appended } as const;
  // Rows of this version are good to show; whether one of them lags is found out behind the first screen.
  if (await rowsAreOfThisVersion(context.db)) return ok({ ...report, rebuilt: false });
  const rows = await checkRows(context);
  return rows.ok ? ok({ ...report, rebuilt: rows.value > 0 }) : rows;
}

/** Who we are, before and after what the journal has beyond the database; how many entries that were. */
async function takeJournal(context: EngineContext): Promise<Result<number, Refused>> {
  const loaded = await loadState(context);
  if (!loaded.ok) return loaded;
  const replayed = await replayJournal(context);
  if (!replayed.ok || replayed.value === 0) return replayed;
  const again = await loadState(context);
  return again.ok ? replayed : again;
}

/**
 * A copied data folder goes on in feeds of its own: the same number in one feed must never stand for two entries, whichever of
 * the two laptops writes next (exchange.md §3.3).
 */
async function ownFeedsAlone(context: EngineContext): Promise<Result<null, Refused>> {
  const copy = await context.shell.isCopy();
  // A disk that does not tell must not keep an office from its data; a fork is still found where the two meet.
  if (!copy.ok || !copy.value) return ok(null);
  const retired = await retireFeeds(context);
  // Where that cannot be noted, the next start does it again: it costs sixteen bytes.
  if (retired.ok) await context.shell.settleCopy();
  return retired;
}

/** Makes the rows of records that lag behind their documents anew (P2); how many that were. */
export async function checkRows(context: EngineContext): Promise<Result<number, Refused>> {
  if (context.state.self === null) return ok(0);
  const rows = await catchUpRows(context.db, officesOf(context));
  return rows.ok
    ? ok(rows.value.records)
    : refuse('database-not-written', `${rows.error.reason}: ${rows.error.detail}`);
}

/** Brings the next few records into the search index that came with many others; how many are left. */
export async function indexMore(context: EngineContext): Promise<Result<number, Refused>> {
  const some = await indexSome(context.db);
  return some.ok ? ok(some.value.left) : refuse('database-not-written', `${some.error.reason}: ${some.error.detail}`);
}

/** Reads who we are and where our feeds end. */
export async function loadState(context: EngineContext): Promise<Result<null, Refused>> {
  const feeds = await loadFeeds(context);
  return feeds.ok ? loadSelf(context) : feeds;
}

/** Reads whose feed is whose, and which of our own we go on in. Rows name offices: none may be made before this. */
export async function loadFeeds(context: EngineContext): Promise<Result<null, Refused>> {
  const own: OwnFeed[] = [];
  for (const row of await context.db.feeds.toArray()) {
    const certificate = await unpackCertificate(row.certificate);
    if (certificate === null) return refuse('unexpected', `the certificate of feed ${row.feed} is damaged`);
    context.state.certificates.set(certificate.certificate.feed, certificate);
    if (row.own === 1 && row.head !== null) own.push({ certificate, seq: row.seq, head: row.head });
  }
  // After a change of keys a scope has a feed for each of them: what is written goes on in the last.
  const goneOn = new Set(own.map((feed) => feed.certificate.certificate.replaces));
  for (const feed of own) if (!goneOn.has(feed.certificate.certificate.feed)) rememberFeed(context, feed);
  return ok(null);
}

async function loadSelf(context: EngineContext): Promise<Result<null, Refused>> {
  const keys = await context.shell.keys();
  if (!keys.ok) {
    const isLocked = keys.error.reason === 'key-store-closed';
    return shellRefusal(isLocked ? 'key-store-closed' : 'key-not-available', keys.error);
  }
  const record = await officeRow(context.db);
  const value = record === undefined ? undefined : await context.db.values.get(record.record);
  if (record === undefined || value === undefined) return ok(null);
  if (keys.value === null) return refuse('key-not-available', 'the office is set up and its keys are gone');
  const office: unknown = JSON.parse(value.json);
  context.state.self = {
    office: await bornAs(keys.value),
    keys: keys.value,
    region: textOf(office, 'region'),
    user: textOf(office, 'user'),
    record: record.record,
  };
  return ok(null);
}

function textOf(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const held: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof held === 'string' ? held : '';
}
