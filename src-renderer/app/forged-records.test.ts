import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nextNumber } from '#domain/agreements/versions.ts';
import type { Edit } from '#domain/record/edit.ts';
import { choose, type Shape } from '#domain/record/shape.ts';
import { SHAPES } from '#domain/record/shapes.ts';
import { listOfficeFiles, officeRecord, wholeRecord } from '#store/queries/records.ts';
import { laterEdit, laterRecord } from '#testing/later-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';

/*
 * A partner whose Simpul was changed: its entries are signed and chained like any other, and say what no Simpul writes. Magelang is
 * that partner, Sleman must go on working.
 */

beforeAll(startMergeEngine);

/** A list whose rows take anything. */
function anything(fields: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, choose(z.json(), '')]));
}

const { versions, dispatches, approvals } = SHAPES.agreement.lists;
const FORGED: Shape = {
  ...SHAPES.agreement,
  lists: {
    ...SHAPES.agreement.lists,
    versions: anything(versions),
    dispatches: anything(dispatches),
    approvals: anything(approvals),
  },
};

const REGIONS = ['33.08', '34.04'];

async function sharedDraft(): Promise<{
  readonly sleman: Acquainted;
  readonly magelang: Acquainted;
  readonly record: string;
}> {
  const { sleman, magelang } = await twoOffices();
  const parties = REGIONS.map((code, index): Edit => ({
    kind: 'add',
    list: 'parties',
    row: `party${index}`,
    order: `${index}`,
    values: { party: { kind: 'region', code } },
  }));
  const title: Edit = { kind: 'set', path: 'title', value: 'Sampah' };
  const { record } = must(await sleman.engine.create({ kind: 'agreement', edits: [title, ...parties] }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  return { sleman, magelang, record };
}

const row = (list: string, id: string, values: Readonly<Record<string, unknown>>): Edit =>
  ({ kind: 'add', list, row: id, order: id, values }) as Edit;

const file = (number: number) => ({
  bytes: new TextEncoder().encode(`PK: versi ${number}`),
  name: `KSB Sampah versi ${number}.docx`,
  how: 'word' as const,
  mark: { id: `versiKita${number}`, number },
  base: '',
  note: '',
  text: '',
  print: '0123456789abcdef',
  to: '',
});

describe('forged rows of versions', () => {
  it('X3 of wrong types read as if nobody had written them, and the draft is saved as before', async () => {
    const { sleman, magelang, record } = await sharedDraft();
    const wrong = {
      number: 'banyak',
      sha256: '../../etc/passwd',
      size: -7,
      name: { a: 1 },
      how: 'exe',
      at: 8_700_000_000_000_000,
      by: ['x'],
      text: 4,
      print: 'zz',
      source: null,
    };
    const edits = [
      row('versions', 'palsu1', wrong),
      row('dispatches', 'palsu2', { version: 7, to: [], at: 'kemarin', way: 'sihir', sha256: 'x', party: {} }),
      row('approvals', 'palsu3', { version: {}, party: 1, day: 'besok', how: 9 }),
    ];
    await laterEdit(magelang, record, edits, FORGED);
    await hand(magelang, sleman);
    const draft = (await wholeRecord(sleman.db, 'agreement', record))?.value;
    expect(draft?.versions).toMatchObject([
      { number: 1, sha256: '', size: 0, name: '', how: 'word', at: 0, by: '', text: '' },
    ]);
    expect(draft?.dispatches).toMatchObject([{ version: '', to: '', at: 0, way: 'file', sha256: '', party: '' }]);
    expect(draft?.approvals).toMatchObject([{ version: '', party: '', day: null, how: 'paper' }]);
    expect(must(await sleman.engine.keepVersion(record, file(2)))).toMatchObject({ number: 2, known: false });
  });

  it('with the highest number there is do not keep this office from saving', async () => {
    const { sleman, magelang, record } = await sharedDraft();
    await laterEdit(magelang, record, [row('versions', 'palsu', { number: 99_999, how: 'word' })], FORGED);
    await hand(magelang, sleman);
    const draft = (await wholeRecord(sleman.db, 'agreement', record))?.value;
    if (draft === undefined) throw new Error('the draft is there');
    const number = nextNumber(draft);
    expect(number).toBe(1);
    expect(must(await sleman.engine.keepVersion(record, file(number)))).toMatchObject({ number: 1 });
  });

  it('that name a file of another draft bring nobody’s bytes anywhere, and do not let them go', async () => {
    const { sleman, magelang, record } = await sharedDraft();
    const own = must(await sleman.engine.create({ kind: 'agreement', edits: [] })).record;
    const kept = must(await sleman.engine.keepVersion(own, file(1)));
    const sha256 = (await wholeRecord(sleman.db, 'agreement', own))?.value.versions[0]?.sha256 ?? '';
    await laterEdit(
      magelang,
      record,
      [row('versions', 'palsu', { number: 5, sha256, how: 'pdf', name: 'x.exe' })],
      FORGED,
    );
    await hand(magelang, sleman);
    await hand(sleman, magelang);
    expect(await magelang.db.blobs.count()).toBe(0);
    // Somebody names them still: what is taken back leaves them.
    must(await sleman.engine.takeBackVersion(own, kept));
    expect(await sleman.db.blobs.count()).toBe(1);
  });

  it('in thousands come in, and the next version is saved after them', async () => {
    const { sleman, magelang, record } = await sharedDraft();
    const many = Array.from({ length: 3000 }, (_none, index) =>
      row('versions', `palsu${index}`, { number: index + 1, how: 'word', name: `x${index}` }),
    );
    await laterEdit(magelang, record, many, FORGED);
    await hand(magelang, sleman);
    const draft = (await wholeRecord(sleman.db, 'agreement', record))?.value;
    expect(draft?.versions).toHaveLength(3000);
    expect(must(await sleman.engine.keepVersion(record, file(3001)))).toMatchObject({ number: 3001 });
  }, 120_000);
});

describe('records that are only ever an office’s own', () => {
  it('an office, an emblem or a template that a partner’s file brings is not taken for ours', async () => {
    const { sleman, magelang } = await twoOffices();
    const before = await officeRecord(sleman.db);
    for (let index = 0; index < 4; index += 1) {
      await laterRecord(magelang, REGIONS, [{ kind: 'set', path: 'region', value: '33.08' }], SHAPES.office);
      await laterRecord(magelang, REGIONS, [{ kind: 'set', path: 'use', value: 'template' }], SHAPES['office-file']);
    }
    await hand(magelang, sleman);
    const after = sleman.restarted();
    must(await after.engine.start());
    expect((await officeRecord(after.db))?.value).toEqual(before?.value);
    expect(after.context.state.self).toMatchObject({ record: before?.value.id, region: '34.04', user: 'Sri' });
    expect(await listOfficeFiles(after.db)).toEqual([]);
  });
});
