import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { LIMITS } from '#bridge/limits.ts';
import { readCapped } from '../files/read-capped.ts';
import type { HostReason } from '#bridge/errors.ts';
import type { ListedFile } from './list-files.ts';

/** What is known of a file as it lies there: what no file of Simpul begins with is never read whole. */
export type Known =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'readable'; readonly sha256: string }
  | { readonly kind: 'unread'; readonly reason: HostReason };

const START = 64 * 1024;

/** Looks at the beginning of a file, and reads it whole for its SHA-256 only when it may be one of ours. */
export async function knowFile({ path, size }: ListedFile): Promise<Known> {
  const start = await readStart(path);
  if (start === null) return { kind: 'unread', reason: 'unexpected' };
  if (!mayBeOurs(start)) return { kind: 'foreign' };
  if (size > LIMITS.folderFile) return { kind: 'unread', reason: 'too-big' };
  const read = await readCapped(path, LIMITS.folderFile);
  if (!read.ok) return { kind: 'unread', reason: read.error.reason };
  // What was cut off or grew while it was read is not yet a file.
  if (read.value.length !== size) return { kind: 'unread', reason: 'file-in-use' };
  return { kind: 'readable', sha256: createHash('sha256').update(read.value).digest('hex') };
}

/** An age file, a gzip, a zip, or a text with age's armour near its beginning. The engine looks closer. */
function mayBeOurs(start: Uint8Array): boolean {
  const text = Buffer.from(start.buffer, start.byteOffset, start.byteLength).toString('latin1');
  const begins = ['age-encryption.org/v1\n', '\u{1f}\u{8b}\u{8}', 'PK\u{3}\u{4}'];
  return begins.some((mark) => text.startsWith(mark)) || text.includes('-----BEGIN AGE ENCRYPTED FILE-----');
}

async function readStart(path: string): Promise<Uint8Array | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(START), 0, START, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
