import type { ReadableDb } from './database.ts';
import type { PostponedRow } from './rows.ts';

/** Whether the changes that an entry brought for a document wait for a person. */
export type IsPostponed = (doc: string, entry: { readonly feed: string; readonly seq: number }) => boolean;

/** What a person put off, as a question about one entry: rebuilding must let it wait as taking the file did (P1). */
export async function postponedEntries(db: ReadableDb): Promise<IsPostponed> {
  return isIn(await db.postponed.toArray());
}

/** The same question about some rows. */
export function isIn(rows: readonly PostponedRow[]): IsPostponed {
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

/** Puts off once more what was taken: beside what is put off of the same documents by now. */
export function postponedAgain(rows: readonly PostponedRow[], again: readonly PostponedRow[]): readonly PostponedRow[] {
  const byDoc = new Map(rows.map((row) => [row.doc, row]));
  for (const row of again) {
    const now = byDoc.get(row.doc);
    byDoc.set(row.doc, now === undefined ? row : { ...now, entries: [...row.entries, ...now.entries] });
  }
  return [...byDoc.values()];
}

function nameOf([feed, seq]: readonly [feed: string, seq: number]): string {
  return `${feed}/${seq}`;
}
