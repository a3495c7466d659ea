import { present } from '#base/assert.ts';
import { ok, type Result } from '#base/result.ts';
import { wantOf } from '#exchange/manifest.ts';
import type { OpenedPackage, OpenedRange } from '#exchange/opened-package.ts';
import { type Have, haveOf, type HaveVector, type Span, spansLacking, spansOf, unionHave } from '#feed/have-vector.ts';
import type { FeedId } from '#feed/ids.ts';
import { commit } from '#store/commit.ts';
import { LATER } from '#store/later-entries.ts';
import { JOURNAL_WHOLE } from '#store/meta-names.ts';
import type { EntryRow, FeedRow, LedgerRow, PeerRow } from '#store/rows.ts';
import type { ImportDone, RecordChange, RecordChoice, Refused } from '../engine.ts';
import { absorb, type Absorbed, stillHolds } from '../engine/absorb.ts';
import { type EngineContext, type PendingImport, refuse } from '../engine/context.ts';
import { forgetFeeds, packCertificate } from '../engine/own-feed.ts';
import { haveOfPeer, storedHave, wantsOfPeer } from '../engine/peer-have.ts';
import { carryOver } from '../engine/carry-over.ts';
import { forkedFile, forksIn, lackedAfterMending } from '../engine/forks.ts';
import { partOf } from '../engine/missing-parts.ts';
import { choose } from '../engine/postpone.ts';
import { takeStatements } from '../engine/statements.ts';
import { completeJournal } from './complete-journal.ts';
import { keptForLater } from './kept-files.ts';
import { mendForks } from './mend-fork.ts';
import { newEntries } from './preview-file.ts';

/**
 * Takes a file that was shown: everything of it in one transaction, or nothing (X1, W2). The same one twice changes nothing (X2).
 * Records that were not chosen are put off: their entries are kept like all others and their changes wait (exchange SPEC R85).
 */
export async function takePackage(
  context: EngineContext,
  token: string,
  choice: RecordChoice = { all: true, but: [] },
): Promise<Result<ImportDone, Refused>> {
  const pending = context.state.pending.get(token);
  if (pending === undefined) return refuse('cancelled', 'the file is not waiting any more');
  const sender = await context.db.peers.get(pending.opened.sender.office);
  // Its keys may have been revoked or come in doubt since the file was shown.
  if (sender?.trust === 'revoked') return refuse('key-revoked', sender.office);
  if (sender?.trust === 'key-changed') return refuse('key-changed', sender.office);
  const fresh = await withoutKnown(context, pending);
  const absorbed = await absorbedAgain(context, pending, fresh);
  if (!absorbed.ok) return absorbed;
  const kept = await keptForLater(context, pending);
  const forked = await forkedFile(context, pending);
  const quarantine = [...absorbed.value.quarantine, ...kept.quarantine, ...forked.quarantine];
  const { changes } = pending.absorbed;
  const without = leftOut(changes, choice);
  const office = pending.opened.sender.office;
  const news = newEntries(fresh.opened);
  const chosen = await choose(context, { absorbed: absorbed.value, entries: news, changes, without, office });
  const { docs, projections, records, postponed, taken } = chosen;
  const entries = entryRows(context, fresh);
  const statements = await takeStatements(context, fresh.opened, await senderRow(context, fresh.opened));
  const along = (await context.db.postponed.bulkGet([...taken])).flatMap((row) => row ?? []);
  const line = ledgerLine(context, pending, 'accepted', records);
  const mark = journalMark(context, fresh.opened);
  const forks = await forksIn(context, fresh.opened);
  const feeds = await feedRows(context, fresh.opened, entries);
  const written = await commit(context.db, {
    ...statements,
    entries,
    feeds,
    docs,
    projections,
    quarantine,
    released: [...kept.released, ...forked.released],
    postponed,
    taken,
    ledger: [along.length === 0 ? line : { ...line, along }],
    meta: { ...statements.meta, ...mark, ...forks },
  });
  if (!written.ok) return refuse('database-not-written', `${written.error.reason}: ${written.error.detail}`);
  context.state.pending.delete(token);
  forgetFeeds(context, feeds);
  return ok({
    records,
    conflicts: projections.reduce((sum, projection) => sum + projection.conflicts.length, 0),
    carried: await followUp(context, choice, { without, lacksJournal: JOURNAL_WHOLE in mark }),
  });
}

/** Where a partner gives back what this office wrote itself, after its laptop was lost, the journal here lacks it. */
function journalMark({ state }: EngineContext, { ranges }: OpenedPackage): { readonly [name: string]: null } {
  const own = ranges.filter(({ office }) => office === state.self?.office);
  return own.some(({ entries }) => entries.some(({ known }) => !known)) ? { [JOURNAL_WHOLE]: null } : {};
}

