import type { Table } from 'dexie';

/** The rows that are shown, how many match, and how many there are. */
export type ListOf<T> = { readonly rows: readonly T[]; readonly matching: number; readonly all: number };

/** What is in all of the sets. Null stands for "no condition"; so does an empty list, which gives null. */
export function intersection(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const conditions = sets.filter((set) => set !== null).toSorted((one, other) => one.size - other.size);
  const [smallest, ...others] = conditions;
  if (smallest === undefined) return null;
  return new Set([...smallest].filter((key) => others.every((set) => set.has(key))));
}

/** The rows that are there, in the order of the keys. */
export function found<T>(rows: readonly (T | undefined)[]): readonly T[] {
  return rows.filter((row) => row !== undefined);
}

/** A calendar day so many days later; both `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last rows by an index, the greatest first. */
export async function lastBy<Row, Key>(
  table: Pick<Table<Row, Key>, 'orderBy'>,
  index: string,
  limit: number,
): Promise<readonly Row[]> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, no array
  return table.orderBy(index).reverse().limit(limit).toArray();
}
