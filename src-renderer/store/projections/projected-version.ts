import type { ReadableDb } from '../database.ts';

/** Goes up whenever a projection gives other rows for the same document; the next start then makes all rows anew (P2). */
export const PROJECTED_VERSION = 8;

/** The rules the stored rows were made by; null in a database without rows. */
export async function projectedVersion(db: ReadableDb): Promise<number | null> {
  const row = await db.meta.get('projectedVersion');
  return typeof row?.value === 'number' ? row.value : null;
}
