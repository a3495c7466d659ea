import { scopeIncludes } from '#feed/scope.ts';
import { countEntries, type Have, type HaveVector, whatTheyLack } from '#feed/have-vector.ts';
import { feedId } from '#feed/ids.ts';
import type { ReadableDb } from '../database.ts';
import type { FeedRow, LedgerRow, PeerRow, Trust } from '../rows.ts';
import { lastBy } from './list.ts';

/** A partner office and how far both sides are apart. */
export type Partner = {
  readonly office: string;
  readonly name: string;
  readonly region: string;
  readonly fingerprint: string;
  readonly trust: Trust;
  readonly theyLack: number;
  /** By the writer's clock, milliseconds since 1970; null when they lack nothing. */
  readonly oldestLacked: number | null;
  readonly weLack: number;
  readonly lastSent: number | null;
  readonly lastReceived: number | null;
  readonly conflicts: number;
};

export async function listPartners(db: ReadableDb): Promise<readonly Partner[]> {
  const [peers, feeds] = await Promise.all([db.peers.toArray(), db.feeds.toArray()]);
  // An office that lost its keys is told of by the one that stands in its place.
  const standing = peers.filter((peer) => peer.replacedBy === undefined);
  const partners = await Promise.all(standing.map((peer) => partner(db, peer, feeds)));
  return partners.toSorted((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)));
}

async function partner(db: ReadableDb, peer: PeerRow, feeds: readonly FeedRow[]): Promise<Partner> {
  const { office, name, region, fingerprint, trust, lastSent, lastReceived } = peer;
  const visible = feeds.filter((feed) => feed.office !== office && scopeIncludes(feed.scope, region));
  const lack = whatTheyLack(vectorOf(visible.map((feed) => [feed.feed, feed])), vectorOf(Object.entries(peer.have)));
  const oldest = [...lack].flatMap(([feed, [first]]): [string, number][] =>
    first === undefined ? [] : [[feed, first.from]],
  );
  const times = (await db.entries.bulkGet(oldest)).flatMap((entry) => (entry === undefined ? [] : [entry.time]));
  const theirs = feeds.filter((feed) => feed.office === office);
  return {
    office,
    name,
    region,
    fingerprint,
    trust,
    lastSent,
    lastReceived,
    theyLack: [...lack.values()].reduce((sum, spans) => sum + countEntries(spans), 0),
    oldestLacked: times.length === 0 ? null : Math.min(...times),
    weLack:
      theirs.reduce((sum, feed) => sum + Math.max(0, feed.heard - feed.seq - countEntries(feed.beyond)), 0) +
      unknownOf(peer, feeds),
    conflicts: await db.conflicts.where('offices').equals(office).count(),
  };
}

/** Entries of feeds that it told of and that nobody has shown us yet. */
function unknownOf({ named = {} }: PeerRow, feeds: readonly FeedRow[]): number {
  const known = new Set(feeds.map(({ feed }) => feed));
  return Object.entries(named).reduce((sum, [feed, highest]) => sum + (known.has(feed) ? 0 : highest), 0);
}

function vectorOf(pairs: readonly (readonly [string, Have])[]): HaveVector {
  return new Map(
    pairs.flatMap(([text, { seq, beyond }]) => {
      const feed = feedId(text);
      return feed === null ? [] : [[feed, { seq, beyond }]];
    }),
  );
}

/** Files sent, taken and refused, the latest first. */
export async function listLedger(db: ReadableDb, limit: number): Promise<readonly LedgerRow[]> {
  return lastBy(db.ledger, 'time', limit);
}

/** What a person has put off while taking files, the latest first. */
export async function listPostponed(db: ReadableDb) {
  const rows = await db.postponed.toArray();
  return rows
    .map(({ entries, ...row }) => ({ ...row, changes: entries.length }))
    .toSorted((one, other) => other.time - one.time || (one.doc < other.doc ? -1 : 1));
}
