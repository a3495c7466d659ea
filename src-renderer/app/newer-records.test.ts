import { beforeAll, describe, expect, it } from 'vitest';
import { headsOf } from '#documents/record-document.ts';
import { present } from '#base/assert.ts';
import { wholeRecord } from '#store/queries/records.ts';
import { LATER } from '#store/later-entries.ts';
import { laterEdit, laterRecord, laterSpelling } from '#testing/later-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { acquainted, type Acquainted, hand, must, shownTo } from '#testing/offices.ts';
import { openRecord } from './engine/documents.ts';

beforeAll(startMergeEngine);

const REGIONS = ['34.02', '34.04', '33.08'];
const PARTIES = REGIONS.map((code) => ({ kind: 'region', code }));

/**
 * Magelang has the later version, Sleman between them the present one, Bantul a later one again. All share a record that has
 * fields, a list and a stage that Sleman does not know.
 */
async function story(): Promise<{
  readonly magelang: Acquainted;
  readonly sleman: Acquainted;
  readonly bantul: Acquainted;
  readonly record: string;
}> {
  const [magelang, sleman, bantul] = await acquainted(['33.08', '34.04', '34.02']);
  if (magelang === undefined || sleman === undefined || bantul === undefined) throw new Error('three were asked for');
  const { record } = must(
    await magelang.engine.create({
      kind: 'cooperation-item',
      edits: [
        { kind: 'set', path: 'title', value: 'Sampah' },
        { kind: 'set', path: 'parties', value: PARTIES },
      ],
    }),
  );
  must(await magelang.engine.share(record));
  await laterEdit(magelang, record, [
    { kind: 'set', path: 'budgetCode', value: '5.2.01' },
    { kind: 'set', path: 'type', value: 'kerja sama antariksa' },
    { kind: 'add', list: 'indicators', row: 'satu', order: 'a', values: {} },
    { kind: 'set', path: 'indicators/satu/text', value: 'Turun 10%' },
  ]);
  return { magelang, sleman, bantul, record };
}

/** Everything that a document holds, known or not, and its newest changes: equal in offices that have the same. */
async function heldBy({ db }: Acquainted, record: string) {
  const { document } = present(await openRecord(db, record), 'the record is here');
  const facts = Object.entries(document.stored.f).map(([path, fact]) => [path, String(fact)] as const);
  return { facts: Object.fromEntries(facts), heads: headsOf(document) };
}

const updated = async (office: Acquainted): Promise<Acquainted> => {
  const again = { ...office, ...office.restarted(undefined, { version: '0.2.0', reads: 2 }) };
  must(await again.engine.start());
  return again;
};

describe('D5 fields that only a newer Simpul knows', () => {
  it('come with the record, and the older app shows what it can of it', async () => {
    const { magelang, sleman, record } = await story();
    await hand(magelang, sleman);
    expect(await heldBy(sleman, record)).toEqual(await heldBy(magelang, record));
    expect((await sleman.db.items.get(record))?.title).toBe('Sampah');
  });

  it('are named where their field looks empty, and not any more once an older value was put there', async () => {
    const { magelang, sleman, record } = await story();
    await hand(magelang, sleman);
    const newer = async () => (await wholeRecord(sleman.db, 'cooperation-item', record))?.newer;
    expect(await newer()).toEqual(['type']);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'type', value: 'KSDD' }]));
    expect(await newer()).toEqual([]);
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
  });

  it('survive an edit, an undo and a rebuild in the older app', async () => {
    const { magelang, sleman, record } = await story();
    await hand(magelang, sleman);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Sampah dan air' }]));
    must(await sleman.engine.undo());
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'type', value: 'KSDD' }]));
    must(await sleman.engine.undo());
    const { facts } = await heldBy(sleman, record);
    expect(facts).toMatchObject({ budgetCode: '"5.2.01"', 'indicators/satu/text': '"Turun 10%"' });
    expect(facts['type']).toBe('"kerja sama antariksa"');
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
    expect(await heldBy(sleman, record)).toMatchObject({ facts });
  });

  it('reach a newer third office through the older one, together with its edit', async () => {
    const { magelang, sleman, bantul, record } = await story();
    await hand(magelang, sleman);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Sampah dan air' }]));
    await hand(sleman, bantul);
    expect(await heldBy(bantul, record)).toEqual(await heldBy(sleman, record));
    await hand(sleman, magelang);
    expect(await heldBy(magelang, record)).toEqual(await heldBy(bantul, record));
  });

  it('stay when the older app undoes the import by new changes', async () => {
    const { magelang, sleman, record } = await story();
    const { sha256 } = await hand(magelang, sleman);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    must(await sleman.engine.undoImport(sha256));
    expect((await heldBy(sleman, record)).facts).toMatchObject({ budgetCode: '"5.2.01"' });
  });
});

