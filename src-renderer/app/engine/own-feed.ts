import { present } from '#base/assert.ts';
import { sameBytes } from '#base/bytes.ts';
import { beforeFirst, type ChainedEntry } from '#feed/chain.ts';
import { issueCertificate, openCertificate, type SignedCertificate } from '#feed/certificate.ts';
import { decodeJournalRecord, encodeJournalRecord } from '#feed/journal-record.ts';
import type { FeedRow } from '#store/rows.ts';
import { type EngineContext, type OwnFeed, signerOf } from './context.ts';

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
      replaces: known === undefined || known.seq === 0 ? null : known.certificate.certificate.feed,
    },
    signerOf(context),
  );
  const feed: OwnFeed = { certificate, seq: 0, head: beforeFirst() };
  rememberFeed(context, feed);
  return feed;
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
export function ownFeedRow(certificate: SignedCertificate, last: ChainedEntry): FeedRow {
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
