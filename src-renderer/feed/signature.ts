import { concatBytes } from '#base/bytes.ts';
import { textBytes } from './digest.ts';

/** What a signature is for. Each has its own context, so that a signature for one purpose is worthless for any other. */
export type Purpose = 'head' | 'manifest' | 'card' | 'certificate' | 'revocation' | 'backup';

/**
 * Signs with this office's key, which never leaves the shell. The shell puts the context `simpul/1 <purpose>\0` before
 * `message`. Gives 64 bytes (Ed25519); rejects when the key cannot be used.
 */
export type Signer = (purpose: Purpose, message: Uint8Array) => Promise<Uint8Array>;

/** The bytes that are really signed: the context, then the message. */
export function signedBytes(purpose: Purpose, message: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes([textBytes(`simpul/1 ${purpose}\0`), message]);
}

export type Claim = {
  readonly purpose: Purpose;
  /** Without its context. */
  readonly message: Uint8Array;
  /** Ed25519, 64 bytes. */
  readonly signature: Uint8Array;
  /** Ed25519 public key, 32 bytes. */
  readonly key: Uint8Array;
};

/** Whether the holder of the key signed the message for that purpose. A key or signature of the wrong form is a no. */
export async function isSignedBy(claim: Claim): Promise<boolean> {
  if (claim.key.length !== 32 || claim.signature.length !== 64) return false;
  try {
    const key = await crypto.subtle.importKey('raw', new Uint8Array(claim.key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify(
      'Ed25519',
      key,
      new Uint8Array(claim.signature),
      signedBytes(claim.purpose, claim.message),
    );
  } catch {
    // Bytes that are no point of the curve: nobody can have signed with them.
    return false;
  }
}