describe('D5 a value that only a newer Simpul knows', () => {
  it('comes back as it was when an import that replaced it is undone by new changes', async () => {
    const { magelang, sleman, record } = await story();
    await hand(magelang, sleman);
    await laterEdit(magelang, record, [{ kind: 'set', path: 'type', value: 'KSDD' }]);
    const { sha256 } = await hand(magelang, sleman);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    expect(must(await sleman.engine.undoImport(sha256)).how).toBe('taken-back');
    expect((await heldBy(sleman, record)).facts['type']).toBe('"kerja sama antariksa"');
  });
});

describe('D5 a kind of record that only a newer Simpul knows', () => {
  it('is kept without rows, said to be there, and passed on as it came', async () => {
    const { magelang, sleman, bantul } = await story();
    const letter = await laterRecord(magelang, REGIONS, [{ kind: 'set', path: 'subject', value: 'Undangan' }]);
    const shown = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
    expect(shown.later).toEqual({ records: 1, changes: 0, inFile: false });
    expect(shown.counts.new).toBe(1);
    must(await sleman.engine.accept(shown.token));
    expect(await sleman.db.records.get(letter)).toMatchObject({ kind: 'e-letter', title: '' });
    await hand(sleman, bantul);
    expect(await heldBy(bantul, letter)).toEqual(await heldBy(magelang, letter));
  });

  it('cannot be edited by the older app', async () => {
    const { magelang, sleman } = await story();
    const letter = await laterRecord(magelang, REGIONS, [{ kind: 'set', path: 'subject', value: 'Undangan' }]);
    await hand(magelang, sleman);
    const edited = await sleman.engine.edit(letter, [{ kind: 'set', path: 'title', value: 'x' }]);
    expect(edited.ok ? '' : edited.error.reason).toBe('no-such-record');
  });
});

describe('D5 R41 an entry of a newer Simpul', () => {
  it('is kept unread, acknowledged, and passed on with its author\u2019s signature as it was', async () => {
    const { magelang, sleman, bantul, record } = await story();
    await laterSpelling(magelang, record, [{ kind: 'set', path: 'budgetCode', value: '5.2.02' }]);
    const shown = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
    expect(shown).toMatchObject({ later: { records: 0, changes: 1, inFile: false }, waiting: 0 });
    must(await sleman.engine.accept(shown.token));
    const [unread] = await sleman.db.entries.where('docs').equals(LATER).toArray();
    const written = await magelang.db.entries.get([unread?.feed ?? '', unread?.seq ?? 0]);
    expect(unread?.body).toEqual(written?.body);
    await hand(sleman, await updated(bantul));
    expect((await heldBy(bantul, record)).facts).toMatchObject({ budgetCode: '"5.2.02"' });
    await hand(sleman, magelang);
    const again = await magelang.engine.makePackage(sleman.id);
    expect(again.ok ? (await shownTo(sleman, again.value.bytes)).entries : 0).toBe(0);
  });

  it('is read after the update by itself, and what a later entry built on it with it', async () => {
    const { magelang, sleman, record } = await story();
    await hand(magelang, sleman);
    await laterSpelling(magelang, record, [{ kind: 'set', path: 'term', value: 36 }]);
    await laterEdit(magelang, record, [{ kind: 'set', path: 'title', value: 'Sampah kota' }]);
    await hand(magelang, sleman);
    expect((await sleman.db.items.get(record))?.title).toBe('Sampah');
    must(await sleman.engine.rebuild());
    const after = await updated(sleman);
    expect((await after.db.items.get(record))?.title).toBe('Sampah kota');
    expect(await heldBy(after, record)).toEqual(await heldBy(magelang, record));
    expect(await after.db.entries.where('docs').equals(LATER).count()).toBe(0);
    expect(must(await after.engine.checkTrail()).faults).toEqual([]);
    expect(must(await after.engine.rebuild()).differences).toBe(0);
  });

  it('R85 does not take along what a person has put off', async () => {
    const { magelang, sleman, record } = await story();
    await hand(magelang, sleman);
    await laterEdit(magelang, record, [{ kind: 'set', path: 'title', value: 'Sampah kota' }]);
    await laterSpelling(magelang, record, [{ kind: 'set', path: 'term', value: 36 }]);
    const shown = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
    must(await sleman.engine.accept(shown.token, { all: true, but: [record] }));
    const after = await updated(sleman);
    expect((await after.db.items.get(record))?.title).toBe('Sampah');
    must(await after.engine.takePostponed([record]));
    expect(await heldBy(after, record)).toEqual(await heldBy(magelang, record));
  });

  it('goes with an import that is undone as if it had never come', async () => {
    const { magelang, sleman, record } = await story();
    await hand(magelang, sleman);
    await laterSpelling(magelang, record, [{ kind: 'set', path: 'term', value: 36 }]);
    const { sha256 } = await hand(magelang, sleman);
    must(await sleman.engine.undoImport(sha256));
    expect(await sleman.db.entries.where('docs').equals(LATER).count()).toBe(0);
    await hand(magelang, sleman);
    const after = await updated(sleman);
    expect(await heldBy(after, record)).toEqual(await heldBy(magelang, record));
  });
});
