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

/** How many agreements are read at once. */
const AT_ONCE = 50;

/** Whether any agreement names a file of it, archived ones too. Reads all agreements: asked only when a save was broken off. */
export async function isFileNamed(db: ReadableDb, hash: string): Promise<boolean> {
  const records = await db.records.where('kind').equals('agreement').primaryKeys();
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const values = await db.values.bulkGet(records.slice(at, at + AT_ONCE));
    // A SHA-256 as text is found in the canonical JSON wherever a row says it.
    if (values.some((row) => row?.json.includes(hash) === true)) return true;
  }
  return false;
}
