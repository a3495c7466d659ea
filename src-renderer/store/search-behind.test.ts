import { beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import { freshDatabase } from '#testing/fresh-database.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { aRecord } from '#testing/stored-records.ts';
import { aRecordId } from '#testing/writers.ts';
import { commit } from './commit.ts';
import { search } from './queries/search.ts';
import { indexSome, searchBehind } from './search-behind.ts';

beforeAll(startMergeEngine);

const COUNT = 310;

function many() {
  return Array.from({ length: COUNT }, (_none, index) => {
    const title = { kind: 'set', path: 'title', value: `Kerja sama ${String(index)}` } as const;
    const purpose = { kind: 'set', path: 'purpose', value: 'menjaga mata air bersama' } as const;
    return aRecord({ kind: 'cooperation-item', edits: [title, purpose], record: aRecordId(index + 1) });
  });
}

describe('P2 the search index of many records at once', () => {
  it('P2 titles are found at once, every word soon after, and a start goes on where it stopped', async () => {
    const db = freshDatabase();
    const records = many();
    const batches = records.map(({ batch }) => batch);
    unwrap(
      await commit(db, {
        docs: batches.flatMap(({ docs = [] }) => docs),
        projections: batches.flatMap(({ projections = [] }) => projections),
      }),
      'it is sound',
    );
    expect(await search(db, 'kerja 309', 5)).toHaveLength(1);
    expect(await search(db, 'mata air', 5)).toHaveLength(0);
    expect(await searchBehind(db)).toHaveLength(COUNT);

    expect(unwrap(await indexSome(db), 'it is sound').left).toBe(COUNT - 20);
    expect(await search(db, 'mata air', 500)).toHaveLength(20);
    // Whoever edits one meanwhile brings its words along.
    await commit(db, records.at(-1)?.batch ?? {});
    expect(await search(db, 'mata air', 500)).toHaveLength(21);
    while (unwrap(await indexSome(db), 'it is sound').left > 0);
    expect(await search(db, 'mata air', 500)).toHaveLength(COUNT);
    expect(await searchBehind(db)).toEqual([]);
    expect(unwrap(await indexSome(db), 'nothing is left')).toEqual({ left: 0 });
  });

  it('P2 W2 a step of it takes the search and its note alone: a list that is read meanwhile does not wait', async () => {
    const db = freshDatabase();
    await commit(db, { projections: many().flatMap(({ batch }) => batch.projections ?? []) });
    const taken: string[][] = [];
    db.close();
    db.use({
      stack: 'dbcore',
      name: 'watching',
      create: (core) => ({
        ...core,
        transaction: (tables, mode, ...rest) => {
          if (mode === 'readwrite') taken.push([...tables].toSorted());
          return core.transaction(tables, mode, ...rest);
        },
      }),
    });
    await db.open();
    unwrap(await indexSome(db), 'it is sound');
    expect(taken).toEqual([['meta', 'search']]);
  });

  it('P2 a record that was taken out meanwhile does not come back into the search', async () => {
    const db = freshDatabase();
    const batches = many().map(({ batch }) => batch);
    await commit(db, { projections: batches.flatMap(({ projections = [] }) => projections) });
    const gone = aRecord({
      kind: 'cooperation-item',
      record: aRecordId(1),
      edits: [
        { kind: 'set', path: 'purpose', value: 'menjaga mata air' },
        { kind: 'removeRecord', removed: true },
      ],
    });
    await commit(db, gone.batch);
    while (unwrap(await indexSome(db), 'it is sound').left > 0);
    expect(await search(db, 'mata air', 500)).toHaveLength(COUNT - 1);
  });
});
