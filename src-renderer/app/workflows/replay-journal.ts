import { present } from '#base/assert.ts';
import { sameBytes } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { type ChainedEntry, verifyRange } from '#feed/chain.ts';
import { decodeEntry } from '#feed/entry.ts';
import { decodeJournal, type JournalRecord } from '#feed/journal-record.ts';
import { openCertificate, type SignedCertificate } from '#feed/certificate.ts';
import { haveOf, spansOf } from '#feed/have-vector.ts';
import { commit } from '#store/commit.ts';
import type { EntryRow, FeedRow, QuarantineRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { absorb, type NewEntry } from '../engine/absorb.ts';
import { type EngineContext, refuse, shellRefusal } from '../engine/context.ts';
import { entryRow } from '../engine/keep.ts';
import { ownFeedRow } from '../engine/own-feed.ts';
import { bornAs } from '../engine/own-keys.ts';

/**
 * Brings into the database what the journal has beyond it: entries that were flushed just before a crash, or, after the
 * database was lost, everything. Verified like any file. Gives how many entries came back.
 */
export async function replayJournal(context: EngineContext): Promise<Result<number, Refused>> {
  const cursor = await context.db.meta.get('journal');
  let from = typeof cursor?.value === 'number' ? cursor.value : 0;
  let replayed = 0;
  for (;;) {
    const piece = await context.shell.journalRead(from);
    if (!piece.ok) return shellRefusal('journal-not-written', piece.error);
    if (piece.value.records.length === 0) break;
    const taken = await takePiece(context, piece.value.records, piece.value.next);
    if (!taken.ok) return taken;
    replayed += taken.value;
    from = piece.value.next;
    context.progress({ task: 'replay', done: from, total: piece.value.end });
  }
  context.state.behind = false;
  return ok(replayed);
}

async function takePiece(
  context: EngineContext,
  records: readonly Uint8Array[],
  next: number,
): Promise<Result<number, Refused>> {
  const fresh: ChainedEntry[] = [];
  const quarantine: QuarantineRow[] = [];
  for (const bytes of records) {
    const found = decodeJournal(bytes);
    if (!found.ok) return refuse('damaged', `a journal record is ${found.error}`);
    const opened = await takeCertificates(context, found.value);
    if (!opened.ok) return opened;
    for (const record of found.value) {
      if (record.kind === 'feed') continue;
      const judged = await judge(context, record.entry, fresh);
      if (judged === 'fresh') fresh.push(record.entry);
      if (judged === 'forked') quarantine.push(forkedEntry(context, record.entry, bytes));
    }
  }
  return keepEntries(context, { fresh, forked: quarantine }, next);
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
  { fresh, forked }: { readonly fresh: readonly ChainedEntry[]; readonly forked: readonly QuarantineRow[] },
  next: number,
): Promise<Result<number, Refused>> {
  const entries: EntryRow[] = [];
  const parts: NewEntry[] = [];
  const ends = new Map<string, readonly ChainedEntry[]>();
  for (const entry of fresh) {
    const certificate = context.state.certificates.get(entry.feed);
    const decoded = decodeEntry(entry.body, context.reads);
    if (certificate === undefined || !decoded.ok || !(await isGenuine(entry, certificate))) {
      return refuse('damaged', `entry ${entry.seq} of feed ${entry.feed} in the journal does not verify`);
    }
    const { time } = decoded.value;
    entries.push(
      entryRow(entry, { docs: decoded.value.parts.map((part) => part.doc), time, received: time, via: null }),
    );
    parts.push({ feed: entry.feed, scope: certificate.certificate.scope, seq: entry.seq, decoded: decoded.value });
    ends.set(entry.feed, [...(ends.get(entry.feed) ?? []), entry]);
  }
  if (fresh.length > 0) await takeName(context);
  const absorbed = await absorb(context, parts, { compare: false, progress: () => {} });
  if (!absorbed.ok) return absorbed;
  const { docs, projections } = absorbed.value;
  const feeds = await Promise.all([...ends.values()].map((each) => replayedFeed(context, each)));
  const quarantine = [...forked, ...absorbed.value.quarantine];
  const batch = { entries, feeds, docs, projections, quarantine, meta: { journal: next } };
  const kept = await commit(context.db, batch);
  return kept.ok ? ok(fresh.length) : refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
}

/** The row of a feed after some of its entries came back: where the disk has spoiled one, there is a hole. */
async function replayedFeed(context: EngineContext, fresh: readonly ChainedEntry[]): Promise<FeedRow> {
  const last = present(fresh.at(-1), 'a feed is here for its entries');
  const certificate = present(context.state.certificates.get(last.feed), 'its entries were verified by it');
  const whole = ownFeedRow(certificate, last);
  const before = await context.db.feeds.get(last.feed);
  const spans = fresh.map(({ seq }) => ({ from: seq, to: seq }));
  const have = haveOf([...(before === undefined ? [] : spansOf(before)), ...spans]);
  if (have.beyond.length === 0) return whole;
  const end = fresh.find(({ seq }) => seq === have.seq);
  const head = end === undefined ? (before?.head ?? null) : new Uint8Array(end.hash);
  // Nothing more is written behind a hole: the number after it may be known to others.
  return { ...whole, own: 0, seq: have.seq, beyond: have.beyond, head };
}

/**
 * An entry is here already, or new, or of another past than the one that is here: then an old copy of the data came back, and
 * neither side is thrown away (D2).
 */
async function judge(
  context: EngineContext,
  entry: ChainedEntry,
  fresh: readonly ChainedEntry[],
): Promise<'known' | 'fresh' | 'forked'> {
  const here = await context.db.entries.get([entry.feed, entry.seq]);
  if (here !== undefined) return sameBytes(here.hash, entry.hash) ? 'known' : 'forked';
  const place = entry.seq - 1;
  const before =
    fresh.find((one) => one.feed === entry.feed && one.seq === place) ??
    (await context.db.entries.get([entry.feed, place]));
  return before === undefined || sameBytes(before.hash, entry.prev) ? 'fresh' : 'forked';
}

function forkedEntry(context: EngineContext, { feed, seq }: ChainedEntry, bytes: Uint8Array): QuarantineRow {
  const time = context.clock.now();
  return { what: 'entry', reason: 'forked', detail: 'journal', time, feed, seq, bytes: new Uint8Array(bytes) };
}

async function isGenuine(entry: ChainedEntry, { certificate }: SignedCertificate): Promise<boolean> {
  const { feed, seq, prev, body, hash, signature } = entry;
  const verified = await verifyRange({ feed, from: seq, prev, bodies: [body], signature }, hash, certificate.key);
  return verified.ok;
}

/** Rows name offices; while nothing is in the database yet, our own name follows from the keys. */
export async function takeName(context: EngineContext): Promise<void> {
  if (context.state.self !== null) return;
  const keys = await context.shell.keys();
  if (!keys.ok || keys.value === null) return;
  context.state.self = { office: await bornAs(keys.value), keys: keys.value, region: '', user: '', record: '' };
}
