import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { ok, type Outcome, refuse } from '../outcome.ts';

/** Most changes of keys that an office keeps; far more than any office makes. */
const MOST_EARLIER = 50;

const oneStored = z.object({
  signing: z.string().max(200),
  identity: z.string().startsWith('AGE-SECRET-KEY-1').max(100),
});
const earlierStored = oneStored.extend({ handover: z.string().max(100) });

/**
 * The office's private keys as they are kept: Ed25519 as PKCS 8 in base64, the age identity as `AGE-SECRET-KEY-1…`.
 * Version 2 has keys before a change of keys, the oldest first; a program that knows only version 1 must not take the new
 * keys for those that the office was born with.
 */
export const storedKeysSchema = z.discriminatedUnion('version', [
  oneStored.extend({ version: z.literal(1) }),
  oneStored.extend({ version: z.literal(2), earlier: z.array(earlierStored).min(1).max(MOST_EARLIER) }),
]);
export type StoredKeys = z.infer<typeof storedKeysSchema>;

export type Purpose = 'head' | 'manifest' | 'card' | 'certificate' | 'revocation' | 'backup';

/** Keys before a change of keys, with their word for those after them. */
export type EarlierKeys = {
  readonly signing: Uint8Array<ArrayBuffer>;
  readonly recipient: string;
  readonly handover: Uint8Array<ArrayBuffer>;
};

/** The keys in use. They never leave this object but through `stored`, which only the key file and the recovery file ask for. */
export type KeyPair = {
  readonly signing: Uint8Array<ArrayBuffer>;
  readonly recipient: string;
  readonly earlier: readonly EarlierKeys[];
  readonly stored: StoredKeys;
  readonly sign: (purpose: Purpose, message: Uint8Array) => Uint8Array<ArrayBuffer>;
  /** An earlier key says that it is revoked; null when the office never had that key. */
  readonly signRevocation: (by: Uint8Array, message: Uint8Array) => Uint8Array<ArrayBuffer> | null;
  /** With the keys in use or, for files that were under way, with earlier ones. */
  readonly openHeader: (header: Uint8Array) => Promise<Outcome<{ readonly fileKey: Uint8Array }>>;
};

export async function newKeyPair(): Promise<KeyPair> {
  return keyPair({ version: 1, ...(await freshKeys()) });
}

/** New keys that those in use vouch for (exchange SPEC R53), with these kept beside them. */
export async function rotatedKeyPair(old: KeyPair, office: string): Promise<KeyPair> {
  const fresh = await freshKeys();
  const { signing, recipient } = await keyPair({ version: 1, ...fresh });
  const handover = old.sign('card', rotationMessage({ office, signing, recipient }));
  const { stored } = old;
  const last = { signing: stored.signing, identity: stored.identity, handover: base64(handover) };
  return keyPair({ version: 2, ...fresh, earlier: [...earlierOf(stored), last] });
}

/** The canonical JSON that keys sign for those that come after them. */
function rotationMessage(next: { office: string; signing: Uint8Array; recipient: string }): Uint8Array {
  const { office, recipient, signing } = next;
  const keys = { format: 'simpul-rotation', office, recipient, signing: Buffer.from(signing).toString('hex') };
  return new TextEncoder().encode(JSON.stringify(keys));
}

async function freshKeys(): Promise<{ readonly signing: string; readonly identity: string }> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const signing = base64(privateKey.export({ format: 'der', type: 'pkcs8' }));
  return { signing, identity: await generateX25519Identity() };
}

/** Keys out of their stored form. Rejects when they are none. */
export async function keyPair(stored: StoredKeys): Promise<KeyPair> {
  const key = privateKey(stored.signing);
  const earlier = await Promise.all(earlierOf(stored).map(openEarlier));
  return {
    signing: publicBytes(key),
    recipient: await identityToRecipient(stored.identity),
    earlier: earlier.map(({ keys }) => keys),
    stored,
    sign: (purpose, message) => signed(key, purpose, message),
    signRevocation: (by, message) => {
      const before = earlier.find(({ keys }) => Buffer.compare(keys.signing, by) === 0);
      return before === undefined ? null : signed(before.key, 'revocation', message);
    },
    openHeader: (header) => openHeader([stored, ...earlierOf(stored)], header),
  };
}

function earlierOf(stored: StoredKeys) {
  return stored.version === 2 ? stored.earlier : [];
}

async function openEarlier(stored: z.infer<typeof earlierStored>) {
  const key = privateKey(stored.signing);
  const handover = new Uint8Array(Buffer.from(stored.handover, 'base64'));
  const keys = { signing: publicBytes(key), recipient: await identityToRecipient(stored.identity), handover };
  return { key, keys };
}

function privateKey(stored: string): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(stored, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The signing key is not Ed25519');
  return key;
}

function signed(key: KeyObject, purpose: Purpose, message: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sign(null, Buffer.concat([Buffer.from(`simpul/1 ${purpose}\0`), message]), key));
}

function publicBytes(key: KeyObject): Uint8Array<ArrayBuffer> {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (typeof x !== 'string') throw new Error('An Ed25519 key without a public part');
  return new Uint8Array(Buffer.from(x, 'base64url'));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

async function openHeader(
  keys: readonly { readonly identity: string }[],
  header: Uint8Array,
): Promise<Outcome<{ readonly fileKey: Uint8Array }>> {
  try {
    const decrypter = new Decrypter();
    for (const { identity } of keys) decrypter.addIdentity(identity);
    return ok({ fileKey: new Uint8Array(await decrypter.decryptHeader(header)) });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refuse(detail.includes('no identity matched') ? 'not-for-this-key' : 'damaged', detail);
  }
}
