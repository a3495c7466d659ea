import { beforeAll, expect, it } from 'vitest';
import type { Edit } from '#domain/record/edit.ts';
import { wholeRecord } from '#store/queries/records.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, acquainted, hand, must } from '#testing/offices.ts';

beforeAll(startMergeEngine);

const BOTH = ['33.08', '34.04'];
const WITH_BANTUL = ['33.08', '34.02', '34.04'];
const WITH_KOTA = ['33.08', '33.71', '34.04'];
const EVERYBODY = ['33.08', '33.71', '34.02', '34.04'];

function set(path: string, value: string): Edit {
  return { kind: 'set', path, value };
}

async function edit(office: EngineOffice, record: string, ...edits: readonly Edit[]): Promise<void> {
  must(await office.engine.edit(record, edits));
}

async function item(office: EngineOffice, record: string) {
  return wholeRecord(office.db, 'cooperation-item', record);
}

/** Sleman shares with Bantul what Magelang shares with the town at the same time; each writes in its own, then they meet. */
async function parting() {
  const [sleman, magelang, bantul, kota] = await acquainted(['34.04', '33.08', '34.02', '33.71']);
  if (sleman === undefined || magelang === undefined || bantul === undefined || kota === undefined) {
    throw new Error('four were asked for');
  }
  const parties = BOTH.map((code) => ({ kind: 'region', code }));
  const edits: readonly Edit[] = [set('title', 'Sampah'), { kind: 'set', path: 'parties', value: parties }];
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  must(await sleman.engine.share(record, { with: WITH_BANTUL, history: false }));
  must(await magelang.engine.share(record, { with: WITH_KOTA, history: false }));
  await edit(sleman, record, set('title', 'Sampah perkotaan'), set('location', 'Piyungan'));
  await edit(magelang, record, set('title', 'Sampah regional'), set('funding', 'APBD'));
  await hand(magelang, sleman);
  await hand(sleman, magelang);
  return { sleman, magelang, bantul, kota, record };
}

async function handAround(offices: readonly Acquainted[]): Promise<void> {
  for (const from of [...offices, ...offices]) {
    for (const to of offices) {
      if (from === to) continue;
      const made = await from.engine.makePackage(to.id);
      if (!made.ok) continue;
      const shown = must(await to.engine.preview({ name: 'DOC-20261123.bin', bytes: made.value.bytes }));
      if (shown.kind === 'package') must(await to.engine.accept(shown.token));
    }
  }
}

it('R20 what one changed is taken, what both changed is asked, and all who see either agree afterwards', async () => {
  const { sleman, magelang, bantul, kota, record } = await parting();
  expect((await item(sleman, record))?.apart).toHaveLength(1);
  const found = must(await sleman.engine.parted(record));
  expect(found.regions).toEqual(EVERYBODY);
  expect(found.fields.map(({ path }) => path)).toEqual(['title']);
  const theirs = found.fields[0]?.values.indexOf('Sampah regional') ?? -1;
  must(await sleman.engine.unite(record, { title: theirs }));
  await handAround([sleman, magelang, bantul, kota]);
  for (const office of [sleman, magelang, bantul, kota]) {
    expect(await item(office, record)).toMatchObject({
      apart: [],
      leftBehind: 0,
      conflicts: [],
      sharedWith: EVERYBODY,
      value: { title: 'Sampah regional', location: 'Piyungan', funding: 'APBD' },
    });
    expect(must(await office.engine.rebuild()).differences).toBe(0);
  }
});

it('R20 two that unite at once agree, and what they decided differently is in dispute', async () => {
  const { sleman, magelang, bantul, kota, record } = await parting();
  for (const [office, wished] of [
    [sleman, 'Sampah perkotaan'],
    [magelang, 'Sampah regional'],
  ] as const) {
    const [title] = must(await office.engine.parted(record)).fields;
    must(await office.engine.unite(record, { title: title?.values.indexOf(wished) ?? -1 }));
  }
  await handAround([sleman, magelang, bantul, kota]);
  const all = await Promise.all([sleman, magelang, bantul, kota].map((office) => item(office, record)));
  expect(new Set(all.map((one) => JSON.stringify(one?.value))).size).toBe(1);
  for (const one of all) {
    expect(one).toMatchObject({ apart: [], value: { location: 'Piyungan', funding: 'APBD' } });
    expect(one?.conflicts.map(({ path }) => path)).toEqual(['title']);
    expect(one?.conflicts[0]?.values.map(({ value }) => value).toSorted()).toEqual([
      'Sampah perkotaan',
      'Sampah regional',
    ]);
  }
});

it('R20 R17 who writes in one of the two without knowing brings it along beside what was written since', async () => {
  const { sleman, magelang, bantul, kota, record } = await parting();
  must(await sleman.engine.unite(record, {}));
  await hand(magelang, kota);
  await edit(kota, record, set('location', 'Bandongan'));
  await handAround([sleman, magelang, bantul, kota]);
  expect(await item(kota, record)).toMatchObject({ leftBehind: 1, sharedWith: EVERYBODY });
  must(await kota.engine.bringAlong(record, 'own'));
  await handAround([sleman, magelang, bantul, kota]);
  for (const office of [sleman, magelang, bantul, kota]) {
    expect(await item(office, record)).toMatchObject({ apart: [], leftBehind: 0, value: { location: 'Bandongan' } });
  }
});

it('R20 R9 what one took out and the other wrote in stays in sight', async () => {
  const { sleman, magelang, record } = await parting();
  must(await magelang.engine.edit(record, [{ kind: 'removeRecord', removed: true }]));
  await hand(magelang, sleman);
  must(await sleman.engine.unite(record, {}));
  expect(await item(sleman, record)).toMatchObject({ apart: [], value: { removed: false, funding: 'APBD' } });
});

it('D2 nothing is united while the record is in dispute, and nothing that goes on in one place', async () => {
  const { sleman, magelang, bantul, kota, record } = await parting();
  await hand(sleman, bantul);
  await hand(magelang, kota);
  expect(await bantul.engine.unite(record, {})).toMatchObject({ ok: false, error: { reason: 'no-such-record' } });
  // Whichever of the two speaks for the record in an office that has both.
  const other = (await item(sleman, record))?.sharedWith.includes('34.02') === true ? bantul : kota;
  await edit(other, record, set('background', 'Satu'));
  await edit(sleman, record, set('background', 'Dua'));
  await hand(other, sleman);
  expect(await sleman.engine.unite(record, {})).toMatchObject({ ok: false, error: { reason: 'in-dispute' } });
  await edit(sleman, record, set('background', 'Dua'));
  must(await sleman.engine.unite(record, {}));
});
