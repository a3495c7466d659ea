import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Bytes } from '#base/bytes.ts';
import { fail, ok, unwrap } from '#base/result.ts';
import { type IdSource, seededIds } from '#base/ids.ts';
import { present } from '#base/assert.ts';
import type { OpenHeader } from '#exchange/age-file.ts';
import type { ContactCard } from '#exchange/card.ts';
import type { KnownOffice } from '#exchange/known-office.ts';
import type { Reader } from '#exchange/opened-package.ts';
import { type PackOrder, type PackRange, type Recipient } from '#exchange/pack.ts';
import type { PlannedFeed } from '#exchange/plan.ts';
import { issueCertificate, type SignedCertificate } from '#feed/certificate.ts';
import { appendEntry, beforeFirst, type ChainedEntry } from '#feed/chain.ts';
import { encodeEntry, type Entry } from '#feed/entry.ts';
import { haveOf } from '#feed/have-vector.ts';
import { type FeedId, type OfficeId, officeIdOf } from '#feed/ids.ts';
import { signedBytes, type Signer } from '#feed/signature.ts';

/*
 * Offices with real keys for tests of the feed and the exchange. The private keys lie in memory here, where the product has
 * them in the shell.
 */

export type SampleOffice = {
  readonly office: OfficeId;
  readonly region: string;
  readonly name: string;
  readonly signing: Bytes;
  readonly recipient: string;
  readonly identity: string;
  readonly signer: Signer;
  readonly openHeader: OpenHeader;
};

/** An office with fresh keys; `given` fixes them (Ed25519 as PKCS 8, age as `AGE-SECRET-KEY-1…`). */
export async function sampleOffice(
  region: string,
  name: string,
  given?: { readonly pkcs8: Bytes; readonly signing: Bytes; readonly identity: string },
): Promise<SampleOffice> {
  const keys = await signingKeys(given);
  const identity = given?.identity ?? (await generateX25519Identity());
  const recipient = await identityToRecipient(identity);
  const { signing, key } = keys;
  const office = await officeIdOf({ signing, recipient });
  return {
    office,
    region,
    name,
    signing,
    recipient,
    identity,
    signer: signerOf(key),
    openHeader: headerOpener(identity),
  };
}

async function signingKeys(
  given: { readonly pkcs8: Bytes; readonly signing: Bytes } | undefined,
): Promise<{ readonly key: CryptoKey; readonly signing: Bytes }> {
  if (given !== undefined) {
    const key = await crypto.subtle.importKey('pkcs8', given.pkcs8, 'Ed25519', false, ['sign']);
    return { key, signing: given.signing };
  }
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('publicKey' in pair)) throw new Error('Ed25519 keys come in pairs');
  return { key: pair.privateKey, signing: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)) };
}

function signerOf(key: CryptoKey): Signer {
  return async (purpose, message) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', key, signedBytes(purpose, message)));
}

/** What the shell does: opens the header of one file with the identity that it keeps. */
export function headerOpener(identity: string): OpenHeader {
  return async (header) => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    try {
      return ok(await decrypter.decryptHeader(header));
    } catch {
      return fail('not-for-us');
    }
  };
}

/** A feed of a sample office with its entries. */
export type SampleFeed = {
  readonly author: SampleOffice;
  readonly scope: string;
  readonly certificate: SignedCertificate;
  readonly entries: readonly ChainedEntry[];
};

export async function sampleFeed(
  author: SampleOffice,
  scope: string,
  entries: readonly Partial<Entry>[],
  ids: IdSource = seededIds(1),
): Promise<SampleFeed> {
  const { office, signing, signer } = author;
  const certificate = await issueCertificate(
    { office, key: signing, scope, nonce: ids.bytes(16), started: 1_790_000_000_000, replaces: null },
    signer,
  );
  return extendFeed({ author, scope, certificate, entries: [] }, entries);
}

