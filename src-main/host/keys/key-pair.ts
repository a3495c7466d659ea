import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { ok, type Outcome, refuse } from '../outcome.ts';

/** The office's two private keys as they are kept: Ed25519 as PKCS 8 in base64, the age identity as `AGE-SECRET-KEY-1…`. */
export const storedKeysSchema = z.object({
  version: z.literal(1),
  signing: z.string().max(200),
  identity: z.string().startsWith('AGE-SECRET-KEY-1').max(100),
});
export type StoredKeys = z.infer<typeof storedKeysSchema>;

export type Purpose = 'head' | 'manifest' | 'card' | 'certificate' | 'backup';

/** The keys in use. They never leave this object but through `stored`, which only the key file and the recovery file ask for. */
export type KeyPair = {
  readonly signing: Uint8Array<ArrayBuffer>;
  readonly recipient: string;
  readonly stored: StoredKeys;
  readonly sign: (purpose: Purpose, message: Uint8Array) => Uint8Array<ArrayBuffer>;
  readonly openHeader: (header: Uint8Array) => Promise<Outcome<{ readonly fileKey: Uint8Array }>>;
};

export async function newKeyPair(): Promise<KeyPair> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const signing = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return keyPair({ version: 1, signing, identity: await generateX25519Identity() });
}

/** Keys out of their stored form. Rejects when they are none. */
export async function keyPair(stored: StoredKeys): Promise<KeyPair> {
  const key = createPrivateKey({ key: Buffer.from(stored.signing, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The signing key is not Ed25519');
  const recipient = await identityToRecipient(stored.identity);
  return {
    signing: publicBytes(key),
    recipient,
    stored,
    sign: (purpose, message) =>
      new Uint8Array(sign(null, Buffer.concat([Buffer.from(`simpul/1 ${purpose}\0`), message]), key)),
    openHeader: (header) => openHeader(stored.identity, header),
  };
}

function publicBytes(key: KeyObject): Uint8Array<ArrayBuffer> {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (typeof x !== 'string') throw new Error('An Ed25519 key without a public part');
  return new Uint8Array(Buffer.from(x, 'base64url'));
}

async function openHeader(identity: string, header: Uint8Array): Promise<Outcome<{ readonly fileKey: Uint8Array }>> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return ok({ fileKey: new Uint8Array(await decrypter.decryptHeader(header)) });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refuse(detail.includes('no identity matched') ? 'not-for-this-key' : 'damaged', detail);
  }
}
