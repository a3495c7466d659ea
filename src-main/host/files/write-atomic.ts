import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileFault, ok, type Outcome, refuse } from '../outcome.ts';

type TemporaryFile = {
  readonly writeFile: (bytes: Uint8Array) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The file system as far as writing needs it, so that a test can let each step fail. */
export type WriteSteps = {
  /** Makes a file that must not exist yet. */
  readonly create: (path: string, mode: number) => Promise<TemporaryFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Makes a new name in a folder durable. */
  readonly flushFolder: (folder: string) => Promise<void>;
};

export type WriteOptions = {
  readonly steps?: WriteSteps;
  readonly mode?: number;
  readonly platform?: string;
};

export const FILE_SYSTEM: WriteSteps = {
  create: (path, mode) => open(path, 'wx', mode),
  rename,
  remove: (path) => rm(path, { force: true }),
  flushFolder,
};

/**
 * Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then put in its place.
 * Whatever fails, what was there before stays. A link in that place is replaced, never written through.
 */
export async function writeAtomic(
  path: string,
  bytes: Uint8Array,
  { steps = FILE_SYSTEM, mode = 0o644, platform = process.platform }: WriteOptions = {},
): Promise<Outcome<null>> {
  // A short name of its own: with the file's name in it, a long one would not fit.
  const temporary = join(dirname(path), `.simpul-tmp-${randomBytes(6).toString('hex')}`);
  const fault = await fillTemporary(steps, temporary, { bytes, mode });
  if (fault !== null) return fault;
  try {
    await steps.rename(temporary, path);
  } catch (error) {
    await discard(steps, temporary);
    return platform === 'win32' ? replaceFault(path, error) : fileFault(error);
  }
  // Windows has no such thing and needs none.
  if (platform !== 'win32') await tryTo(() => steps.flushFolder(dirname(path)));
  return ok(null);
}

async function fillTemporary(
  steps: WriteSteps,
  temporary: string,
  { bytes, mode }: { readonly bytes: Uint8Array; readonly mode: number },
): Promise<ReturnType<typeof refuse> | null> {
  try {
    const file = await steps.create(temporary, mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return null;
  } catch (error) {
    await discard(steps, temporary);
    return fileFault(error);
  }
}

/** The first failure is the one to tell; what is left behind has a name that says what it is. */
function discard(steps: WriteSteps, temporary: string): Promise<void> {
  return tryTo(() => steps.remove(temporary));
}

/**
 * Windows says "not permitted" when another program, Word above all, has the file open. The folder did take the temporary file,
 * so unless the file is marked read-only that is what it means.
 */
async function replaceFault(path: string, error: unknown): Promise<ReturnType<typeof refuse>> {
  const fault = fileFault(error);
  if (fault.error.reason !== 'no-permission') return fault;
  try {
    const { mode } = await stat(path);
    return (mode & 0o200) === 0 ? fault : refuse('file-in-use', fault.error.detail);
  } catch {
    return fault;
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** For steps that may fail: USB sticks and unreadable folders refuse to be flushed, and the file itself stands in its place. */
async function tryTo(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch {
    // Nothing that was promised depends on it.
  }
}
