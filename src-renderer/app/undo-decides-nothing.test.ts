import { beforeAll, describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import type { Edit } from '#domain/record/edit.ts';
import { wholeRecord } from '#store/queries/records.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, acquainted, hand, must, shownTo } from '#testing/offices.ts';

beforeAll(startMergeEngine);

const THREE = ['33.08', '34.02', '34.04'];
const set = (path: string, value: string): Edit => ({ kind: 'set', path, value });
const REMOVAL: Edit = { kind: 'removeRecord', removed: true };
const ROW = 'aaaaaaaaaaaaaaaaaaaaaa';
const ROW_REMOVAL: Edit = { kind: 'remove', list: 'contacts', row: ROW, removed: true };

async function edit(office: EngineOffice, record: string, ...edits: readonly Edit[]): Promise<void> {
  must(await office.engine.edit(record, edits));
}

/** Takes a file; gives its name, by which it can be taken back. */
async function taken(from: EngineOffice, to: Acquainted): Promise<string> {
  const { sha256 } = await hand(from, to);
  return sha256;
}

/** Once a file of ours left, what is taken back is taken back by new changes. */
async function takeBack(office: EngineOffice, sha256: string, to: Acquainted): Promise<void> {
  must(await office.engine.makePackage(to.id));
  expect(must(await office.engine.undoImport(sha256)).how).toBe('taken-back');
}

/** What a person sees: the values, whether the record is taken out, and what is in dispute. */
async function seen(office: EngineOffice, record: string) {
  const { value, conflicts } = present(await wholeRecord(office.db, 'cooperation-item', record), 'the office has it');
  const { location, notes, removed, contacts } = value;
  return {
    location,
    notes,
    removed,
    posts: contacts.map(({ post }) => post),
    disputes: conflicts.map(({ path }) => path),
  };
}

async function claimed(office: EngineOffice, record: string, path: string): Promise<readonly string[]> {
  const whole = present(await wholeRecord(office.db, 'cooperation-item', record), 'the office has it');
  const values = whole.conflicts.filter((each) => each.path === path).flatMap((each) => each.values);
  return values.map(({ value }) => JSON.stringify(value)).toSorted();
}

/** Sleman, Magelang and Bantul have one record, with one row. */
async function three() {
  const [sleman, magelang, bantul] = await acquainted(['34.04', '33.08', '34.02']);
  if (sleman === undefined || magelang === undefined || bantul === undefined) throw new Error('three were asked for');
  const { record } = must(
    await sleman.engine.create({
      kind: 'cooperation-item',
      edits: [
        set('title', 'Jembatan'),
        { kind: 'set', path: 'parties', value: THREE.map((code) => ({ kind: 'region', code })) },
        { kind: 'add', list: 'contacts', row: ROW, order: 'a1', values: { post: 'Camat' } },
      ],
    }),
  );
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  await hand(sleman, bantul);
  return { sleman, magelang, bantul, record };
}

describe('R22 taking an import back decides nothing that others wrote beside it', () => {
  it('R22 R9 a removal stays in dispute with what another file brought', async () => {
    const { sleman, magelang, bantul, record } = await three();
    await edit(sleman, record, REMOVAL);
    await edit(bantul, record, set('location', 'Sungai Opak'));
    await edit(magelang, record, set('notes', 'beton'));
    await hand(bantul, sleman);
    const file = await taken(magelang, sleman);
    await takeBack(sleman, file, bantul);
    await hand(sleman, bantul);
    await hand(sleman, magelang);
    const still = { location: 'Sungai Opak', notes: '', disputes: ['removed'] };
    for (const office of [sleman, bantul, magelang]) expect(await seen(office, record)).toMatchObject(still);
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
  });

  it('R22 R9 also with what was written since on top of what is taken back', async () => {
    const { sleman, magelang, bantul, record } = await three();
    await edit(sleman, record, REMOVAL);
    await edit(magelang, record, set('notes', 'beton'));
    await hand(magelang, bantul);
    await edit(bantul, record, set('location', 'Sungai Opak'));
    const file = await taken(magelang, sleman);
    await hand(bantul, sleman);
    await takeBack(sleman, file, bantul);
    await hand(sleman, bantul);
    const still = { location: 'Sungai Opak', notes: '', disputes: ['removed'] };
    for (const office of [sleman, bantul]) expect(await seen(office, record)).toMatchObject(still);
  });

  it('R22 R17 also where the removal was made in a document that the record had left, and was brought along', async () => {
    const { sleman, magelang, bantul, record } = await three();
    must(await magelang.engine.share(record, { with: [...THREE, '34.01'], history: false }));
    await edit(sleman, record, REMOVAL);
    await edit(magelang, record, set('notes', 'beton'));
    await hand(magelang, bantul);
    await edit(bantul, record, set('location', 'Sungai Opak'));
    const shown = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
    must(await sleman.engine.accept(shown.token, { all: true, but: [], bring: [record] }));
    await hand(bantul, sleman);
    expect(await seen(sleman, record)).toMatchObject({ location: 'Sungai Opak', disputes: ['removed'] });
    await takeBack(sleman, shown.sha256, bantul);
    await hand(sleman, bantul);
    const still = { location: 'Sungai Opak', notes: '', disputes: ['removed'] };
    for (const office of [sleman, bantul]) expect(await seen(office, record)).toMatchObject(still);
  });

  it('R22 R9 a row likewise', async () => {
    const { sleman, magelang, bantul, record } = await three();
    await edit(sleman, record, ROW_REMOVAL);
    await edit(bantul, record, set(`contacts/${ROW}/post`, 'Lurah'));
    await edit(magelang, record, set(`contacts/${ROW}/name`, 'Rina'));
    await hand(bantul, sleman);
    const file = await taken(magelang, sleman);
    await takeBack(sleman, file, bantul);
    await hand(sleman, bantul);
    const still = { posts: ['Lurah'], disputes: [`contacts/${ROW}/removed`] };
    for (const office of [sleman, bantul]) expect(await seen(office, record)).toMatchObject(still);
  });

  it('R22 R8 two who took it out: taking one of them back leaves the other in dispute', async () => {
    const { sleman, magelang, bantul, record } = await three();
    await edit(sleman, record, ROW_REMOVAL);
    await edit(magelang, record, ROW_REMOVAL);
    await edit(bantul, record, set(`contacts/${ROW}/post`, 'Lurah'));
    await hand(bantul, sleman);
    const file = await taken(magelang, sleman);
    await takeBack(sleman, file, bantul);
    await hand(sleman, bantul);
    const still = { posts: ['Lurah'], disputes: [`contacts/${ROW}/removed`] };
    for (const office of [sleman, bantul]) expect(await seen(office, record)).toMatchObject(still);
  });

  it('R22 who decided since that it stays has the last word', async () => {
    const { sleman, magelang, bantul, record } = await three();
    await edit(sleman, record, REMOVAL);
    await edit(magelang, record, set('notes', 'beton'));
    const file = await taken(magelang, sleman);
    await edit(sleman, record, { kind: 'removeRecord', removed: false });
    await takeBack(sleman, file, bantul);
    expect(await seen(sleman, record)).toMatchObject({ removed: false, notes: '', disputes: [] });
  });

  it('R22 D3 where nobody else wrote in it, it is taken out again', async () => {
    const { sleman, magelang, bantul, record } = await three();
    await edit(sleman, record, REMOVAL);
    await edit(magelang, record, set('notes', 'beton'));
    const file = await taken(magelang, sleman);
    expect(await seen(sleman, record)).toMatchObject({ disputes: ['removed'] });
    await takeBack(sleman, file, bantul);
    expect(await seen(sleman, record)).toMatchObject({ removed: true, notes: '', disputes: [] });
  });

  it('R22 R14 what was in dispute and the import decided is in dispute again', async () => {
    const { sleman, magelang, bantul, record } = await three();
    await edit(sleman, record, set('location', 'Sungai Progo'));
    await edit(bantul, record, set('location', 'Sungai Opak'));
    for (const office of [magelang, bantul]) await hand(sleman, office);
    for (const office of [magelang, sleman]) await hand(bantul, office);
    await edit(magelang, record, set('location', 'Keduanya'));
    const file = await taken(magelang, sleman);
    expect(await seen(sleman, record)).toMatchObject({ location: 'Keduanya', disputes: [] });
    await takeBack(sleman, file, bantul);
    await hand(sleman, bantul);
    await hand(sleman, magelang);
    for (const office of [sleman, bantul, magelang]) {
      expect(await claimed(office, record, 'location')).toEqual(['"Sungai Opak"', '"Sungai Progo"']);
    }
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
  });

  it('R22 R14 also a removal that the import decided', async () => {
    const { sleman, magelang, bantul, record } = await three();
    await edit(sleman, record, REMOVAL);
    await edit(bantul, record, set('location', 'Sungai Opak'));
    await hand(sleman, magelang);
    for (const office of [magelang, sleman]) await hand(bantul, office);
    await edit(magelang, record, REMOVAL);
    const file = await taken(magelang, sleman);
    expect(await seen(sleman, record)).toMatchObject({ removed: true, disputes: [] });
    await takeBack(sleman, file, bantul);
    await hand(sleman, bantul);
    const still = { location: 'Sungai Opak', removed: false, disputes: ['removed'] };
    for (const office of [sleman, bantul]) expect(await seen(office, record)).toMatchObject(still);
  });
});
