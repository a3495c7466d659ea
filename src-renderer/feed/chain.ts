import { type Bytes, concatBytes, sameBytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { sha256, textBytes, u64 } from './digest.ts';
import { type FeedId, idBytes } from './ids.ts';
import { isSignedBy, type Signer } from './signature.ts';

/** One link: an entry at its place in a feed, with the hash and the signature that hold it there. */
export type ChainedEntry = {
  readonly feed: FeedId;
  /** From 1. */
  readonly seq: number;
  /** Hash of the entry before; zeros for the first. */
  readonly prev: Bytes;
  readonly hash: Bytes;
  readonly body: Bytes;
  /** Ed25519 over the head. Every entry's is kept, so that a range may end anywhere. */
  readonly signature: Bytes;
};

/** What the first entry of a feed names as the one before it: 32 zero bytes. */
export function beforeFirst(): Bytes {
  return new Uint8Array(32);
}

/** SHA-256("simpul/1 entry\0" ‖ feed ‖ u64 seq ‖ prev ‖ body) (exchange.md §3.4). */
export function entryHash(place: { feed: FeedId; seq: number; prev: Uint8Array }, body: Uint8Array): Promise<Bytes> {
  return sha256([textBytes('simpul/1 entry\0'), idBytes(place.feed), u64(place.seq), place.prev, body]);
}

/** What is signed for purpose `head`, without the context: feed ‖ u64 seq ‖ hash. */
function headMessage(feed: FeedId, seq: number, hash: Uint8Array): Bytes {
  return concatBytes([idBytes(feed), u64(seq), hash]);
}

/** Makes the next link of this office's own feed. `prev` is the hash of the entry before, or `beforeFirst()`. */
export async function appendEntry(
  place: { readonly feed: FeedId; readonly seq: number; readonly prev: Bytes },
  body: Bytes,
  signer: Signer,
): Promise<ChainedEntry> {
  const hash = await entryHash(place, body);
  const signature = new Uint8Array(await signer('head', headMessage(place.feed, place.seq, hash)));
  return { feed: place.feed, seq: place.seq, prev: place.prev, hash, body, signature };
}

/** Whether the head of a feed at a number was signed by a key: proof that this entry was written with it. */
export function isSignedHead(
  place: { readonly feed: FeedId; readonly seq: number; readonly hash: Uint8Array },
  signature: Uint8Array,
  key: Uint8Array,
): Promise<boolean> {
  const message = headMessage(place.feed, place.seq, place.hash);
  return isSignedBy({ purpose: 'head', message, signature, key });
}

/** Entries that follow each other without a hole, vouched for by one signature on the last. */
export type Range = {
  readonly feed: FeedId;
  readonly from: number;
  readonly prev: Uint8Array;
  readonly bodies: readonly Uint8Array[];
  /** Of the last entry. */
  readonly signature: Uint8Array;
};

export type RangeFault = 'broken-chain' | 'bad-signature';

function hasPlace({ from, prev }: Range): boolean {
  if (!Number.isSafeInteger(from) || from < 1 || prev.length !== 32) return false;
  return from > 1 || sameBytes(prev, beforeFirst());
}

/** The hash of every entry of a range, first to last. Nothing is verified yet. */
async function rangeHashes(range: Omit<Range, 'signature'>): Promise<readonly Bytes[]> {
  const hashes: Bytes[] = [];
  let prev = range.prev;
  for (const [index, body] of range.bodies.entries()) {
    const hash = await entryHash({ feed: range.feed, seq: range.from + index, prev }, body);
    hashes.push(hash);
    prev = hash;
  }
  return hashes;
}

/**
 * Verifies a range with one signature check, however long it is, and gives the hash of each entry.
 * `head` is the hash that the range is said to end with, null where nobody said; `key` the Ed25519 key of the feed's
 * certificate.
 */
export async function verifyRange(
  range: Range,
  head: Uint8Array | null,
  key: Uint8Array,
): Promise<Result<readonly Bytes[], RangeFault>> {
  if (!hasPlace(range)) return fail('broken-chain');
  const hashes = await rangeHashes(range);
  const last = hashes.at(-1);
  if (last === undefined || (head !== null && !sameBytes(last, head))) return fail('broken-chain');
  const message = headMessage(range.feed, range.from + range.bodies.length - 1, last);
  const signed = await isSignedBy({ purpose: 'head', message, signature: range.signature, key });
  return signed ? ok(hashes) : fail('bad-signature');
}
