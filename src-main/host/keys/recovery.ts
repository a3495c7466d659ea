import { Decrypter, Encrypter, armor } from 'age-encryption';
import { ok, type Outcome, refuse } from '../outcome.ts';
import { type KeyPair, keyPair, storedKeysSchema } from './key-pair.ts';

/** 2^17 scrypt rounds: about a second on an office laptop, and long for whoever guesses (exchange.md §6). */
const WORK_FACTOR = 17;

/** The recovery file: both private keys as JSON, encrypted under a passphrase by age, as text that can also be printed. */
export async function makeRecovery(keys: KeyPair, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return new TextEncoder().encode(armor.encode(await encrypter.encrypt(JSON.stringify(keys.stored))));
}

export async function readRecovery(bytes: Uint8Array, passphrase: string): Promise<Outcome<KeyPair>> {
  let encrypted: Uint8Array;
  try {
    encrypted = armor.decode(new TextDecoder().decode(bytes));
  } catch (error) {
    return refuse('damaged', messageOf(error));
  }
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
