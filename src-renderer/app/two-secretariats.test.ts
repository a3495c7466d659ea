import { beforeAll, describe, expect, it } from 'vitest';
import { type Result, unwrap } from '#base/result.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { freshDatabase } from '#testing/fresh-database.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { wholeRecord, listConflicts } from '#store/queries/records.ts';
import { search } from '#store/queries/search.ts';
import type { ImportPreview, NewRecord } from './engine.ts';

beforeAll(startMergeEngine);

const PARTIES = [
  { kind: 'region', code: '34.04' },
  { kind: 'region', code: '33.08' },
];
const WASTE: NewRecord = {
  kind: 'cooperation-item',
  edits: [
    { kind: 'set', path: 'title', value: 'Pengelolaan Sampah Terpadu Wilayah Perbatasan' },
    { kind: 'set', path: 'parties', value: PARTIES },
    { kind: 'set', path: 'scopeOfWork', value: 'pengangkutan dan pengolahan' },
    { kind: 'set', path: 'term', value: 60 },
  ],
};

function must<T>(result: Result<T, unknown>): T {
  return unwrap(result, 'the step of the test works');
}

async function twoOffices(): Promise<{
  sleman: EngineOffice;
  magelang: EngineOffice;
  slemanId: string;
  magelangId: string;
}> {
  const sleman = await readyOffice({
    region: '34.04',
    name: 'Bagian Kerja Sama Setda Kabupaten Sleman',
    user: 'Sri',
    seed: 1,
  });
  const magelang = await readyOffice({
    region: '33.08',
    name: 'Bagian Kerja Sama Setda Kabupaten Magelang',
    user: 'Rina',
    seed: 2,
  });
  const [one, other] = [must(await sleman.engine.card()), must(await magelang.engine.card())];
  must(await sleman.engine.acceptCard(other.bytes));
  must(await magelang.engine.acceptCard(one.bytes));
  return { sleman, magelang, slemanId: one.office, magelangId: other.office };
}

async function preview(to: EngineOffice, bytes: Uint8Array): Promise<ImportPreview & { kind: 'package' }> {
  const shown = must(await to.engine.preview({ name: 'x.bin', bytes }));
  if (shown.kind !== 'package') throw new Error('it is a package');
  return shown;
}

async function hand(from: EngineOffice, to: EngineOffice, toId: string): Promise<ImportPreview & { kind: 'package' }> {
  const made = must(await from.engine.makePackage(toId));
  const shown = await preview(to, made.bytes);
  must(await to.engine.accept(shown.token));
  return shown;
}

const item = (office: EngineOffice, record: string) => wholeRecord(office.db, 'cooperation-item', record);

