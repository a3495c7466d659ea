import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileFault, ok, type Outcome } from '../outcome.ts';

/** The file system as far as writing needs it, so that a test can let each step fail. */
export type WriteSteps = {
  readonly open: typeof open;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
};

const REAL: WriteSteps = { open, rename, remove: (path) => rm(path, { force: true }) };

/**
 * Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then put in its place.
 * Whatever fails, what was there before stays.
 */
export async function writeAtomic(
  path: string,
  bytes: Uint8Array,
  { steps = REAL, mode = 0o644 } = {},
): Promise<Outcome<null>> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await steps.open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await steps.rename(temporary, path);
    await flushFolder(dirname(path));
    return ok(null);
  } catch (error) {
    await steps.remove(temporary).catch(() => null);
    return fileFault(error);
  }
}

/** Makes the new name durable. Windows has no such thing and needs none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Some file systems (USB sticks) and unreadable folders refuse this; the file itself was flushed and stands in its place.
  }
}
