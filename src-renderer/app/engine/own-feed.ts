import { present } from '#base/assert.ts';
import { sameBytes } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { beforeFirst, type ChainedEntry } from '#feed/chain.ts';
import { issueCertificate, openCertificate, type SignedCertificate } from '#feed/certificate.ts';
import { decodeJournalRecord, encodeJournalRecord } from '#feed/journal-record.ts';
import type { FeedId, OfficeId } from '#feed/ids.ts';
import { commit } from '#store/commit.ts';
import type { FeedRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, type OwnFeed, refuse, signerOf } from './context.ts';

/**
 * The feed that this installation writes in a scope; certified anew when it is the first time (exchange.md §3.3).
 * A new one is remembered at once, since the change that will stand in it bears its name; it reaches the journal with its
 * first entry. Rejects when the key cannot be used.
 */
export async function ownFeed(context: EngineContext, scope: string): Promise<OwnFeed> {
  const self = present(context.state.self, 'nothing is written before the office was set up');
  const known = context.state.feeds.get(scope);
  // A feed lives as long as the key that certified it: after a change of keys a new one goes on from it.
  if (known !== undefined && sameBytes(known.certificate.certificate.key, self.keys.signing)) return known;
  const certificate = await issueCertificate(
    {
      office: self.office,
      key: new Uint8Array(self.keys.signing),
      scope,
      nonce: context.ids.bytes(16),
      started: context.clock.now(),
      replaces: lastFeed(context, { office: self.office, scope, unused: known?.seq === 0 ? known : null }),
    },
    signerOf(context),
  );
  const feed: OwnFeed = { certificate, seq: 0, head: beforeFirst() };
  rememberFeed(context, feed);
  return feed;
}

/**
 * The feed of this office in a scope that nothing goes on from yet: what was written here before a restore (exchange.md §3.3).
 * Null where the office never wrote.
 */
function lastFeed(
  context: EngineContext,
  { office, scope, unused }: { readonly office: OfficeId; readonly scope: string; readonly unused: OwnFeed | null },
): FeedId | null {
  const all = [...context.state.certificates.values()].map(({ certificate }) => certificate);
  const goneOn = new Set(all.map(({ replaces }) => replaces));
  const ends = all.filter(
    (one) =>
      one.office === office && one.scope === scope && !goneOn.has(one.feed) && one !== unused?.certificate.certificate,
  );
  return ends.toSorted((one, other) => other.started - one.started)[0]?.feed ?? null;
}

/**
 * From here on nothing more is written in the feeds that are here: after a restore nobody knows what this office wrote in them
 * since, and the same number must never stand for two entries (exchange.md §3.3).
 */
export async function retireFeeds(context: EngineContext): Promise<Result<null, Refused>> {
  const own = (await context.db.feeds.toArray()).filter((row) => row.own === 1);
  const kept = await commit(context.db, { feeds: own.map((row) => ({ ...row, own: 0 })) });
  if (!kept.ok) return refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
  context.state.feeds.clear();
  return ok(null);
}

/** The same for one scope: what is written there next stands in a new feed. Gives the row as it is to be kept. */
export async function retireFeed(context: EngineContext, scope: string): Promise<readonly FeedRow[]> {
  const feed = context.state.feeds.get(scope)?.certificate.certificate.feed;
  const row = feed === undefined ? undefined : await context.db.feeds.get(feed);
  context.state.feeds.delete(scope);
  return row === undefined ? [] : [{ ...row, own: 0 }];
}

/** What is no longer written in, as these rows say, is forgotten: the next change in its scope begins a new feed. */
export function forgetFeeds({ state }: EngineContext, rows: readonly FeedRow[]): void {
  for (const { feed, scope, own } of rows) {
    if (own === 0 && state.feeds.get(scope)?.certificate.certificate.feed === feed) state.feeds.delete(scope);
  }
}

export function rememberFeed(context: EngineContext, feed: OwnFeed): void {
  const { certificate } = feed.certificate;
  context.state.feeds.set(certificate.scope, feed);
  context.state.certificates.set(certificate.feed, feed.certificate);
}

/** The certificate with its signature as one blob: what the journal and the table of feeds hold. */
export function packCertificate({ bytes, signature }: SignedCertificate): Uint8Array<ArrayBuffer> {
  return encodeJournalRecord({
    kind: 'feed',
    certificate: new Uint8Array(bytes),
    signature: new Uint8Array(signature),
  });
}

/** The certificate out of its blob, verified again; null when it is not what it was. */
export async function unpackCertificate(packed: Uint8Array): Promise<SignedCertificate | null> {
  const record = decodeJournalRecord(packed);
  if (!record.ok || record.value.kind !== 'feed') return null;
  const opened = await openCertificate(record.value.certificate, record.value.signature);
  return opened.ok ? opened.value : null;
}

/** The row of one of our own feeds after its newest entry. */
export function ownFeedRow(certificate: SignedCertificate, last: Pick<ChainedEntry, 'seq' | 'hash'>): FeedRow {
  const { feed, office, scope } = certificate.certificate;
  return {
    feed,
    office,
    scope,
    certificate: packCertificate(certificate),
    own: 1,
    seq: last.seq,
    beyond: [],
    heard: last.seq,
    head: last.hash,
    state: 'ok',
  };
}