describe('two secretariats', () => {
  it('X1 D3 a file shows itself before it is taken, X2 the same one twice changes nothing', async () => {
    const { sleman, magelang, magelangId } = await twoOffices();
    const { record } = must(await sleman.engine.create(WASTE));
    expect(must(await sleman.engine.share(record)).with).toEqual(['33.08', '34.04']);
    const made = must(await sleman.engine.makePackage(magelangId));
    expect(made.suggestedName).toMatch(/^[a-z]{4}-001\.simpul$/);
    const shown = await preview(magelang, made.bytes);
    expect(shown.records.map(({ title, change }) => [title, change])).toEqual([
      ['Pengelolaan Sampah Terpadu Wilayah Perbatasan', 'new'],
    ]);
    expect(await item(magelang, record)).toBeNull();
    must(await magelang.engine.accept(shown.token));
    expect((await item(magelang, record))?.value.scopeOfWork).toBe('pengangkutan dan pengolahan');
    expect((await search(magelang.db, 'sampah perbat', 5)).map((hit) => hit.record)).toEqual([record]);
    const again = await preview(magelang, made.bytes);
    expect([again.records, again.entries - again.alreadyKnown]).toEqual([[], 0]);
    must(await magelang.engine.accept(again.token));
    expect((await item(magelang, record))?.value).toEqual((await item(sleman, record))?.value);
  });

  it('D2 both values of a field stay until a person chooses, and the choice reaches the other office', async () => {
    const { sleman, magelang, slemanId, magelangId } = await twoOffices();
    const { record } = must(await sleman.engine.create(WASTE));
    must(await sleman.engine.share(record));
    await hand(sleman, magelang, magelangId);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 36 }]));
    must(
      await magelang.engine.edit(record, [
        { kind: 'set', path: 'term', value: 24 },
        { kind: 'set', path: 'location', value: 'Tempel' },
      ]),
    );
    const shown = await hand(magelang, sleman, slemanId);
    expect(shown.records.map((change) => change.change)).toEqual(['conflict']);
    const [conflict] = await listConflicts(sleman.db);
    expect(conflict?.path).toBe('term');
    expect(conflict?.base).toBe(60);
    expect(conflict?.values.map(({ value, user, own }) => [value, user, own]).toSorted()).toEqual([
      [24, 'Rina', false],
      [36, 'Sri', true],
    ]);
    expect((await item(sleman, record))?.value.location).toBe('Tempel');
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    await hand(sleman, magelang, magelangId);
    expect([await listConflicts(sleman.db), await listConflicts(magelang.db)]).toEqual([[], []]);
    expect((await item(magelang, record))?.value.term).toBe(24);
  });

  it('W1 what was typed while a preview stood open is kept when the file is taken', async () => {
    const { sleman, magelang, slemanId, magelangId } = await twoOffices();
    const { record } = must(await sleman.engine.create(WASTE));
    must(await sleman.engine.share(record));
    await hand(sleman, magelang, magelangId);
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'location', value: 'Tempel' }]));
    const shown = await preview(sleman, must(await magelang.engine.makePackage(slemanId)).bytes);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'unit', value: 'Dinas Lingkungan Hidup' }]));
    must(await sleman.engine.accept(shown.token));
    expect((await item(sleman, record))?.value).toMatchObject({ location: 'Tempel', unit: 'Dinas Lingkungan Hidup' });
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
  });

  it('private records never leave', async () => {
    const { sleman, magelangId } = await twoOffices();
    must(await sleman.engine.create(WASTE));
    const made = await sleman.engine.makePackage(magelangId);
    expect(made.ok ? 'a file' : made.error.reason).toBe('nothing-to-send');
  });

  it('X3 files that are damaged, foreign or for somebody else leave one ledger line and nothing else', async () => {
    const { sleman, magelang, magelangId } = await twoOffices();
    const { record } = must(await sleman.engine.create(WASTE));
    must(await sleman.engine.share(record));
    const made = must(await sleman.engine.makePackage(magelangId));
    const damaged = made.bytes.slice();
    damaged[damaged.length - 5] = (damaged.at(-5) ?? 0) ^ 1;
    const stranger = await readyOffice({ region: '33.71', name: 'Kota Magelang', user: 'Dewi', seed: 3 });
    const reasons: string[] = [];
    const tries: [EngineOffice, Uint8Array][] = [
      [magelang, damaged],
      [magelang, new TextEncoder().encode('halo')],
      [stranger, made.bytes],
      [sleman, made.bytes],
    ];
    for (const [office, bytes] of tries) {
      const shown = await office.engine.preview({ name: 'x', bytes });
      reasons.push(shown.ok ? 'shown' : shown.error.reason);
    }
    expect(reasons).toEqual(['damaged', 'unknown-content', 'not-for-us', 'not-for-us']);
    // The first line is Sleman's card.
    const verdicts = (await magelang.db.ledger.toArray()).map((line) => line.verdict);
    expect(verdicts).toEqual(['accepted', 'damaged', 'unknown-content']);
    expect(await magelang.db.entries.count()).toBe(1);
  });
});