/** The same feed with more entries. */
export async function extendFeed(feed: SampleFeed, entries: readonly Partial<Entry>[]): Promise<SampleFeed> {
  const chained = [...feed.entries];
  for (const entry of entries) chained.push(await nextEntry(feed, chained.at(-1), bodyOf(entry)));
  return { ...feed, entries: chained };
}

export function nextEntry(feed: SampleFeed, last: ChainedEntry | undefined, body: Bytes): Promise<ChainedEntry> {
  const place = {
    feed: feed.certificate.certificate.feed,
    seq: (last?.seq ?? 0) + 1,
    prev: last?.hash ?? beforeFirst(),
  };
  return appendEntry(place, body, feed.author.signer);
}

function bodyOf(entry: Partial<Entry>): Bytes {
  const whole = { time: 1_790_000_000_000, schema: 1, user: 'Sri', parts: [], note: '', ...entry };
  return unwrap(encodeEntry(whole), 'sample entries keep the limits');
}

export function knownOffice(office: SampleOffice): KnownOffice {
  return {
    office: office.office,
    region: office.region,
    signing: office.signing,
    earlier: [],
    revoked: [],
    cardSeq: 1,
    trust: 'verified',
  };
}

function recipientOf(office: SampleOffice): Recipient {
  return { office: office.office, region: office.region, recipient: office.recipient };
}

/** What an office knows when it opens a file: the given offices and feeds. */
export function readerOf(
  me: SampleOffice,
  known: { readonly offices?: readonly SampleOffice[]; readonly feeds?: readonly SampleFeed[] } = {},
): Reader {
  const offices = [me, ...(known.offices ?? [])].map(knownOffice);
  const feeds = known.feeds ?? [];
  const hashes = new Map<FeedId, readonly ChainedEntry[]>(
    feeds.map(({ certificate, entries }) => [certificate.certificate.feed, entries]),
  );
  return {
    me: { office: me.office, region: me.region },
    offices: new Map(offices.map((office) => [office.office, office])),
    certificates: new Map(feeds.map(({ certificate }) => [certificate.certificate.feed, certificate])),
    openHeader: me.openHeader,
    hashes: async (feed, from, to) => {
      const here = (hashes.get(feed) ?? []).filter(({ seq }) => seq >= from && seq <= to);
      return Promise.resolve(new Map(here.map(({ seq, hash }) => [seq, hash])));
    },
  };
}

/** Entries `from`…`to` of a feed, ready to be packed. */
export function packRange(feed: SampleFeed, from = 1, to = feed.entries.length): PackRange {
  const entries = feed.entries.slice(from - 1, to);
  return {
    certificate: feed.certificate,
    from,
    prev: present(entries[0], 'a range has entries').prev,
    bodies: entries.map(({ body }) => body),
    signature: present(entries.at(-1), 'a range has entries').signature,
    certificateKnown: false,
  };
}

export function plannedFeed(feed: SampleFeed): PlannedFeed {
  return {
    feed: feed.certificate.certificate.feed,
    office: feed.author.office,
    scope: feed.scope,
    have: haveOf([{ from: 1, to: feed.entries.length }]),
  };
}

export function packOrder(
  sender: SampleOffice,
  recipients: readonly SampleOffice[],
  ranges: readonly PackRange[],
  rest: Partial<PackOrder> = {},
): PackOrder {
  return {
    kind: 'delta',
    id: seededIds(3).next(),
    n: 1,
    created: 1_790_000_000_000,
    app: '0.1.0',
    schema: 1,
    sender: { office: sender.office, signing: sender.signing, cardSeq: 1 },
    recipients: recipients.map(recipientOf),
    ranges,
    feeds: [],
    want: new Map(),
    ...rest,
  };
}

export function cardOf(office: SampleOffice, rest: Partial<ContactCard> = {}): ContactCard {
  return {
    office: office.office,
    region: office.region,
    name: office.name,
    signing: office.signing,
    recipient: office.recipient,
    seq: 1,
    created: 1_790_000_000_000,
    previous: null,
    ...rest,
  };
}
