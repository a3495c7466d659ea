import { Dexie, type Table } from 'dexie';
import type { Json } from '#base/canonical-json.ts';
import { fail, ok, type Result } from '#base/result.ts';
import type { WritableDb } from './database.ts';
import type { DocRows } from './doc-rows.ts';
import type { SearchRow } from './list-rows.ts';
import { SEARCH_BEHIND } from './meta-names.ts';
import { PROJECTED_VERSION, projectedVersion } from './projections/projected-version.ts';
import type { ListRows, Projection } from './projections/projection.ts';
import type { BlobRow, EntryRow, FeedRow, LedgerRow, MetaRow, PeerRow, PostponedRow, QuarantineRow } from './rows.ts';

/** Everything that belongs together. All of it is computed before: nothing but the database is waited for in here (W2). */
export type Batch = {
  readonly entries?: readonly EntryRow[];
  /** Entries that are here and that this version has learned to read: their signed bytes are the same (later-entries.ts). */
  readonly understood?: readonly EntryRow[];
  /** Own entries of a history that is not gone on with: they lie in `quarantine` from now on (mend-fork.ts). */
  readonly dropped?: readonly (readonly [feed: string, seq: number])[];
  readonly feeds?: readonly FeedRow[];
  readonly docs?: readonly DocRows[];
  /** At most one for each record: from the document that speaks for it. */
  readonly projections?: readonly Projection[];
  readonly peers?: readonly PeerRow[];
  readonly ledger?: readonly LedgerRow[];
  readonly quarantine?: readonly QuarantineRow[];
  /** Numbers of what need not be kept apart any more. */
  readonly released?: readonly number[];
  readonly postponed?: readonly PostponedRow[];
  /** Documents whose changes do not wait for a person any more. */
  readonly taken?: readonly string[];
  /** Whole files by SHA-256. */
  readonly blobs?: readonly BlobRow[];
  /** Files, by SHA-256, that no record names (queries/blobs.ts): they go. */
  readonly unnamed?: readonly string[];
  readonly meta?: { readonly [name: string]: Json };
};

export type CommitFailure =
  | { readonly reason: 'disk-full'; readonly detail: string }
  /** An entry with this feed and number is there already: the batch was made from an old state. */
  | { readonly reason: 'entry-exists'; readonly detail: string }
  | { readonly reason: 'database-not-written'; readonly detail: string };

/** The only writer: all of a batch in one transaction that waits for the disk, or nothing of it (W2). */
export async function commit(db: WritableDb, batch: Batch): Promise<Result<null, CommitFailure>> {
  return inOneTransaction(db, async () => {
    await writeTruth(db, batch);
    await writeProjections(db, batch.projections ?? []);
    await put(db.blobs, batch.blobs ?? []);
    if (batch.unnamed !== undefined) await db.blobs.bulkDelete([...batch.unnamed]);
    await writeBooks(db, batch);
  });
}

/**
 * Search rows alone, of records whose other rows stand, and a note beside them (search-behind.ts). Only the two tables are taken:
 * a list that is read meanwhile does not wait for them.
 */
export async function commitWords(
  db: WritableDb,
  { search, meta }: { readonly search: readonly SearchRow[]; readonly meta: { readonly [name: string]: Json } },
): Promise<Result<null, CommitFailure>> {
  const write = async (): Promise<void> => {
    await put(db.search, search);
    await put(db.meta, metaRows(meta));
  };
  return inOneTransaction(db, write, [db.search, db.meta]);
}

/** Drops documents and rows and puts rebuilt ones in their place; entries, peers and books stay (P1). */
export async function replaceDerived(
  db: WritableDb,
  rebuilt: { readonly docs: readonly DocRows[]; readonly projections: readonly Projection[] },
  meta: { readonly [name: string]: Json },
): Promise<Result<null, CommitFailure>> {
  return inOneTransaction(db, async () => {
    for (const table of [db.docs, db.chunks, db.records, db.values, db.conflicts, ...listTables(db)]) {
      await table.clear();
    }
    await writeTruth(db, { docs: rebuilt.docs });
    await addProjections(db, rebuilt.projections);
    await db.meta.bulkPut(metaRows(meta));
  });
}

