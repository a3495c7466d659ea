import { type Bytes, concatBytes } from '#base/bytes.ts';

const encoder = new TextEncoder();

/** The bytes of a text in UTF-8. */
export function textBytes(text: string): Bytes {
  return encoder.encode(text);
}

/** SHA-256 over the parts one after the other, 32 bytes. */
export async function sha256(parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concatBytes(parts)));
}

/** A whole number from 0 to 2^53−1 as 8 bytes, most significant first. */
export function u64(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}
