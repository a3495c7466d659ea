import { beforeAll, describe, expect, it } from 'vitest';
import { listConflicts, wholeRecord } from '#store/queries/records.ts';
import { engineOffice, type EngineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, shownTo, twoOffices } from '#testing/offices.ts';
import { seeded } from '#testing/seeded.ts';
import type { NewRecord } from './engine.ts';

beforeAll(startMergeEngine);

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

function about(title: string): NewRecord {
  const edits = [
    { kind: 'set', path: 'title', value: title } as const,
    { kind: 'set', path: 'parties', value: PARTIES } as const,
  ];
  return { kind: 'cooperation-item', edits };
}

async function shared(office: EngineOffice, title: string): Promise<string> {
  const { record } = must(await office.engine.create(about(title)));
  must(await office.engine.share(record));
  return record;
}

const titleOf = async ({ db }: EngineOffice, record: string) =>
  (await wholeRecord(db, 'cooperation-item', record))?.value.title ?? null;

/** All that a screen could show of the records. */
async function rows({ db }: EngineOffice) {
  const tables = [db.docs, db.records, db.values, db.conflicts, db.items, db.search] as const;
  return Promise.all(tables.map((table) => table.toArray()));
}

async function waste(sleman: Acquainted, magelang: Acquainted): Promise<readonly [string, string]> {
  const records = [await shared(magelang, 'Sampah'), await shared(magelang, 'Air minum')] as const;
  const shown = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
  expect(shown.counts).toEqual({ new: 2, changed: 0, conflict: 0, removed: 0, withdrawn: 0, shared: 0, beside: 0 });
  expect(must(await sleman.engine.accept(shown.token, { all: true, but: [records[1]] })).records).toBe(1);
  return records;
}