/** What is done when the file is taken and may fail without harm: where the disk has no room now, the next start does it. */
async function followUp(
  context: EngineContext,
  choice: RecordChoice,
  of: { readonly without: ReadonlySet<string>; readonly lacksJournal: boolean },
): Promise<number> {
  if (of.lacksJournal) await completeJournal(context);
  await mendForks(context);
  return carriedAlong(context, choice, of.without);
}

/**
 * What this office wrote in documents that the file says to have moved on goes along where a person wished it (documents R19).
 * The file is taken by then: what cannot be brought now is shown on the record, with a button.
 */
async function carriedAlong(
  context: EngineContext,
  { bring = [] }: RecordChoice,
  without: ReadonlySet<string>,
): Promise<number> {
  const records = bring.filter((record) => !without.has(record));
  const carried = await carryOver(context, records, 'own');
  return carried.ok ? carried.value : 0;
}

function leftOut(changes: readonly RecordChange[], { all, but }: RecordChoice): ReadonlySet<string> {
  const named = new Set(but);
  return new Set(changes.map(({ record }) => record).filter((record) => named.has(record) === all));
}

/** Merging is most of the work of an import: what showing the file made is used when it still holds. */
async function absorbedAgain(
  context: EngineContext,
  shown: PendingImport,
  fresh: PendingImport,
): Promise<Result<Absorbed, Refused>> {
  const news = newEntries(fresh.opened);
  const same = news.length === newEntries(shown.opened).length;
  if (same && (await stillHolds(context, shown.absorbed))) return ok(shown.absorbed);
  const progress = (done: number, total: number): void => context.progress({ task: 'import', done, total });
  return absorb(context, news, { compare: false, progress });
}

/** Puts a shown file aside: one line in the ledger, nothing else. */
export async function refusePackage(context: EngineContext, token: string): Promise<Result<null, Refused>> {
  const pending = context.state.pending.get(token);
  if (pending === undefined) return ok(null);
  context.state.pending.delete(token);
  const kept = await commit(context.db, { ledger: [ledgerLine(context, pending, 'refused', 0)] });
  return kept.ok ? ok(null) : refuse('database-not-written', kept.error.detail);
}

function ledgerLine(
  context: EngineContext,
  { opened, sha256, fileName }: PendingImport,
  verdict: string,
  records: number,
): LedgerRow {
  const { n } = opened.manifest;
  const part = partOf(opened);
  return {
    sha256,
    direction: 'in',
    fileName,
    office: opened.sender.office,
    time: context.clock.now(),
    verdict,
    records,
    number: n,
    ...(part === null ? {} : { part }),
  };
}

/** Between showing and taking, another file may have brought some of the entries. */
async function withoutKnown(context: EngineContext, pending: PendingImport): Promise<PendingImport> {
  const ranges: OpenedRange[] = [];
  for (const range of pending.opened.ranges) {
    const rows = await context.db.entries
      .where('[feed+seq]')
      .between([range.feed, range.from], [range.feed, range.to], true, true)
      .primaryKeys();
    const known = new Set(rows.map(([, seq]) => seq));
    ranges.push({ ...range, entries: range.entries.map((entry) => ({ ...entry, known: known.has(entry.seq) })) });
  }
  return { ...pending, opened: { ...pending.opened, ranges } };
}

function entryRows(context: EngineContext, { opened, sha256 }: PendingImport): readonly EntryRow[] {
  const received = context.clock.now();
  return opened.ranges.flatMap((range) =>
    range.entries.flatMap((entry, index) => {
      if (entry.known) return [];
      const { seq, body, hash, decoded } = entry;
      const row: EntryRow = {
        feed: range.feed,
        seq,
        body,
        hash,
        prev: range.entries[index - 1]?.hash ?? range.prev,
        signature: seq === range.to ? range.signature : null,
        docs: decoded === null ? [LATER] : decoded.parts.map((part) => part.doc),
        time: decoded?.time ?? received,
        received,
        via: sha256,
      };
      return [row];
    }),
  );
}

async function feedRows(
  context: EngineContext,
  opened: OpenedPackage,
  entries: readonly EntryRow[],
): Promise<readonly FeedRow[]> {
  const rows = new Map<string, FeedRow>();
  for (const range of opened.ranges) {
    const before = rows.get(range.feed) ?? (await context.db.feeds.get(range.feed)) ?? newFeedRow(context, range);
    const have = haveOf([...spansOf(before), { from: range.from, to: range.to }]);
    const head = await hashAt(context, range.feed, have.seq, entries);
    rows.set(range.feed, {
      ...before,
      seq: have.seq,
      beyond: have.beyond,
      heard: Math.max(before.heard, range.to),
      head,
    });
  }
  for (const held of opened.held) {
    // Another history is nothing that is missing here.
    if (held.reason === 'forked') continue;
    const before = rows.get(held.feed) ?? (await context.db.feeds.get(held.feed));
    if (before !== undefined) rows.set(held.feed, { ...before, heard: Math.max(before.heard, held.to) });
  }
  return heardOf(context, opened.have, rows);
}