/** What is taken out as if it had never come: entries, the documents and rows that only they made. */
export type Forgotten = {
  readonly entries: readonly (readonly [feed: string, seq: number])[];
  readonly docs: readonly string[];
  readonly records: readonly string[];
};

/** Takes entries out and writes what is left of their documents, in one transaction (D3). Never for own entries: the journal has them. */
export async function forget(
  db: WritableDb,
  { entries, docs, records }: Forgotten,
  left: Batch,
): Promise<Result<null, CommitFailure>> {
  return inOneTransaction(db, async () => {
    await db.entries.bulkDelete(entries.map(([feed, seq]) => [feed, seq]));
    await db.docs.bulkDelete([...docs]);
    await db.chunks.bulkDelete([...docs]);
    await db.conflicts
      .where('record')
      .anyOf([...records])
      .delete();
    for (const table of [db.actions, db.decisions])
      await table
        .where('meeting')
        .anyOf([...records])
        .delete();
    for (const table of recordTables(db)) await table.bulkDelete([...records]);
    await writeTruth(db, left);
    await writeProjections(db, left.projections ?? []);
    await writeBooks(db, left);
  });
}

/** Empties every table: only for what a restore began and did not end. */
export async function emptyDatabase(db: WritableDb): Promise<Result<null, CommitFailure>> {
  return inOneTransaction(db, async () => {
    for (const table of db.tables) await table.clear();
  });
}

/** A preference of this machine. */
export async function saveSetting(db: WritableDb, name: string, value: string): Promise<Result<null, CommitFailure>> {
  return inOneTransaction(db, async () => {
    await db.settings.put({ name, value });
  });
}

async function inOneTransaction(
  db: WritableDb,
  write: () => Promise<void>,
  tables: readonly Table[] = db.tables,
): Promise<Result<null, CommitFailure>> {
  try {
    await db.transaction('rw', tables, write);
    return ok(null);
  } catch (error) {
    return fail(failureOf(error));
  }
}

async function writeTruth(
  db: WritableDb,
  { entries = [], understood = [], dropped = [], feeds = [], docs = [] }: Batch,
): Promise<void> {
  await writeEntries(db, { entries, understood, dropped });
  await put(db.feeds, feeds);
  if (docs.length === 0) return;
  await db.docs.bulkPut(docs.map(({ doc }) => doc));
  await db.chunks.bulkPut(docs.flatMap(({ chunk }) => (chunk === null ? [] : [chunk])));
}

async function writeEntries(
  db: WritableDb,
  { entries, understood, dropped }: Required<Pick<Batch, 'entries' | 'understood' | 'dropped'>>,
): Promise<void> {
  if (dropped.length > 0) await db.entries.bulkDelete(dropped.map(([feed, seq]) => [feed, seq]));
  if (entries.length > 0) await db.entries.bulkAdd([...entries]);
  await put(db.entries, understood);
}

async function writeProjections(db: WritableDb, projections: readonly Projection[]): Promise<void> {
  if (projections.length === 0) return;
  const records = projections.map(({ record }) => record.record);
  await db.conflicts.where('record').anyOf(records).delete();
  const meetings = projections.filter(({ record }) => record.kind === 'meeting').map(({ record }) => record.record);
  for (const table of [db.actions, db.decisions]) {
    if (meetings.length > 0) await table.where('meeting').anyOf(meetings).delete();
  }
  const gone = projections.filter(({ rows }) => rows.search.length === 0).map(({ record }) => record.record);
  for (const table of [db.items, db.meetings, db.agreements, db.organisations, db.officials, db.search]) {
    if (gone.length > 0) await table.bulkDelete(gone);
  }
  await addProjections(db, projections);
  // The first rows ever: from here on a version with other rules knows that these are not its own.
  if ((await projectedVersion(db)) === null) {
    await db.meta.put({ name: 'projectedVersion', value: PROJECTED_VERSION });
  }
}

