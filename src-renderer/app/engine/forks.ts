import { sameBytes, toHex } from '#base/bytes.ts';
import type { Json } from '#base/canonical-json.ts';
import { bytesOfHex } from '#exchange/canonical-file.ts';
import type { ForkWire } from '#exchange/manifest.ts';
import type { OpenedPackage } from '#exchange/opened-package.ts';
import type { PlannedRange } from '#exchange/plan.ts';
import type { Certificate } from '#feed/certificate.ts';
import { isSignedHead } from '#feed/chain.ts';
import type { Span } from '#feed/have-vector.ts';
import { type FeedId, feedId, type OfficeId } from '#feed/ids.ts';
import { forkName, type ForkNote, forkNotes } from '#store/fork-notes.ts';
import type { EntryRow, QuarantineRow } from '#store/rows.ts';
import type { EngineContext, PendingImport } from './context.ts';

type Meta = { readonly [name: string]: Json };

type Told = Omit<ForkNote, 'time'>;

/** What a package tells of feeds with two histories, to be noted when a person takes it (exchange SPEC §16). */
export async function forksIn(context: EngineContext, opened: OpenedPackage): Promise<Meta> {
  const known = new Map((await forkNotes(context.db)).map((note) => [note.feed, note]));
  const news = new Map<string, ForkNote>();
  for (const one of [...shownBy(context, opened), ...(await saidBy(context, opened))]) {
    const before = news.get(one.feed) ?? known.get(one.feed);
    if (before === undefined || isNews(before, one)) news.set(one.feed, { ...one, time: context.clock.now() });
  }
  return Object.fromEntries(
    [...news.values()].map(({ feed, ...rest }) => [forkName(feed), rest] satisfies [string, Json]),
  );
}

/** By entries that are other ones than those here. */
function shownBy({ state }: EngineContext, { held }: OpenedPackage): readonly Told[] {
  return held.flatMap(({ feed, office, reason, at, isFirst = false }): Told[] => {
    if (reason !== 'forked' || at === undefined) return [];
    const ours = isFirst ? 'mend' : 'parted';
    return [{ feed, office, at, isFirst, state: office === state.self?.office ? ours : 'theirs' }];
  });
}

/** By the sender's word: only that entry `to` is another one is proven; where the two part, the range that comes along shows. */
async function saidBy(context: EngineContext, { forks }: OpenedPackage): Promise<readonly Told[]> {
  const office = context.state.self?.office;
  const told: Told[] = [];
  for (const wire of office === undefined ? [] : forks) {
    const state = await stateOf(context, wire);
    if (state === null || office === undefined) continue;
    told.push({ feed: wire.feed, office, at: state === 'parted' ? wire.to : wire.at, isFirst: false, state });
  }
  return told;
}

/** Whether this says more than what is noted: another state, or an earlier place. */
function isNews(before: ForkNote, one: Told): boolean {
  // Where they part is known: what is read of a later place says nothing more.
  if (one.state === 'parted' && (before.state === 'mend' || before.state === 'mended')) return false;
  // What was mended is not written in any more: what stands there from that number on is the other history, taken since.
  const isSettled = before.state === one.state || before.state === 'mended';
  return !isSettled || one.at < before.at || (one.isFirst && !before.isFirst);
}

/**
 * A file with another history is kept as it came, for whoever has to find out what happened. Of each feed the one that goes
 * furthest: it takes the place of those before it, so that an office that is not mended for a year fills no disk.
 */
export async function forkedFile(
  { db, clock, state }: EngineContext,
  { opened, forked: bytes, fileName: detail }: PendingImport,
): Promise<{ readonly quarantine: readonly QuarantineRow[]; readonly released: readonly number[] }> {
  // The other history of our own is taken as soon as this one is said once more.
  const held = opened.held.find(({ reason, office }) => reason === 'forked' && office !== state.self?.office);
  if (bytes === null || held === undefined) return { quarantine: [], released: [] };
  const { feed, to: seq } = held;
  const same = await db.quarantine
    .filter((row) => row.what === 'file' && row.reason === 'forked' && row.feed === feed)
    .toArray();
  if (same.some((row) => row.seq >= seq)) return { quarantine: [], released: [] };
  const row = { what: 'file', reason: 'forked', detail, time: clock.now(), feed, seq, bytes } as const;
  return { quarantine: [row], released: same.flatMap(({ id }) => (id === undefined ? [] : [id])) };
}

/** Whether what a partner has of our feed is ours or another laptop's; null where it proves nothing. */
async function stateOf(context: EngineContext, wire: ForkWire): Promise<'other' | 'parted' | null> {
  const certificate = ownCertificate(context, wire.feed);
  if (certificate === null) return null;
  const { feed } = certificate;
  const head = bytesOfHex(wire.head);
  // Signed with our own key: nobody can make another history up for us.
  if (!(await isSignedHead({ feed, seq: wire.to, hash: head }, bytesOfHex(wire.sig), certificate.key))) return null;
  const here = await context.db.entries.get([feed, wire.to]);
  // Never written here: nothing of what is here is another history for that. Whoever lacks own entries asks for them (R112).
  if (here === undefined) return null;
  return sameBytes(here.hash, head) ? 'other' : 'parted';
}

