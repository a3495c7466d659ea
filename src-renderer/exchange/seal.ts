import { type Bytes, concatBytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { idBytes, type OfficeId, officeIdFromBytes } from '#feed/ids.ts';
import { isSignedBy, type Purpose, type Signer } from '#feed/signature.ts';

/**
 * Who vouches for the bytes beside it: office (16) ‖ Ed25519 key (32) ‖ signature (64), 112 bytes (SPEC R30).
 * It stands outside the JSON, so that nothing is parsed before it is verified; it carries the key, so that a new key and
 * a forged signature can be told apart.
 */
export type Seal = { readonly office: OfficeId; readonly key: Bytes };

const LENGTH = 112;

export async function makeSeal(by: Seal, purpose: Purpose, message: Uint8Array, signer: Signer): Promise<Bytes> {
  return concatBytes([idBytes(by.office), by.key, await signer(purpose, message)]);
}

/** Who sealed the message, once the signature holds. That the key is the office's own is for the caller to know. */
export async function openSeal(
  seal: Uint8Array,
  purpose: Purpose,
  message: Uint8Array,
): Promise<Result<Seal, 'damaged' | 'bad-signature'>> {
  const office = officeIdFromBytes(seal.subarray(0, 16));
  if (seal.length !== LENGTH || office === null) return fail('damaged');
  const key = new Uint8Array(seal.subarray(16, 48));
  const signed = await isSignedBy({ purpose, message, signature: seal.subarray(48), key });
  return signed ? ok({ office, key }) : fail('bad-signature');
}
