import type { ReadableDb } from '../database.ts';

export type Counts = { readonly items: number; readonly meetings: number; readonly conflicts: number };

/** What stands beside the parts of the app on every screen, so it is asked again after every change. */
export async function counts(db: ReadableDb): Promise<Counts> {
  const [items, meetings, conflicts] = await Promise.all([db.items.count(), db.meetings.count(), db.conflicts.count()]);
  return { items, meetings, conflicts };
}

/** How many items a region is party to, by its code: one question for each region, so only for screens that show it. */
export async function itemsByRegion(db: ReadableDb): Promise<{ readonly [code: string]: number }> {
  const parties = await db.items.orderBy('parties').uniqueKeys();
  const codes = parties.filter((key) => typeof key === 'string').filter((key) => !key.startsWith('org:'));
  const numbers = await Promise.all(codes.map((code) => db.items.where('parties').equals(code).count()));
  return Object.fromEntries(codes.map((code, index) => [code, numbers[index] ?? 0]));
}

export async function setting(db: ReadableDb, name: string): Promise<string | null> {
  return (await db.settings.get(name))?.value ?? null;
}
