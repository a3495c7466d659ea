import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#base/result.ts';
import { everyRow } from '#testing/full-disk.ts';
import { type EngineOffice, engineOffice } from '#testing/engine-office.ts';
import { laterFile } from '#testing/later-file.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { hand, must, shownTo, twoOffices } from '#testing/offices.ts';
import type { Refused } from './engine.ts';

beforeAll(startMergeEngine);

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));
const title = (value: string) => [{ kind: 'set', path: 'title', value } as const];

/**
 * Does something with the disk full at its first write, its second and so on, until it goes through: each time it must be
 * refused with a plain reason and leave every row and the journal as they were. Gives how often it was refused.
 */
async function atEveryWrite<T>(
  office: EngineOffice,
  act: () => Promise<Result<T, Refused>>,
): Promise<{ readonly refused: number; readonly value: T }> {
  const { disk } = office;
  for (let write = 1; ; write += 1) {
    const before = await everyRow(office.db);
    const journal = office.journal.length;
    Object.assign(disk, { refuses: write, writes: 0 });
    const done = await act();
    if (disk.writes < write) {
      disk.refuses = 0;
      return { refused: write - 1, value: must(done) };
    }
    disk.refuses = 0;
    if (done.ok || done.error.reason !== 'database-not-written')
      throw new Error(`write ${write}: ${JSON.stringify(done)}`);
    if (office.journal.length !== journal) throw new Error(`write ${write}: the journal has grown`);
    if ((await everyRow(office.db)) !== before) throw new Error(`write ${write}: rows have changed`);
  }
}

/** Sleman and Magelang share a record; Magelang has changed it and sent that. */
async function story() {
  const { sleman, magelang } = await twoOffices();
  const edits = [...title('Sampah'), { kind: 'set', path: 'parties', value: PARTIES } as const];
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  must(await magelang.engine.edit(record, title('Sampah kota')));
  const { bytes } = must(await magelang.engine.makePackage(sleman.id));
  return { sleman, magelang, record, bytes };
}