describe('one secretariat', () => {
  it('undoes and redoes as new changes', async () => {
    const office = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed: 4 });
    const { record } = must(await office.engine.create(WASTE));
    must(await office.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Judul baru' }]));
    must(await office.engine.undo());
    expect((await item(office, record))?.value.title).toBe('Pengelolaan Sampah Terpadu Wilayah Perbatasan');
    must(await office.engine.redo());
    expect((await item(office, record))?.value.title).toBe('Judul baru');
    const lines = must(await office.engine.history(record));
    expect(lines.map((line) => [line.user, line.paths.includes('title')])).toEqual([
      ['Sri', true],
      ['Sri', true],
      ['Sri', true],
      ['Sri', true],
    ]);
  });

  it('D1 what the journal has and the database lacks comes back at the next start', async () => {
    const office = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed: 5 });
    const { record } = must(await office.engine.create(WASTE));
    await office.db.entries.clear();
    const lost = office.restarted(freshDatabase());
    const started = must(await lost.engine.start());
    expect(started).toMatchObject({
      kind: 'empty-beside-journal',
      journal: { bytes: office.journal.length, entries: 2, records: 2 },
    });
    expect(must(await lost.engine.resolveEmpty('replay'))).toMatchObject({
      kind: 'ready',
      replayed: 2,
      rebuilt: false,
    });
    expect((await item(lost, record))?.value).toEqual((await item(office, record))?.value);
    must(await lost.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Sesudah pulih' }]));
    expect((await item(lost, record))?.value.title).toBe('Sesudah pulih');
  });

  it('D1 a journal with a spoiled record gives back all others, and nothing more is written behind the hole', async () => {
    const office = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed: 21 });
    for (const title of ['satu', 'dua', 'tiga']) {
      must(await office.engine.create({ kind: 'organisation', edits: [{ kind: 'set', path: 'name', value: title }] }));
    }
    // The disk has spoiled the record of 'dua': the shell passes over it.
    office.journal.splice(2, 1);
    const back = office.restarted(freshDatabase());
    must(await back.engine.start());
    must(await back.engine.resolveEmpty('replay'));
    expect((await back.db.organisations.toArray()).map(({ name }) => name).toSorted()).toEqual(['satu', 'tiga']);
    expect(await back.db.feeds.toArray()).toMatchObject([{ seq: 2, beyond: [{ from: 4, to: 4 }], own: 0 }]);
    must(await back.engine.create({ kind: 'organisation', edits: [{ kind: 'set', path: 'name', value: 'empat' }] }));
    expect(await back.db.feeds.count()).toBe(2);
  });

  it('an edit whose journal line cannot be written is refused and leaves nothing', async () => {
    const office = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed: 6 });
    const { record } = must(await office.engine.create(WASTE));
    office.shell.fails = 'journal';
    const refused = await office.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Tidak jadi' }]);
    expect(refused.ok ? '' : refused.error.reason).toBe('journal-not-written');
    office.shell.fails = 'nothing';
    expect((await item(office, record))?.value.title).toBe('Pengelolaan Sampah Terpadu Wilayah Perbatasan');
    must(await office.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Jadi' }]));
    expect((await item(office, record))?.value.title).toBe('Jadi');
  });

  it('P1 what was kept step by step is what the entries rebuild', async () => {
    const office = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed: 7 });
    const { record } = must(await office.engine.create(WASTE));
    must(
      await office.engine.edit(record, [
        { kind: 'add', list: 'contacts', row: 'c1', order: 'V', values: { name: 'Budi' } },
      ]),
    );
    must(await office.engine.share(record));
    must(await office.engine.edit(record, [{ kind: 'set', path: 'unit', value: 'Dinas Lingkungan Hidup' }]));
    const before = await item(office, record);
    expect(must(await office.engine.rebuild())).toEqual({ documents: 3, differences: 0 });
    expect(await item(office, record)).toEqual(before);
  });
});
