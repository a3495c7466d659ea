import { toHex } from '#base/bytes.ts';

/** SHA-256 as lower-case hex: the name of a file in the ledger. */
export async function fileHash(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
}
