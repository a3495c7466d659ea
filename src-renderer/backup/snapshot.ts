import { type Span, spansOf } from '#feed/have-vector.ts';
import type { ReadableDb } from '#store/database.ts';
import type { FeedRow, LedgerRow, MetaRow, PeerRow, PostponedRow, QuarantineRow, SettingRow } from '#store/rows.ts';
import { type BackupTable, OWN_META } from './format.ts';

/** How many rows are read at once. */
const AT_ONCE = 100;

export type Snapshot = {
  readonly feeds: readonly FeedRow[];
  readonly peers: readonly PeerRow[];
  readonly settings: readonly SettingRow[];
  readonly postponed: readonly PostponedRow[];
  readonly meta: readonly MetaRow[];
  /** The last line of the books at that moment; both only grow. */
  readonly lastLedger: number;
  readonly lastQuarantine: number;
  /** Names of the files that lie here; a file is never changed. */
  readonly blobs: readonly string[];
};

export type Rows = { readonly table: BackupTable; readonly rows: readonly object[] };

/**
 * What stands at this moment. Entries and books only grow, so the small tables and the ends of the long ones are enough to
 * come back to: work goes on while the backup is written.
 */
export async function takeSnapshot(db: ReadableDb): Promise<Snapshot> {
  // Feeds first: entries that are written after it are not claimed by any row and stay out (SPEC B12).
  const feeds = await db.feeds.toArray();
  const [peers, settings, postponed, meta, lastLedger, lastQuarantine, blobs] = await Promise.all([
    db.peers.toArray(),
    db.settings.toArray(),
    db.postponed.toArray(),
    db.meta.toArray(),
    lastOf(db.ledger),
    lastOf(db.quarantine),
    // After the feeds: the file of every version that their entries name is among them.
    db.blobs.toCollection().primaryKeys(),
  ]);
  return {
    feeds,
    peers,
    settings,
    postponed,
    meta: meta.filter(({ name }) => !OWN_META.has(name)),
    lastLedger,
    lastQuarantine,
    blobs,
  };
}

async function lastOf(table: ReadableDb['ledger'] | ReadableDb['quarantine']): Promise<number> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, no array
  const [last] = await table.where('id').above(0).reverse().limit(1).primaryKeys();
  return last ?? 0;
}

/** All rows of a snapshot, some at a time, in the order of the format. */
export async function* rowsOf(db: ReadableDb, snapshot: Snapshot): AsyncGenerator<Rows> {
  for (const table of ['feeds', 'peers', 'settings', 'postponed', 'meta'] as const)
    yield { table, rows: snapshot[table] };
  for (const feed of snapshot.feeds) {
    for (const span of spansOf(feed)) yield* entriesOf(db, feed.feed, span);
  }
  yield* booksOf('ledger', db.ledger, snapshot.lastLedger);
  yield* booksOf('quarantine', db.quarantine, snapshot.lastQuarantine);
  for (const name of snapshot.blobs) {
    const row = await db.blobs.get(name);
    if (row !== undefined) yield { table: 'blobs', rows: [row] };
  }
}

async function* entriesOf(db: ReadableDb, feed: string, { from, to }: Span): AsyncGenerator<Rows> {
  for (let at = from; at <= to; at += AT_ONCE) {
    const last = Math.min(to, at + AT_ONCE - 1);
    const rows = await db.entries.where('[feed+seq]').between([feed, at], [feed, last], true, true).toArray();
    yield { table: 'entries', rows };
  }
}

async function* booksOf(
  table: 'ledger' | 'quarantine',
  from: {
    readonly where: (key: 'id') => {
      readonly between: (
        low: number,
        high: number,
        withLow: boolean,
        withHigh: boolean,
      ) => {
        readonly limit: (count: number) => { readonly toArray: () => Promise<readonly (LedgerRow | QuarantineRow)[]> };
      };
    };
  },
  last: number,
): AsyncGenerator<Rows> {
  let after = 0;
  // What is held back may be whole files: one at a time, so that two big ones never lie in memory together.
  const atOnce = table === 'quarantine' ? 1 : AT_ONCE;
  while (after < last) {
    const rows = await from
      .where('id')
      .between(after + 1, last, true, true)
      .limit(atOnce)
      .toArray();
    const end = rows.at(-1)?.id;
    if (end === undefined) return;
    yield { table, rows };
    after = end;
  }
}
