import type { ReadableDb } from './database.ts';
import type { PostponedRow } from './rows.ts';

/** Whether the changes that an entry brought for a document wait for a person. */
export type IsPostponed = (doc: string, entry: { readonly feed: string; readonly seq: number }) => boolean;

/** What a person put off, as a question about one entry: rebuilding must let it wait as taking the file did (P1). */
export async function postponedEntries(db: ReadableDb): Promise<IsPostponed> {
  const rows = await db.postponed.toArray();
  const byDoc = new Map(rows.map(({ doc, entries }) => [doc, new Set(entries.map(nameOf))]));
  return (doc, { feed, seq }) => byDoc.get(doc)?.has(nameOf([feed, seq])) ?? false;
}

/** What is still put off when some entries are taken out as if they had never come, and what of it is over. */
export function postponedWithout(
  rows: readonly PostponedRow[],
  gone: readonly (readonly [feed: string, seq: number])[],
): { readonly postponed: readonly PostponedRow[]; readonly taken: readonly string[] } {
  const names = new Set(gone.map(nameOf));
  const left = rows.map((row) => ({ ...row, entries: row.entries.filter((entry) => !names.has(nameOf(entry))) }));
  return {
    postponed: left.filter(({ entries }) => entries.length > 0),
    taken: left.filter(({ entries }) => entries.length === 0).map(({ doc }) => doc),
  };
}

function nameOf([feed, seq]: readonly [feed: string, seq: number]): string {
  return `${feed}/${seq}`;
}
