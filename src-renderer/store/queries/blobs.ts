import type { Bytes } from '#base/bytes.ts';
import type { ReadableDb } from '../database.ts';

/** Which of these files (SHA-256) lie in this office. */
export async function heldFiles(db: ReadableDb, hashes: readonly string[]): Promise<readonly string[]> {
  const keys = await db.blobs
    .where('sha256')
    .anyOf([...hashes])
    .primaryKeys();
  return keys.toSorted();
}

/** A file, byte for byte; null where this office does not have it. */
export async function heldFile(db: ReadableDb, hash: string): Promise<Bytes | null> {
  return (await db.blobs.get(hash))?.bytes ?? null;
}
