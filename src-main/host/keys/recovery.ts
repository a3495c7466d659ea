import { armor, Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import { ok, type Outcome, refuse } from '../outcome.ts';
import { type KeyPair, keyPair, storedKeysSchema } from './key-pair.ts';

/** 2^17 scrypt rounds: about a second on an office laptop, and long for whoever guesses (exchange.md §6). */
const WORK_FACTOR = 17;

/** How an age file under a passphrase begins, and no other. */
const UNDER_PASSPHRASE = 'age-encryption.org/v1\n-> scrypt ';

/** The recovery file: both private keys as JSON, encrypted under a passphrase by age, as text that can also be printed. */
export async function makeRecovery(keys: KeyPair, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return new TextEncoder().encode(armor.encode(await encrypter.encrypt(JSON.stringify(keys.stored))));
}

/** The keys of a recovery file, as the text we write or as the bytes that other age programs write. */
export async function readRecovery(bytes: Uint8Array, passphrase: string): Promise<Outcome<KeyPair>> {
  let encrypted: Uint8Array;
  try {
    encrypted = startsWith(bytes, UNDER_PASSPHRASE) ? bytes : armor.decode(new TextDecoder().decode(bytes));
  } catch (error) {
    return refuse('damaged', messageOf(error));
  }
  if (!startsWith(encrypted, UNDER_PASSPHRASE)) return refuse('damaged', 'not a file under a passphrase');
  try {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const text = await decrypter.decrypt(encrypted, 'text');
    return ok(await keyPair(storedKeysSchema.parse(JSON.parse(text))));
  } catch (error) {
    const detail = messageOf(error);
    return refuse(detail.includes('no identity matched') ? 'wrong-passphrase' : 'damaged', detail);
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
}

/** What was in the file is secret also when it is not what it should be. */
function messageOf(error: unknown): string {
  if (error instanceof SyntaxError || error instanceof z.ZodError) return 'the file holds something else than keys';
  return error instanceof Error ? error.message : String(error);
}