function ownCertificate({ state }: EngineContext, name: string): Certificate | null {
  const feed = feedId(name);
  const certificate = feed === null ? undefined : state.certificates.get(feed)?.certificate;
  return certificate !== undefined && certificate.office === state.self?.office ? certificate : null;
}

/** What is told to a partner of its own feeds that came here with two histories. */
export async function forksFor(context: EngineContext, office: string): Promise<readonly ForkWire[]> {
  const wires: ForkWire[] = [];
  for (const note of await forkNotes(context.db)) {
    const feed = note.office === office && note.state === 'theirs' ? feedId(note.feed) : null;
    const signed = feed === null ? null : await firstSigned(context, feed, note.at);
    if (feed === null || signed === null) continue;
    wires.push({ feed, at: note.at, to: signed.seq, head: toHex(signed.hash), sig: toHex(signed.signature) });
  }
  return wires;
}

/**
 * What is sent to a partner besides what it lacks: the entries that prove each of these words, so that it sees by itself where
 * its own history parts from the one here (R110). From the first on, where that place is not known here either.
 */
export async function provingForks(
  context: EngineContext,
  partner: OfficeId,
  planned: readonly PlannedRange[],
): Promise<readonly PlannedRange[]> {
  const isFirst = new Map((await forkNotes(context.db)).map((note) => [note.feed, note.isFirst]));
  const goneOn = new Set([...context.state.certificates.values()].map(({ certificate }) => certificate.replaces));
  const proofs: PlannedRange[] = [];
  for (const { feed: name, at, to } of await forksFor(context, partner)) {
    const feed = feedId(name);
    // Told again in another feed (R111): whoever still needs the proof asks for it.
    if (feed === null || goneOn.has(feed)) continue;
    const from = isFirst.get(name) === true ? at : 1;
    const { length } = await spanKeys(context, name, from, to);
    if (length === to - from + 1) proofs.push({ feed, office: partner, from, to });
  }
  return proofs.reduce(withProof, planned);
}

/**
 * What an office lacks that goes on in another feed in the place of one that has two histories: it takes its own out (R111), and
 * the other one is here. Sent with the next file as if it had asked.
 */
export async function lackedAfterMending(
  { db }: EngineContext,
  { certs, sender }: OpenedPackage,
): Promise<{ readonly [feed: string]: readonly Span[] }> {
  const goneOn = new Set<string | null>(certs.map(({ certificate }) => certificate.replaces));
  const lacked: [string, readonly Span[]][] = [];
  for (const { feed, office, at, isFirst, state } of await forkNotes(db)) {
    if (state !== 'theirs' || office !== sender.office || !goneOn.has(feed)) continue;
    const to = (await db.feeds.get(feed))?.seq ?? 0;
    const from = isFirst ? at : 1;
    if (to >= from) lacked.push([feed, [{ from, to }]]);
  }
  return Object.fromEntries(lacked);
}

/** What an office asks for of its own feeds to see where another history parts from its own. */
export async function wantedForks({ db }: EngineContext): Promise<ReadonlyMap<FeedId, readonly Span[]>> {
  const parted = (await forkNotes(db)).filter(({ state }) => state === 'parted');
  return new Map(
    parted.flatMap(({ feed: name, at }) => {
      const feed = feedId(name);
      return feed === null ? [] : [[feed, [{ from: 1, to: at }]] as const];
    }),
  );
}

/** Of one feed no two ranges overlap: where it is sent anyway, it is sent from the proof on. */
function withProof(planned: readonly PlannedRange[], proof: PlannedRange): readonly PlannedRange[] {
  const met = planned.find(({ feed, from, to }) => feed === proof.feed && from <= proof.to && to >= proof.from);
  if (met === undefined) return [...planned, proof];
  const both = { ...met, from: Math.min(met.from, proof.from), to: Math.max(met.to, proof.to) };
  return planned.map((range) => (range === met ? both : range));
}

async function spanKeys({ db }: EngineContext, feed: string, from: number, to: number): Promise<readonly unknown[]> {
  return db.entries.where('[feed+seq]').between([feed, from], [feed, to], true, true).primaryKeys();
}

async function firstSigned(
  { db }: EngineContext,
  feed: FeedId,
  from: number,
): Promise<(EntryRow & { readonly signature: NonNullable<EntryRow['signature']> }) | null> {
  const rows = await db.entries
    .where('[feed+seq]')
    .between([feed, from], [feed, Infinity], true, true)
    .filter(({ signature }) => signature !== null)
    .limit(1)
    .toArray();
  return rows.flatMap((row) => (row.signature === null ? [] : [{ ...row, signature: row.signature }]))[0] ?? null;
}