describe('a disk that is full at any write loses nothing and can be tried again', () => {
  it('W2 a new record: not there, then there once', async () => {
    const { sleman } = await story();
    const items = await sleman.db.items.count();
    const made = await atEveryWrite(sleman, () =>
      sleman.engine.create({ kind: 'cooperation-item', edits: title('Air') }),
    );
    expect(made.refused).toBeGreaterThan(5);
    expect(await sleman.db.items.count()).toBe(items + 1);
    expect(must(await sleman.engine.checkTrail()).faults).toEqual([]);
  });

  it('W2 an edit, its undo, and sharing', async () => {
    const { sleman, record } = await story();
    await atEveryWrite(sleman, () => sleman.engine.edit(record, title('Sampah dan air')));
    await atEveryWrite(sleman, () => sleman.engine.undo());
    expect((await sleman.db.items.get(record))?.title).toBe('Sampah');
    await atEveryWrite(sleman, () => sleman.engine.redo());
    expect((await sleman.db.items.get(record))?.title).toBe('Sampah dan air');
    const edits = [...title('Air'), { kind: 'set', path: 'parties', value: PARTIES } as const];
    const other = must(await sleman.engine.create({ kind: 'cooperation-item', edits })).record;
    const shared = await atEveryWrite(sleman, () => sleman.engine.share(other));
    expect(shared.value.with).toEqual(['33.08', '34.04']);
  });

  it('X1 W2 an import, and its undo as if it had never come', async () => {
    const { sleman, record, bytes } = await story();
    const shown = await shownTo(sleman, bytes);
    const taken = await atEveryWrite(sleman, () => sleman.engine.accept(shown.token));
    expect(taken.value.records).toBe(1);
    expect((await sleman.db.items.get(record))?.title).toBe('Sampah kota');
    const undone = await atEveryWrite(sleman, () => sleman.engine.undoImport(shown.sha256));
    expect(undone.value.how).toBe('forgotten');
    expect((await sleman.db.items.get(record))?.title).toBe('Sampah');
  });

  it('D3 an import that is undone by new changes', async () => {
    const { sleman, record, bytes } = await story();
    const shown = await shownTo(sleman, bytes);
    must(await sleman.engine.accept(shown.token));
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    const undone = await atEveryWrite(sleman, () => sleman.engine.undoImport(shown.sha256));
    expect(undone.value).toMatchObject({ how: 'taken-back', records: 1 });
    expect((await sleman.db.items.get(record))?.title).toBe('Sampah');
  });

  it('R85 R86 records that are put off, and taken later', async () => {
    const { sleman, record, bytes } = await story();
    const shown = await shownTo(sleman, bytes);
    await atEveryWrite(sleman, () => sleman.engine.accept(shown.token, { all: true, but: [record] }));
    expect(await sleman.db.postponed.count()).toBe(1);
    await atEveryWrite(sleman, () => sleman.engine.takePostponed([record]));
    expect((await sleman.db.items.get(record))?.title).toBe('Sampah kota');
  });

  it('D2 a decision between two values', async () => {
    const { sleman, record, bytes } = await story();
    must(await sleman.engine.edit(record, title('Sampah regional')));
    must(await sleman.engine.accept((await shownTo(sleman, bytes)).token));
    expect(await sleman.db.conflicts.count()).toBe(1);
    await atEveryWrite(sleman, () => sleman.engine.edit(record, title('Sampah kota')));
    expect(await sleman.db.conflicts.count()).toBe(0);
  });

  it('a file for a partner, a file that is put aside, a card and a word about trust', async () => {
    const { sleman, magelang, bytes } = await story();
    const shown = await shownTo(sleman, bytes);
    const card = must(await magelang.engine.card()).bytes;
    const { engine } = sleman;
    const times = [
      await atEveryWrite<unknown>(sleman, () => engine.makePackage(magelang.id)),
      await atEveryWrite<unknown>(sleman, () => engine.refuse(shown.token)),
      await atEveryWrite<unknown>(sleman, () => engine.card()),
      await atEveryWrite<unknown>(sleman, () => engine.acceptCard(card)),
      await atEveryWrite<unknown>(sleman, () => engine.setTrust(magelang.id, 'unverified')),
      await atEveryWrite<unknown>(sleman, () => engine.revokeKey(magelang.id, { reason: 'lost', note: '' })),
      await atEveryWrite<unknown>(sleman, () => engine.rebuild()),
    ];
    expect(times.filter(({ refused }) => refused === 0)).toEqual([]);
  });

  it('W2 the first start of an office', async () => {
    const office = await engineOffice({ region: '34.04', name: 'Sekretariat Sleman', user: 'Sri', seed: 1 });
    must(await office.engine.start());
    const setUp = {
      region: '34.04',
      name: 'Sekretariat Sleman',
      address: 'Jalan 1',
      zone: 'WIB',
      user: 'Sri',
    } as const;
    await atEveryWrite(office, () => office.engine.setUp({ ...setUp, userPost: '', userNip: '' }));
    expect(await office.db.entries.count()).toBe(1);
    const again = office.restarted();
    expect(must(await again.engine.start())).toMatchObject({ kind: 'ready', replayed: 0 });
  });

  it('D5 a file of a newer Simpul is said to be kept only when it is', async () => {
    const { sleman, magelang, bytes } = await story();
    const file = { name: 'a.simpul', bytes: await laterFile(bytes, magelang.keys(), sleman.keys()) };
    sleman.disk.refuses = 1;
    sleman.disk.writes = 0;
    const shown = await sleman.engine.preview(file);
    expect(shown.ok ? '' : shown.error.reason).toBe('database-not-written');
    const again = await sleman.engine.preview(file);
    expect(again.ok ? '' : again.error.reason).toBe('newer-version');
    expect(must(await sleman.engine.keptFiles())).toHaveLength(1);
  });

  it('W2 a journal that cannot take a change back is caught up with before the next one', async () => {
    const { sleman, record } = await story();
    sleman.shell.fails = 'database';
    expect((await sleman.engine.edit(record, title('Sampah dan air'))).ok).toBe(false);
    sleman.shell.fails = 'nothing';
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    expect((await sleman.db.items.get(record))?.title).toBe('Sampah dan air');
  });
});
