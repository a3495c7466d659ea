import { constants, type FileHandle, open } from 'node:fs/promises';
import { fileFault, ok, type Outcome, refuse } from '../outcome.ts';

/** Opening a pipe without a writer would wait for ever, so it is opened without waiting and refused for what it is. Windows has no such flag. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A whole file of at most `cap` bytes. A file that grows while it is read is not followed; pipes, devices and folders are no files. */
export async function readCapped(path: string, cap: number): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  try {
    const file = await open(path, READ);
    try {
      const about = await file.stat();
      if (!about.isFile()) return refuse('not-found', 'not a file');
      if (about.size > cap) return refuse('too-big', `${about.size} bytes of at most ${cap}`);
      return ok(await readUpTo(file, about.size));
    } finally {
      await file.close();
    }
  } catch (error) {
    return fileFault(error);
  }
}

async function readUpTo(file: FileHandle, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await file.read(bytes, at, size - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return at === size ? bytes : bytes.slice(0, at);
}
