import { randomBytes } from 'node:crypto';
import { constants, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freeName } from '../files/free-name.ts';
import { FILE_SYSTEM } from '../files/write-atomic.ts';
import { fileFault, ok, type Outcome, refuse } from '../outcome.ts';

/** What writing does to the disk, so that a test can let it be full. */
export type BackupSteps = {
  readonly write: (file: FileHandle, bytes: Uint8Array, at: number) => Promise<void>;
  readonly flush: (file: FileHandle) => Promise<void>;
};
export const ON_DISK: BackupSteps = { write: writeAll, flush: (file) => file.sync() };

export type OpenBackup = {
  readonly write: (bytes: Uint8Array) => Promise<Outcome<null>>;
  readonly read: (
    from: number,
    length: number,
  ) => Promise<Outcome<{ readonly bytes: Uint8Array; readonly size: number }>>;
  /** Flushed, then under its own name: until then the file is nobody's backup. Gives the path. */
  readonly keep: () => Promise<Outcome<string>>;
  readonly discard: () => Promise<Outcome<null>>;
};

/** How the temporary files of backups begin; what a crash leaves of them is cleared away by the next backup. */
export const TEMPORARY = '.simpul-cadangan-';

/** A backup that is being written under a temporary name beside the one it will have. */
export async function newBackup(path: string, steps: BackupSteps = ON_DISK): Promise<Outcome<OpenBackup>> {
  const temporary = join(dirname(path), `${TEMPORARY}${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx+', 0o600);
    let end = 0;
    return ok({
      write: (bytes) =>
        guarded(async () => {
          await steps.write(file, bytes, end);
          end += bytes.length;
          return ok(null);
        }),
      read: (from, length) => guarded(() => readPiece(file, from, length)),
      keep: () =>
        guarded(async () => {
          await steps.flush(file);
          await file.close();
          const kept = await freeName(path);
          await rename(temporary, kept);
          await FILE_SYSTEM.flushFolder(dirname(kept)).catch(() => null);
          return ok(kept);
        }),
      discard: () =>
        guarded(async () => {
          await file.close().catch(() => null);
          await rm(temporary, { force: true });
          return ok(null);
        }),
    });
  } catch (error) {
    return fileFault(error);
  }
}

/** A piece of a file that lies on the disk, opened anew for each piece: nothing stays open while a person thinks. */
export async function readBackup(
  path: string,
  from: number,
  length: number,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly size: number }>> {
  return guarded(async () => {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return (await file.stat()).isFile() ? await readPiece(file, from, length) : refuse('not-found', 'not a file');
    } finally {
      await file.close();
    }
  });
}

async function readPiece(
  file: FileHandle,
  from: number,
  length: number,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly size: number }>> {
  const { size } = await file.stat();
  const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return ok({ bytes: bytes.slice(0, done), size });
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}

async function guarded<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    return fileFault(error);
  }
}
