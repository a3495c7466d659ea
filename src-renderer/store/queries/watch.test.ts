import { afterEach, expect, it } from 'vitest';
import { freshDatabase } from '#testing/fresh-database.ts';
import { commit } from '../commit.ts';
import type { ReadableDb } from '../database.ts';
import { watch } from './watch.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function fail(error: unknown): never {
  throw error;
}

/** What a query is told, and how often it was asked. */
function followed<T>(db: ReadableDb, read: (db: ReadableDb) => Promise<T>) {
  const told: T[] = [];
  const asked = { times: 0 };
  const counted = (all: ReadableDb): Promise<T> => {
    asked.times += 1;
    return read(all);
  };
  const stop = watch(db, counted).subscribe((value) => told.push(value), fail);
  stops.push(stop);
  return { told, asked, stop };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 120));
const note = (db: Parameters<typeof commit>[0], name: string, value: number) => commit(db, { meta: { [name]: value } });
const valueOf = (name: string) => async (db: ReadableDb) => (await db.meta.get(name))?.value ?? null;

it('is told what is there, and again when a commit changed the answer', async () => {
  const db = freshDatabase();
  const { told } = followed(db, valueOf('a'));
  await expect.poll(() => told).toEqual([null]);
  await note(db, 'a', 1);
  await expect.poll(() => told).toEqual([null, 1]);
});

it('is not told the same twice, and not asked at all when other tables changed', async () => {
  const db = freshDatabase();
  const { told, asked } = followed(db, valueOf('a'));
  await settle();
  await note(db, 'b', 1);
  await settle();
  expect([told, asked.times]).toEqual([[null], 2]);
  await commit(db, { taken: [], released: [], meta: {} });
  await settle();
  expect(asked.times).toBe(2);
});

it('is told the last of many small commits, and asked far less often', async () => {
  const db = freshDatabase();
  const { told, asked } = followed(db, valueOf('a'));
  for (let value = 1; value <= 60; value += 1) await note(db, 'a', value);
  await expect.poll(() => told.at(-1)).toBe(60);
  expect(asked.times).toBeLessThan(40);
});

it('passes over an answer that a commit made old while it was read', async () => {
  const db = freshDatabase();
  let isFirst = true;
  const { told } = followed(db, async (all) => {
    const before = (await all.meta.get('a'))?.value ?? null;
    if (isFirst) await note(db, 'a', 1);
    isFirst = false;
    return [before, (await all.meta.get('a'))?.value ?? null];
  });
  await expect.poll(() => told).toEqual([[1, 1]]);
});

it('W2 hears nothing of a transaction that was taken back', async () => {
  const db = freshDatabase();
  const { asked } = followed(db, valueOf('a'));
  await settle();
  const undone = db.transaction('rw', db.meta, async () => {
    await db.meta.put({ name: 'a', value: 1 });
    throw new Error('planted');
  });
  await expect(undone).rejects.toThrow('planted');
  await settle();
  expect(asked.times).toBe(1);
});

it('hears nothing of another database, and nothing after it stopped', async () => {
  const [db, other] = [freshDatabase(), freshDatabase()];
  const { asked, stop } = followed(db, valueOf('a'));
  await settle();
  await note(other, 'a', 1);
  await settle();
  stop();
  await note(db, 'a', 1);
  await settle();
  expect(asked.times).toBe(1);
});
