import { open } from 'node:fs/promises';
import { fileFault, ok, type Outcome, refuse } from '../outcome.ts';

/** A whole file of at most `cap` bytes. A file that grows while it is read is not followed. */
export async function readCapped(path: string, cap: number): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  try {
    const file = await open(path, 'r');
    try {
      const about = await file.stat();
      if (!about.isFile()) return refuse('not-found', 'not a file');
      if (about.size > cap) return refuse('too-big', `${about.size} bytes of at most ${cap}`);
      const bytes = new Uint8Array(about.size);
      let at = 0;
      while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      return ok(bytes.slice(0, at));
    } finally {
      await file.close();
    }
  } catch (error) {
    return fileFault(error);
  }
}
