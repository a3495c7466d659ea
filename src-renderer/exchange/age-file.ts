import { armor, Decrypter, Encrypter } from 'age-encryption';
import type { Bytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { EXCHANGE_LIMITS } from './limits.ts';

export const AGE_FIRST_LINE = 'age-encryption.org/v1\n';
export const ARMOR_FIRST_LINE = '-----BEGIN AGE ENCRYPTED FILE-----';
export const ARMOR_LAST_LINE = '-----END AGE ENCRYPTED FILE-----';

/**
 * Asks the shell, which alone holds the private key, for the key of one file. `header` is the header of an age file with its
 * last line; the answer 16 bytes.
 */
export type OpenHeader = (header: Uint8Array) => Promise<Result<Uint8Array, HeaderRefusal>>;
export type HeaderRefusal = 'not-for-us' | 'damaged' | 'key-not-available';

/** Encrypts to every recipient (`age1…`). */
export async function encryptTo(
  recipients: readonly string[],
  bytes: Uint8Array,
): Promise<Result<Bytes, 'bad-recipient'>> {
  const encrypter = new Encrypter();
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return ok(new Uint8Array(await encrypter.encrypt(bytes)));
  } catch {
    // The bytes cannot fail to encrypt; a recipient can be no recipient, or a point that yields no secret.
    return fail('bad-recipient');
  }
}

/** Whether a text is an X25519 age recipient that something can be encrypted to. */
export async function isRecipient(text: string): Promise<boolean> {
  return /^age1[02-9ac-hj-np-z]{58}$/.test(text) && (await encryptTo([text], new Uint8Array(1))).ok;
}

/** Decrypts an age file; the private key stays where `openHeader` is. */
export async function decryptFile(file: Uint8Array, openHeader: OpenHeader): Promise<Result<Bytes, HeaderRefusal>> {
  const header = ageHeader(file);
  if (header === null) return fail('damaged');
  const opened = await openHeader(header);
  if (!opened.ok) return opened;
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => opened.value });
  try {
    return ok(new Uint8Array(await decrypter.decrypt(file)));
  } catch {
    return fail('damaged');
  }
}

/** Encrypts to one recipient while the bytes are still being made. */
export async function encryptStream(
  recipient: string,
  bytes: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** Decrypts an age file piece by piece, given its header. The stream fails where the file does not hold, also when it is cut short. */
export async function decryptStream(
  file: ReadableStream<Uint8Array>,
  header: Uint8Array,
  openHeader: OpenHeader,
): Promise<Result<ReadableStream<Uint8Array>, HeaderRefusal>> {
  const opened = await openHeader(header);
  if (!opened.ok) return opened;
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => opened.value });
  try {
    return ok(await decrypter.decrypt(file));
  } catch {
    return fail('damaged');
  }
}

/** The header of an age file: everything up to and with the line `--- <mac>`. Null when there is none within 64 kB. */
export function ageHeader(file: Uint8Array): Uint8Array | null {
  const start = new TextDecoder('latin1').decode(file.subarray(0, EXCHANGE_LIMITS.ageHeader));
  if (!start.startsWith(AGE_FIRST_LINE)) return null;
  const macLine = start.indexOf('\n--- ');
  if (macLine < 0) return null;
  const end = start.indexOf('\n', macLine + 1);
  return end < 0 ? null : file.slice(0, end + 1);
}

/** The text form for mail gateways that let only text pass. */
export function armored(file: Uint8Array): string {
  return armor.encode(file);
}

export function unarmored(text: string): Result<Bytes, 'damaged'> {
  try {
    return ok(new Uint8Array(armor.decode(text)));
  } catch {
    return fail('damaged');
  }
}
