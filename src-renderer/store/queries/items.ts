import type { Collection } from 'dexie';
import type { ReadableDb } from '../database.ts';
import type { ItemRow } from '../list-rows.ts';
import { dayAfter, found, intersection, lastBy, type ListOf } from './list.ts';
import { recordsTitled } from './search.ts';

export type ItemFilter = {
  readonly text: string;
  readonly type: string | null;
  readonly stage: string | null;
  readonly nature: string | null;
  readonly affair: string | null;
  readonly party: string | null;
  readonly endsWithin: number | null;
};

/** So many rows are loaded sooner than all keys are put in order. */
const FEW = 500;

/**
 * Items that meet all conditions, the last changed first. Works on keys alone until the rows to show are known,
 * so that 20,000 items are never loaded. `today` is `YYYY-MM-DD`.
 */
export async function listItems(
  db: ReadableDb,
  filter: ItemFilter,
  today: string,
  limit: number,
): Promise<ListOf<ItemRow>> {
  const [keys, all] = await Promise.all([keysMatching(db, filter, today), db.items.count()]);
  if (keys === null) {
    const rows = await lastBy(db.items, 'changed', limit);
    return { rows, matching: all, all };
  }
  if (keys.size <= FEW) {
    const rows = found(await db.items.bulkGet([...keys])).toSorted((one, other) => other.changed - one.changed);
    return { rows: rows.slice(0, limit), matching: rows.length, all };
  }
  // Asked for in the index's own order: then the database gives all keys at once instead of one by one.
  const inOrder = await db.items.orderBy('changed').primaryKeys();
  const shown = inOrder.filter((key) => keys.has(key)).toReversed();
  return { rows: found(await db.items.bulkGet(shown.slice(0, limit))), matching: shown.length, all };
}

async function keysMatching(db: ReadableDb, filter: ItemFilter, today: string): Promise<ReadonlySet<string> | null> {
  const equal = async (index: string, value: string | null): Promise<ReadonlySet<string> | null> =>
    value === null ? null : new Set(await db.items.where(index).equals(value).primaryKeys());
  const ending = async (days: number | null): Promise<ReadonlySet<string> | null> =>
    days === null
      ? null
      : new Set(await db.items.where('ends').between(today, dayAfter(today, days), true, true).primaryKeys());
  const sets = await Promise.all([
    recordsTitled(db, filter.text),
    equal('type', filter.type),
    equal('stage', filter.stage),
    equal('nature', filter.nature),
    equal('affairs', filter.affair),
    equal('parties', filter.party),
    ending(filter.endsWithin),
  ]);
  return intersection(sets);
}

export async function itemsByIds(db: ReadableDb, records: readonly string[]): Promise<readonly ItemRow[]> {
  return found(await db.items.bulkGet([...records]));
}

/** Items that wait for somebody, the longest waiting first; those without a day come first of all. */
export async function waitingStages(db: ReadableDb, limit: number): Promise<ListOf<ItemRow>> {
  const waiting = () => db.items.where('[waits+stageSince]').between([1, ''], [1, '\uFFFF'], true, true);
  return listOf(db, waiting, limit);
}

/** Items that end from today on within so many days, the soonest first. */
export async function endingSoon(db: ReadableDb, today: string, days: number, limit: number): Promise<ListOf<ItemRow>> {
  return listOf(db, () => db.items.where('ends').between(today, dayAfter(today, days), true, true), limit);
}

async function listOf(
  db: ReadableDb,
  ask: () => Collection<ItemRow, string, ItemRow>,
  limit: number,
): Promise<ListOf<ItemRow>> {
  const [rows, matching, all] = await Promise.all([ask().limit(limit).toArray(), ask().count(), db.items.count()]);
  return { rows, matching, all };
}
