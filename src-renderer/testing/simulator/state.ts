import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '#base/bytes.ts';
import type { SimpulDatabase } from '#store/database.ts';

/** A digest of everything that records are made of and shown by: entries, documents, rows. Books are left out. */
export async function stateOf(db: SimpulDatabase): Promise<string> {
  const tables = [db.records, db.values, db.conflicts, db.items, db.meetings, db.actions, db.decisions, db.agreements];
  const rows = await Promise.all([...tables, db.search].map((table) => table.toArray()));
  const entries = await db.entries.toCollection().primaryKeys();
  const docs = (await db.docs.toArray()).map(({ doc, heads, movedTo, waiting }) => [
    doc,
    heads,
    movedTo,
    waiting.length,
  ]);
  return digestOf([rows, entries, docs]);
}

export function digestOf(value: unknown): string {
  return toHex(sha256(new TextEncoder().encode(JSON.stringify(value))));
}