describe('D3 some of a file is taken', () => {
  it('R85 a record that is put off stays away, is not asked for again, and survives rebuilding', async () => {
    const { sleman, magelang } = await twoOffices();
    const [taken, putOff] = await waste(sleman, magelang);
    expect([await titleOf(sleman, taken), await titleOf(sleman, putOff)]).toEqual(['Sampah', null]);
    const back = await hand(sleman, magelang);
    expect(back.entries - back.alreadyKnown).toBe(0);
    const again = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
    expect([again.entries, again.records]).toEqual([0, []]);
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
    expect(await titleOf(sleman, putOff)).toBeNull();
  });

  it('R86 what is put off can be taken later, and then nothing differs from having taken all', async () => {
    const { sleman, magelang } = await twoOffices();
    const [, putOff] = await waste(sleman, magelang);
    expect(must(await sleman.engine.takePostponed([putOff])).records).toBe(1);
    expect(await sleman.db.postponed.count()).toBe(0);
    expect(await titleOf(sleman, putOff)).toBe('Air minum');
    const later = await rows(sleman);
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
    expect(await rows(sleman)).toEqual(later);
  });

  it('R86 a later file shows with what was put off, and leaves it so unless a person takes it', async () => {
    const { sleman, magelang } = await twoOffices();
    const [, putOff] = await waste(sleman, magelang);
    await hand(sleman, magelang);
    must(await magelang.engine.edit(putOff, [{ kind: 'set', path: 'title', value: 'Air minum dan sanitasi' }]));
    const next = async () => shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
    const shown = await next();
    expect(shown.records.map(({ title, change }) => [title, change])).toEqual([['Air minum dan sanitasi', 'new']]);
    expect(shown.postponed).toEqual([putOff]);
    must(await sleman.engine.accept(shown.token, { all: true, but: [putOff] }));
    expect(await titleOf(sleman, putOff)).toBeNull();
    expect((await sleman.db.postponed.toArray()).map(({ title, entries }) => [title, entries.length])).toEqual([
      ['Air minum dan sanitasi', 2],
    ]);
    must(await sleman.engine.takePostponed([putOff]));
    expect(await titleOf(sleman, putOff)).toBe('Air minum dan sanitasi');
  });

  it('D3 taking the file back takes what was put off back too', async () => {
    const { sleman, magelang } = await twoOffices();
    await shared(magelang, 'Sampah');
    const shown = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
    const [first] = shown.records;
    must(await sleman.engine.accept(shown.token, { all: false, but: [] }));
    expect(must(await sleman.engine.undoImport(shown.sha256)).how).toBe('forgotten');
    expect([await sleman.db.postponed.count(), await sleman.db.docs.get(first?.record ?? '')]).toEqual([0, undefined]);
    expect((await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes)).counts.new).toBe(1);
  });

  it('R86 D3 what a later file took along waits again once that file is taken back', async () => {
    const { sleman, magelang } = await twoOffices();
    const record = await shared(magelang, 'Sampah');
    await hand(magelang, sleman);
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    const first = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
    must(await sleman.engine.accept(first.token, { all: true, but: [record] }));
    const before = [await rows(sleman), await sleman.db.postponed.toArray()];
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Sampah perbatasan' }]));
    const later = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
    must(await sleman.engine.accept(later.token));
    expect([await titleOf(sleman, record), await sleman.db.postponed.count()]).toEqual(['Sampah perbatasan', 0]);
    expect(must(await sleman.engine.undoImport(later.sha256)).how).toBe('forgotten');
    expect([await rows(sleman), await sleman.db.postponed.toArray()]).toEqual(before);
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
  });

  it('R86 D2 own edits beside what waits meet it as a dispute once it is taken', async () => {
    const { sleman, magelang } = await twoOffices();
    const record = await shared(magelang, 'Sampah');
    await hand(magelang, sleman);
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    const shown = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
    must(await sleman.engine.accept(shown.token, { all: true, but: [record] }));
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 36 }]));
    expect(await listConflicts(sleman.db)).toEqual([]);
    must(await sleman.engine.takePostponed([record]));
    expect((await listConflicts(sleman.db)).map(({ path }) => path)).toEqual(['term']);
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
  });

  it('R86 stays put off on a new laptop that is restored from a backup', async () => {
    const { sleman, magelang } = await twoOffices();
    const [, putOff] = await waste(sleman, magelang);
    const file = must(await sleman.engine.backUp('now')).last?.name ?? '';
    const of = { region: '34.04', name: 'Sekretariat Sleman', user: 'Sri', seed: 90 };
    const laptop = await engineOffice({ ...of, sample: sleman.sample, backups: sleman.backups });
    must(await laptop.engine.start());
    must(await laptop.engine.restoreBackup(file));
    expect([await titleOf(laptop, putOff), await laptop.db.postponed.count()]).toEqual([null, 1]);
    must(await laptop.engine.takePostponed([putOff]));
    expect(await titleOf(laptop, putOff)).toBe('Air minum');
  });

  it.each([11, 12, 13])('R86 seed %i: taking some, then the rest, is taking all', async (seed) => {
    const random = seeded(seed);
    const { sleman, magelang } = await twoOffices();
    const records: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      records.push(await shared(magelang, `Baru ${round}`));
      for (const record of records) {
        const value = `Judul ${random.below(100)}`;
        if (random.below(2) === 0) must(await magelang.engine.edit(record, [{ kind: 'set', path: 'title', value }]));
      }
      const shown = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
      const without = shown.records.map(({ record }) => record).filter(() => random.below(3) > 0);
      must(await sleman.engine.accept(shown.token, { all: true, but: without }));
      expect(must(await sleman.engine.rebuild()).differences, `seed ${seed}`).toBe(0);
      await hand(sleman, magelang);
    }
    must(await sleman.engine.takePostponed((await sleman.db.postponed.toArray()).map(({ record }) => record)));
    for (const record of records)
      expect(await titleOf(sleman, record), `seed ${seed}`).toBe(await titleOf(magelang, record));
    expect(must(await sleman.engine.rebuild()).differences, `seed ${seed}`).toBe(0);
  });
});
