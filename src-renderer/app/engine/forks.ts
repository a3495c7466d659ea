import { sameBytes, toHex } from '#base/bytes.ts';
import type { Json } from '#base/canonical-json.ts';
import { bytesOfHex } from '#exchange/canonical-file.ts';
import type { ForkWire } from '#exchange/manifest.ts';
import type { OpenedPackage } from '#exchange/opened-package.ts';
import type { Certificate } from '#feed/certificate.ts';
import { isSignedHead } from '#feed/chain.ts';
import { type FeedId, feedId } from '#feed/ids.ts';
import { forkName, type ForkNote, forkNotes } from '#store/fork-notes.ts';
import type { EntryRow, QuarantineRow } from '#store/rows.ts';
import type { EngineContext, PendingImport } from './context.ts';

type Meta = { readonly [name: string]: Json };

/** What a package tells of feeds with two histories, to be noted when a person takes it (exchange SPEC §16). */
export async function forksIn(context: EngineContext, opened: OpenedPackage): Promise<Meta> {
  const self = context.state.self?.office;
  const known = new Map((await forkNotes(context.db)).map((note) => [note.feed, note]));
  const news = new Map<string, ForkNote>();
  const note = (one: Omit<ForkNote, 'time'>): void => {
    const before = news.get(one.feed) ?? known.get(one.feed);
    // What was mended is not written in any more: what stands there from that number on is the other history, taken since.
    const isSettled = before?.state === one.state || before?.state === 'mended';
    if (before !== undefined && isSettled && before.at <= one.at) return;
    news.set(one.feed, { ...one, time: context.clock.now() });
  };
  for (const { feed, office, reason, at } of opened.held) {
    if (reason !== 'forked' || at === undefined) continue;
    note({ feed, office, at, state: office === self ? 'mend' : 'theirs' });
  }
  for (const wire of opened.forks) {
    const state = await stateOf(context, wire);
    if (state !== null && self !== undefined) note({ feed: wire.feed, office: self, at: wire.at, state });
  }
  return Object.fromEntries(
    [...news.values()].map(({ feed, ...rest }) => [forkName(feed), rest] satisfies [string, Json]),
  );
}

/**
 * A file with another history is kept as it came, for whoever has to find out what happened. Of each feed the one that goes
 * furthest: it takes the place of those before it, so that an office that is not mended for a year fills no disk.
 */
export async function forkedFile(
  { db, clock }: EngineContext,
  { opened, forked: bytes, fileName: detail }: PendingImport,
): Promise<{ readonly quarantine: readonly QuarantineRow[]; readonly released: readonly number[] }> {
  const held = opened.held.find(({ reason }) => reason === 'forked');
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
async function stateOf(context: EngineContext, wire: ForkWire): Promise<'other' | 'mend' | null> {
  const certificate = ownCertificate(context, wire.feed);
  if (certificate === null) return null;
  const { feed } = certificate;
  const head = bytesOfHex(wire.head);
  // Signed with our own key: nobody can make another history up for us.
  if (!(await isSignedHead({ feed, seq: wire.to, hash: head }, bytesOfHex(wire.sig), certificate.key))) return null;
  const here = await context.db.entries.get([feed, wire.to]);
  if (here !== undefined && sameBytes(here.hash, head)) return 'other';
  const isOurs = (await context.db.entries.get([feed, wire.at])) !== undefined;
  return isOurs ? 'mend' : null;
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
