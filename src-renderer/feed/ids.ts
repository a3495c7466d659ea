import { type Brand, branded } from '#base/brand.ts';
import { type Bytes, fromHex, toHex } from '#base/bytes.ts';
import { present } from '#base/assert.ts';
import { sha256, textBytes } from './digest.ts';

/** A feed: one writer (an installation of an office) in one scope. 16 bytes as 32 lower-case hex digits. Also the actor of its changes. */
export type FeedId = Brand<string, 'FeedId'>;

/** An office (*kantor*), named after the keys it was born with. 16 bytes as 32 lower-case hex digits. */
export type OfficeId = Brand<string, 'OfficeId'>;

const ID = /^[0-9a-f]{32}$/;
const ID_BYTES = 16;

export function feedId(text: string): FeedId | null {
  return ID.test(text) ? branded<FeedId>(text) : null;
}

export function officeId(text: string): OfficeId | null {
  return ID.test(text) ? branded<OfficeId>(text) : null;
}

/** The 16 bytes of a feed or an office, as they stand in hashes and signatures. */
export function idBytes(id: FeedId | OfficeId): Bytes {
  return present(fromHex(id), 'an id is hex by its brand');
}

/** The id that 16 bytes spell, or null when there are more or fewer. */
export function feedIdFromBytes(bytes: Uint8Array): FeedId | null {
  return feedId(toHex(bytes));
}

/** The id that 16 bytes spell, or null when there are more or fewer. */
export function officeIdFromBytes(bytes: Uint8Array): OfficeId | null {
  return officeId(toHex(bytes));
}

export type OfficeKeys = {
  /** Ed25519 public key, 32 bytes. */
  readonly signing: Uint8Array;
  /** age recipient, `age1…`. */
  readonly recipient: string;
};

/** What an office's id and its fingerprint are cut from: SHA-256("simpul/1 office\0" ‖ signing key ‖ recipient). 32 bytes. */
export function officeKeysHash(keys: OfficeKeys): Promise<Bytes> {
  return sha256([textBytes('simpul/1 office\0'), keys.signing, textBytes(keys.recipient)]);
}

/** The id of the office that was born with these keys: the first 16 bytes of their hash. */
export async function officeIdOf(keys: OfficeKeys): Promise<OfficeId> {
  return branded<OfficeId>(toHex((await officeKeysHash(keys)).subarray(0, ID_BYTES)));
}

/**
 * The id of a feed (exchange.md §3.3): first 16 bytes of SHA-256("simpul/1 feed\0" ‖ signing key ‖ scope ‖ nonce).
 * Bound to key and scope, so that nobody can claim another office's feed. `nonce` is 16 fresh random bytes.
 */
export async function feedIdOf(signing: Uint8Array, scope: string, nonce: Uint8Array): Promise<FeedId> {
  const hash = await sha256([textBytes('simpul/1 feed\0'), signing, textBytes(scope), nonce]);
  return branded<FeedId>(toHex(hash.subarray(0, ID_BYTES)));
}
