import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomic } from '../files/write-atomic.ts';
import { fileFault, ok, type Outcome, refuse } from '../outcome.ts';
import { type KeyPair, keyPair, storedKeysSchema } from './key-pair.ts';

/** The system's own protection of secrets (Electron's safeStorage), as far as it is needed. */
export type Wrapping = {
  /** `none` when the system offers nothing that deserves the name (on Linux: `basic_text`). */
  readonly protection: () => Promise<'os' | 'none'>;
  readonly wrap: (text: string) => Promise<Uint8Array>;
  readonly unwrap: (bytes: Uint8Array) => Promise<string>;
};

const fileSchema = z.object({ version: z.literal(1), protection: z.enum(['os', 'none']), keys: z.string() });

export type KeptKeys = { readonly keys: KeyPair; readonly protection: 'os' | 'none' };

/** The keys of this installation; null while there is no file. A file that does not open is an error, never a reason for new keys. */
export async function readKeyFile(path: string, wrapping: Wrapping): Promise<Outcome<KeptKeys | null>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const fault = fileFault(error);
    return fault.error.reason === 'not-found' ? ok(null) : fault;
  }
  try {
    const file = fileSchema.parse(JSON.parse(text));
    const plain = file.protection === 'os' ? await wrapping.unwrap(Buffer.from(file.keys, 'base64')) : file.keys;
    return ok({ keys: await keyPair(storedKeysSchema.parse(JSON.parse(plain))), protection: file.protection });
  } catch (error) {
    return refuse('damaged', error instanceof Error ? error.message : 'the key file does not open');
  }
}

export async function writeKeyFile(path: string, keys: KeyPair, wrapping: Wrapping): Promise<Outcome<KeptKeys>> {
  const protection = await wrapping.protection();
  const plain = JSON.stringify(keys.stored);
  const held = protection === 'os' ? Buffer.from(await wrapping.wrap(plain)).toString('base64') : plain;
  const file = JSON.stringify({ version: 1, protection, keys: held });
  const kept = await writeAtomic(path, new TextEncoder().encode(file), { mode: 0o600 });
  return kept.ok ? ok({ keys, protection }) : kept;
}