async function addProjections(db: WritableDb, projections: readonly Projection[]): Promise<void> {
  await db.records.bulkPut(projections.map(({ record }) => record));
  await db.values.bulkPut(projections.map(({ value }) => value));
  await put(
    db.conflicts,
    projections.flatMap(({ conflicts }) => conflicts),
  );
  const all = <Row>(pick: (rows: ListRows) => readonly Row[]) => projections.flatMap(({ rows }) => pick(rows));
  await put(
    db.items,
    all((rows) => rows.items),
  );
  await put(
    db.meetings,
    all((rows) => rows.meetings),
  );
  await put(
    db.actions,
    all((rows) => rows.actions),
  );
  await put(
    db.decisions,
    all((rows) => rows.decisions),
  );
  await put(
    db.agreements,
    all((rows) => rows.agreements),
  );
  await put(
    db.organisations,
    all((rows) => rows.organisations),
  );
  await put(
    db.officials,
    all((rows) => rows.officials),
  );
  const search = all((rows) => rows.search);
  await put(db.search, projections.length > MANY ? await withoutLongTexts(db, search) : search);
}

/** So many records at once wait for the words of their long texts, so that the rest is there sooner (search-behind.ts). */
const MANY = 300;

async function withoutLongTexts(db: WritableDb, rows: readonly SearchRow[]): Promise<readonly SearchRow[]> {
  const before: unknown = (await db.meta.get(SEARCH_BEHIND))?.value;
  const waiting = Array.isArray(before) ? before.filter((record) => typeof record === 'string') : [];
  await db.meta.put({ name: SEARCH_BEHIND, value: [...new Set([...waiting, ...rows.map((row) => row.record)])] });
  return rows.map((row) => ({ ...row, words: row.titleWords }));
}

async function put<Row, Key>(table: Table<Row, Key>, rows: readonly Row[]): Promise<void> {
  if (rows.length > 0) await table.bulkPut([...rows]);
}

async function writeBooks(
  db: WritableDb,
  { peers = [], ledger = [], quarantine = [], released = [], postponed = [], taken = [], meta = {} }: Batch,
): Promise<void> {
  if (taken.length > 0) await db.postponed.bulkDelete([...taken]);
  await put(db.postponed, postponed);
  await put(db.peers, peers);
  await put(db.ledger, ledger);
  if (released.length > 0) await db.quarantine.bulkDelete([...released]);
  await put(db.quarantine, quarantine);
  await put(db.meta, metaRows(meta));
}

function metaRows(meta: { readonly [name: string]: Json }): MetaRow[] {
  return Object.entries(meta).map(([name, value]) => ({ name, value }));
}

function listTables(db: WritableDb) {
  return [
    db.items,
    db.meetings,
    db.actions,
    db.decisions,
    db.agreements,
    db.organisations,
    db.officials,
    db.search,
  ] as const;
}

/** The tables that have one row for a record. */
function recordTables(db: WritableDb) {
  return [
    db.records,
    db.values,
    db.items,
    db.meetings,
    db.agreements,
    db.organisations,
    db.officials,
    db.search,
  ] as const;
}

function failureOf(error: unknown): CommitFailure {
  const names = errorNames(error);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (names.includes(Dexie.errnames.QuotaExceeded)) return { reason: 'disk-full', detail };
  if (names.includes(Dexie.errnames.Constraint)) return { reason: 'entry-exists', detail };
  return { reason: 'database-not-written', detail };
}

/** Dexie wraps the database's own error once or twice, by the way it came. */
function errorNames(error: unknown): readonly string[] {
  const names: string[] = [];
  for (let depth = 0, at = error; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name);
    at = causeWithin(at);
  }
  return names;
}

function causeWithin(error: object): unknown {
  if ('failures' in error && Array.isArray(error.failures)) {
    const [first]: unknown[] = error.failures;
    return first;
  }
  return 'inner' in error ? error.inner : null;
}
