import type { ReadableDb } from '../database.ts';

export type Counts = {
  readonly items: number;
  readonly meetings: number;
  readonly conflicts: number;
  /** How many items a region is party to, by its code. */
  readonly itemsByRegion: { readonly [code: string]: number };
};

export async function counts(db: ReadableDb): Promise<Counts> {
  const [items, meetings, conflicts, parties] = await Promise.all([
    db.items.count(),
    db.meetings.count(),
    db.conflicts.count(),
    db.items.orderBy('parties').uniqueKeys(),
  ]);
  const codes = parties.filter((key) => typeof key === 'string').filter((key) => !key.startsWith('org:'));
  const numbers = await Promise.all(codes.map((code) => db.items.where('parties').equals(code).count()));
  const itemsByRegion: { [code: string]: number } = {};
  for (const [index, code] of codes.entries()) itemsByRegion[code] = numbers[index] ?? 0;
  return { items, meetings, conflicts, itemsByRegion };
}

export async function setting(db: ReadableDb, name: string): Promise<string | null> {
  return (await db.settings.get(name))?.value ?? null;
}
