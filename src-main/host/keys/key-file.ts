import { constants, copyFile, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { freeName } from '../files/free-name.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { fileFault, ok, type Outcome, refuse } from '../outcome.ts';
import { type KeyPair, keyPair, storedKeysSchema } from './key-pair.ts';

/** The system's own protection of secrets (Electron's safeStorage), as far as it is needed. */
export type Wrapping = {
  /** `none` when the system offers nothing that deserves the name (on Linux: `basic_text`). */
  readonly protection: () => Promise<'os' | 'none'>;
  readonly wrap: (text: string) => Promise<Uint8Array>;
  /** `isStale`: the system has a newer key and wants the text wrapped again. */
  readonly unwrap: (bytes: Uint8Array) => Promise<{ readonly text: string; readonly isStale: boolean }>;
};

const fileSchema = z.object({ version: z.literal(1), protection: z.enum(['os', 'none']), keys: z.string() });
type KeyFile = z.infer<typeof fileSchema>;

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
    const plain = await unwrapped(file, wrapping);
    if (!plain.ok) return plain;
    const keys = await keyPair(storedKeysSchema.parse(JSON.parse(plain.value.text)));
    // The keys are at hand whether or not they could be wrapped anew: the next start tries again.
    if (plain.value.isStale) await writeKeyFile(path, keys, wrapping).catch(() => null);
    return ok({ keys, protection: file.protection });
  } catch (error) {
    return refuse('damaged', withoutSecrets(error));
  }
}

/** A key store that does not open may open once a person has unlocked it: the file itself may be whole. */
async function unwrapped(
  { protection, keys }: KeyFile,
  wrapping: Wrapping,
): Promise<Outcome<{ readonly text: string; readonly isStale: boolean }>> {
  if (protection === 'none') return ok({ text: keys, isStale: false });
  if ((await wrapping.protection()) === 'none')
    return refuse('key-store-closed', 'the key store of the system that wrapped the keys is not there');
  try {
    return ok(await wrapping.unwrap(Buffer.from(keys, 'base64')));
  } catch (error) {
    return refuse('key-store-closed', error instanceof Error ? error.message : 'the key store gave no reason');
  }
}

/** What goes into a detail is shown and logged; what JSON.parse says quotes the text it was given, and that may be a key. */
function withoutSecrets(error: unknown): string {
  if (error instanceof SyntaxError) return 'the key file is not JSON';
  if (error instanceof z.ZodError)
    return `the key file has another shape at ${error.issues.map((issue) => issue.path.join('.')).join(', ')}`;
  return error instanceof Error ? error.message : 'the key file does not open';
}

export async function writeKeyFile(path: string, keys: KeyPair, wrapping: Wrapping): Promise<Outcome<KeptKeys>> {
  const protection = await wrapping.protection();
  const plain = JSON.stringify(keys.stored);
  const held = protection === 'os' ? Buffer.from(await wrapping.wrap(plain)).toString('base64') : plain;
  const file = JSON.stringify({ version: 1, protection, keys: held } satisfies KeyFile);
  const kept = await writeAtomic(path, new TextEncoder().encode(file), { mode: 0o600 });
  return kept.ok ? ok({ keys, protection }) : kept;
}

/** A copy of a key file that does not open, for somebody who can do more with it, before keys from a recovery file take its place. */
export async function keepDamaged(path: string): Promise<Outcome<null>> {
  try {
    await copyFile(path, await freeName(`${path}-damaged`), constants.COPYFILE_EXCL);
    return ok(null);
  } catch (error) {
    return fileFault(error);
  }
}