/** What the sender has tells of entries that never came here: they are missed from now on, by name and number. */
async function heardOf(
  context: EngineContext,
  have: HaveVector,
  rows: Map<string, FeedRow>,
): Promise<readonly FeedRow[]> {
  for (const [feed, theirs] of have) {
    const row = rows.get(feed) ?? (await context.db.feeds.get(feed));
    const highest = Math.max(theirs.seq, theirs.beyond.at(-1)?.to ?? 0);
    // More of our own feed than we wrote: another copy of this laptop's data, or a later state of it, went on in it (SPEC R112).
    if (row !== undefined && highest > row.heard) rows.set(feed, { ...row, own: 0, heard: highest });
  }
  return [...rows.values()];
}

function newFeedRow(context: EngineContext, { feed, office, scope }: OpenedRange): FeedRow {
  const certificate = present(
    context.state.certificates.get(feed),
    'a range without a certificate is held, not opened',
  );
  return {
    feed,
    office,
    scope,
    certificate: packCertificate(certificate),
    own: 0,
    seq: 0,
    beyond: [],
    heard: 0,
    head: null,
    state: 'ok',
  };
}

async function hashAt(
  context: EngineContext,
  feed: FeedId,
  seq: number,
  entries: readonly EntryRow[],
): Promise<FeedRow['head']> {
  if (seq === 0) return null;
  const fresh = entries.find((entry) => entry.feed === feed && entry.seq === seq);
  return (fresh ?? (await context.db.entries.get([feed, seq])))?.hash ?? null;
}

/** What it asked for before and asks for now, without what it says to have meanwhile. */
function askedBy(peer: PeerRow, opened: OpenedPackage): NonNullable<PeerRow['wants']> {
  const asked = new Map<FeedId, readonly Span[]>(wantsOfPeer(peer));
  for (const [feed, spans] of wantOf(opened.manifest)) asked.set(feed, [...(asked.get(feed) ?? []), ...spans]);
  const still = [...asked].map(([feed, spans]) => {
    // What it has of another history is nothing of what it asked for.
    const told = opened.others.has(feed) ? undefined : opened.have.get(feed);
    const wished = haveOf(spans);
    return [feed, told === undefined ? spansOf(wished) : spansLacking(wished, told)] as const;
  });
  return Object.fromEntries(still.filter(([, spans]) => spans.length > 0));
}

/** Feeds that the sender tells of and that are unknown here: only it, who named them to us, is asked for them. */
async function namedBy(
  context: EngineContext,
  peer: PeerRow,
  opened: OpenedPackage,
): Promise<NonNullable<PeerRow['named']>> {
  const told = [...opened.have].map(([feed, have]) => [feed, Math.max(have.seq, have.beyond.at(-1)?.to ?? 0)] as const);
  const known = new Set<string>((await context.db.feeds.toCollection().primaryKeys()) as readonly string[]);
  for (const { feed } of opened.ranges) known.add(feed);
  const all = [...Object.entries(peer.named ?? {}), ...told];
  return Object.fromEntries(all.filter(([feed, highest]) => highest > 0 && !known.has(feed)));
}

/**
 * What the sender has, as far as this file and those before it say; it only grows (exchange.md §3.5), but for feeds of which it
 * tells another history than the one here: it has nothing of ours, and is sent all of it (exchange SPEC R114).
 */
function haveOfSender(peer: PeerRow, { have, others }: OpenedPackage): HaveVector {
  const ours = [...unionHave(haveOfPeer(peer), have)].filter(([feed]) => !others.has(feed));
  return new Map(ours);
}

/** The sender has what it says and what it sent. */
async function senderRow(context: EngineContext, opened: OpenedPackage): Promise<PeerRow | undefined> {
  const peer = await context.db.peers.get(opened.sender.office);
  if (peer === undefined) return undefined;
  const sent = new Map<FeedId, Have>(opened.ranges.map(({ feed, from, to }) => [feed, haveOf([{ from, to }])]));
  const have = unionHave(haveOfSender(peer, opened), sent);
  return {
    ...peer,
    have: storedHave(have),
    named: await namedBy(context, peer, opened),
    wants: { ...askedBy(peer, opened), ...(await lackedAfterMending(context, opened)) },
    received: Math.max(peer.received, opened.manifest.n),
    lastReceived: context.clock.now(),
  };
}
