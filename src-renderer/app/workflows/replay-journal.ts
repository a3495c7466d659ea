import { present } from '#base/assert.ts';
import { sameBytes } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { decodeEntry } from '#feed/entry.ts';
import { decodeJournal, encodeJournalRecord, type JournalEntry, type JournalRecord } from '#feed/journal-record.ts';
import type { FeedId } from '#feed/ids.ts';
import { openCertificate, type SignedCertificate } from '#feed/certificate.ts';
import { haveOf, spansOf } from '#feed/have-vector.ts';
import { commit } from '#store/commit.ts';
import { LATER } from '#store/later-entries.ts';
import type { EntryRow, FeedRow, QuarantineRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { absorb, type NewEntry } from '../engine/absorb.ts';
import { type EngineContext, refuse, shellRefusal } from '../engine/context.ts';
import type { JournalPiece } from '../engine/shell-port.ts';
import { entryRow } from '../engine/keep.ts';
import { ownFeedRow } from '../engine/own-feed.ts';
import { bornAs } from '../engine/own-keys.ts';
import { vouchFor, type Vouched } from './journal-runs.ts';

/**
 * Brings into the database what the journal has beyond it: entries that were flushed just before a crash, or, after the
 * database was lost, everything. Verified like any file. Gives how many entries came back.
 */
export async function replayJournal(context: EngineContext): Promise<Result<number, Refused>> {
  const begun = await begunAt(context);
  const reading: Reading = { from: begun, safe: begun, open: [], replayed: 0 };
  for (let hasMore = true; hasMore;) {
    const piece = await context.shell.journalRead(reading.from);
    if (!piece.ok) return shellRefusal('journal-not-written', piece.error);
    hasMore = piece.value.records.length > 0;
    const taken = hasMore ? await takePiece(context, piece.value, reading) : await putOpenAside(context, reading);
    if (!taken.ok) return taken;
    if (hasMore) context.progress({ task: 'replay', done: reading.from, total: piece.value.end });
  }
  context.state.behind = false;
  return ok(reading.replayed);
}

type Reading = {
  from: number;
  /** Where the reading goes on after a crash: not behind an entry that nothing vouches for yet. */
  safe: number;
  open: readonly JournalEntry[];
  replayed: number;
};

async function takePiece(
  context: EngineContext,
  { records, next }: JournalPiece,
  reading: Reading,
): Promise<Result<null, Refused>> {
  const read = await readPiece(context, records, reading.open);
  if (!read.ok) return read;
  const { vouched, forked } = read.value;
  reading.open = vouched.open;
  reading.from = next;
  if (vouched.open.length === 0) reading.safe = next;
  const taken = await keepEntries(context, { fresh: vouched.genuine, forked }, reading.safe);
  if (!taken.ok) return taken;
  reading.replayed += taken.value;
  return ok(null);
}

/** At the end: entries that nothing vouches for are kept, and not believed. */
async function putOpenAside(context: EngineContext, { open, from }: Reading): Promise<Result<null, Refused>> {
  if (open.length === 0) return ok(null);
  const aside = open.map((one) => quarantined(context, one, 'bad-signature'));
  const kept = await keepEntries(context, { fresh: [], forked: aside }, from);
  return kept.ok ? ok(null) : kept;
}

async function begunAt({ db }: EngineContext): Promise<number> {
  const cursor = await db.meta.get('journal');
  return typeof cursor?.value === 'number' ? cursor.value : 0;
}

type Piece = { readonly vouched: Vouched; readonly forked: readonly QuarantineRow[] };

/** The new entries of some records of the journal, with those before them that waited for a signature. */
async function readPiece(
  context: EngineContext,
  records: readonly Uint8Array[],
  open: readonly JournalEntry[],
): Promise<Result<Piece, Refused>> {
  const fresh: JournalEntry[] = [...open];
  const forked: QuarantineRow[] = [];
  for (const bytes of records) {
    const found = decodeJournal(bytes);
    if (!found.ok) return refuse('damaged', `a journal record is ${found.error}`);
    const opened = await takeCertificates(context, found.value);
    if (!opened.ok) return opened;
    for (const record of found.value) {
      if (record.kind === 'feed') continue;
      const judged = await judge(context, record.entry, fresh);
      if (judged === 'fresh') fresh.push(record.entry);
      if (judged === 'forked') forked.push(quarantined(context, record.entry, 'forked'));
    }
  }
  const vouched = await vouchFor(context.db, fresh, context.state.certificates);
  const { untrue } = vouched;
  return untrue === null
    ? ok({ vouched, forked })
    : refuse('damaged', `entry ${untrue.seq} of feed ${untrue.feed} in the journal does not verify`);
}

async function takeCertificates(
  context: EngineContext,
  records: readonly JournalRecord[],
): Promise<Result<null, Refused>> {
  for (const record of records) {
    if (record.kind !== 'feed') continue;
    const opened = await openCertificate(record.certificate, record.signature);
    if (!opened.ok) return refuse('damaged', `a certificate in the journal is ${opened.error}`);
    context.state.certificates.set(opened.value.certificate.feed, opened.value);
  }
  return ok(null);
}

async function keepEntries(
  context: EngineContext,
  { fresh, forked }: { readonly fresh: readonly JournalEntry[]; readonly forked: readonly QuarantineRow[] },
  next: number,
): Promise<Result<number, Refused>> {
  const entries: EntryRow[] = [];
  const parts: NewEntry[] = [];
  for (const entry of fresh) {
    const decoded = decodeEntry(entry.body, context.reads);
    if (!decoded.ok && decoded.error !== 'newer-version') {
      return refuse('damaged', `entry ${entry.seq} of feed ${entry.feed} in the journal is ${decoded.error}`);
    }
    const time = decoded.ok ? decoded.value.time : context.clock.now();
    const docs = decoded.ok ? decoded.value.parts.map((part) => part.doc) : [LATER];
    entries.push(entryRow(entry, { docs, time, received: time, via: null }));
    const { scope } = certificateOf(context, entry.feed).certificate;
    if (decoded.ok) parts.push({ feed: entry.feed, scope, seq: entry.seq, decoded: decoded.value });
  }
  if (fresh.length > 0) await takeName(context);
  const absorbed = await absorb(context, parts, { compare: false, progress: () => {} });
  if (!absorbed.ok) return absorbed;
  const { docs, projections } = absorbed.value;
  const feeds = await Promise.all([...byFeed(fresh).values()].map((each) => replayedFeed(context, each)));
  const quarantine = [...forked, ...absorbed.value.quarantine];
  const batch = { entries, feeds, docs, projections, quarantine, meta: { journal: next } };
  const kept = await commit(context.db, batch);
  return kept.ok ? ok(fresh.length) : refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
}

function byFeed(entries: readonly JournalEntry[]): ReadonlyMap<string, readonly JournalEntry[]> {
  const feeds = new Map<string, readonly JournalEntry[]>();
  for (const entry of entries) feeds.set(entry.feed, [...(feeds.get(entry.feed) ?? []), entry]);
  return feeds;
}

function certificateOf({ state }: EngineContext, feed: FeedId): SignedCertificate {
  return present(state.certificates.get(feed), 'its entries were verified by it');
}

/** The row of a feed after some of its entries came back: where the disk has spoiled one, there is a hole. */
async function replayedFeed(context: EngineContext, fresh: readonly JournalEntry[]): Promise<FeedRow> {
  const last = present(fresh.at(-1), 'a feed is here for its entries');
  const whole = ownFeedRow(certificateOf(context, last.feed), last);
  const before = (await context.db.feeds.get(last.feed)) ?? { ...whole, seq: 0, heard: 0 };
  const have = haveOf([...spansOf(before), ...fresh.map(({ seq }) => ({ from: seq, to: seq }))]);
  const end = fresh.find(({ seq }) => seq === have.seq) ?? (await context.db.entries.get([last.feed, have.seq]));
  return {
    ...whole,
    ...have,
    // Nothing more is written behind a hole: the number after it may be known to others; nor in a feed that was ended.
    own: have.beyond.length > 0 ? 0 : before.own,
    heard: Math.max(before.heard, have.seq, have.beyond.at(-1)?.to ?? 0),
    head: end?.hash ?? null,
  };
}

/**
 * An entry is here already, or new, or of another past than the one that is here: then an old copy of the data came back, and
 * neither side is thrown away (D2).
 */
async function judge(
  context: EngineContext,
  entry: JournalEntry,
  fresh: readonly JournalEntry[],
): Promise<'known' | 'fresh' | 'forked'> {
  const places = [entry.seq - 1, entry.seq, entry.seq + 1];
  const stored = await context.db.entries.bulkGet(places.map((seq) => [entry.feed, seq]));
  const [before, here, after] = places.map(
    (seq, index) => fresh.find((one) => one.seq === seq && one.feed === entry.feed) ?? stored[index],
  );
  if (here !== undefined) return sameBytes(here.hash, entry.hash) ? 'known' : 'forked';
  const isLinked = before === undefined || sameBytes(before.hash, entry.prev);
  // What was appended later may stand in front of what was there first.
  return isLinked && (after === undefined || sameBytes(after.prev, entry.hash)) ? 'fresh' : 'forked';
}

/** Kept as the journal held it, and not believed. */
function quarantined(context: EngineContext, entry: JournalEntry, reason: 'forked' | 'bad-signature'): QuarantineRow {
  const bytes = encodeJournalRecord({ kind: 'entry', entry });
  const { feed, seq } = entry;
  return { what: 'entry', reason, detail: 'journal', time: context.clock.now(), feed, seq, bytes };
}

/** Rows name offices; while nothing is in the database yet, our own name follows from the keys. */
export async function takeName(context: EngineContext): Promise<void> {
  if (context.state.self !== null) return;
  const keys = await context.shell.keys();
  if (!keys.ok || keys.value === null) return;
  context.state.self = { office: await bornAs(keys.value), keys: keys.value, region: '', user: '', record: '' };
}
