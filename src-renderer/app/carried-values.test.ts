import { beforeAll, describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import type { Edit } from '#domain/record/edit.ts';
import { wholeRecord } from '#store/queries/records.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, acquainted, hand, must, shownTo } from '#testing/offices.ts';

beforeAll(startMergeEngine);

const OLD = ['33.08', '34.04'];
const set = (path: string, value: string): Edit => ({ kind: 'set', path, value });
const item = async (office: EngineOffice, record: string) =>
  present(await wholeRecord(office.db, 'cooperation-item', record), 'the office has it');

async function edit(office: EngineOffice, record: string, ...edits: readonly Edit[]): Promise<void> {
  must(await office.engine.edit(record, edits));
}

async function widened(office: EngineOffice, record: string, regions: readonly string[]): Promise<void> {
  must(await office.engine.share(record, { with: regions, history: false }));
}

/** Takes a file, and lets what this office wrote go along to where the record is shared now (R19). */
async function bring(from: EngineOffice, to: Acquainted, record: string): Promise<void> {
  const shown = await shownTo(to, must(await from.engine.makePackage(to.id)).bytes);
  must(await to.engine.accept(shown.token, { all: true, but: [], bring: [record] }));
}

async function valuesAt(office: EngineOffice, record: string, path: string): Promise<readonly unknown[]> {
  const found = (await item(office, record)).conflicts.find((conflict) => conflict.path === path);
  return (found?.values ?? [])
    .map(({ value }) => value)
    .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

/** Sleman, Magelang and Bantul; a record that the first two have. */
async function apart(regions: readonly string[] = OLD) {
  const [sleman, magelang, bantul] = await acquainted(['34.04', '33.08', '34.02', '34.01']);
  if (sleman === undefined || magelang === undefined || bantul === undefined) throw new Error('four were asked for');
  const parties = regions.map((code) => ({ kind: 'region', code }));
  const edits: readonly Edit[] = [
    set('title', 'Jembatan'),
    { kind: 'set', path: 'parties', value: parties },
    { kind: 'add', list: 'contacts', row: 'aaaaaaaaaaaaaaaaaaaaaa', order: 'a1', values: { post: 'Camat' } },
  ];
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  return { sleman, magelang, bantul, record };
}

const ROW = 'contacts/aaaaaaaaaaaaaaaaaaaaaa';

describe('R17 what is brought along covers nothing that its writer did not know', () => {
  it('R17 a value that stood there before the move, unknown to who wrote beside it, is in dispute with it', async () => {
    const { sleman, magelang, bantul, record } = await apart();
    await edit(sleman, record, set('location', 'Sungai Opak'));
    await edit(magelang, record, set('location', 'Sungai Progo'), set('notes', 'beton'));
    await widened(sleman, record, ['33.08', '34.02', '34.04']);
    await bring(sleman, magelang, record);
    await hand(magelang, sleman);
    await hand(sleman, bantul);
    for (const office of [sleman, magelang, bantul]) {
      expect(await valuesAt(office, record, 'location')).toEqual(['Sungai Opak', 'Sungai Progo']);
      expect((await item(office, record)).conflicts.map(({ path }) => path)).toEqual(['location']);
      expect((await item(office, record)).value.notes).toBe('beton');
    }
    expect(await item(magelang, record)).toMatchObject({ leftBehind: 0 });
  });

  it('R17 also when its office wrote in the new document before it let that along', async () => {
    const { sleman, magelang, record } = await apart();
    await edit(sleman, record, set('location', 'Sungai Opak'));
    await edit(magelang, record, set('location', 'Sungai Progo'));
    await widened(sleman, record, ['33.08', '34.02', '34.04']);
    await hand(sleman, magelang);
    await edit(magelang, record, set('notes', 'baja'));
    must(await magelang.engine.bringAlong(record, 'own'));
    expect(await valuesAt(magelang, record, 'location')).toEqual(['Sungai Opak', 'Sungai Progo']);
    await edit(magelang, record, set('notes', 'kayu'));
    await hand(magelang, sleman);
    expect(await valuesAt(sleman, record, 'location')).toEqual(['Sungai Opak', 'Sungai Progo']);
    expect((await item(sleman, record)).value.notes).toBe('kayu');
    const again = { ...magelang.restarted(), id: magelang.id };
    must(await again.engine.start());
    await edit(again, record, set('notes', 'batu'));
    await hand(again, sleman);
    expect((await item(sleman, record)).value.notes).toBe('batu');
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
  });

  it('R17 what a third office left behind stays its own to bring along', async () => {
    const three = ['33.08', '34.02', '34.04'];
    const { sleman, magelang, bantul, record } = await apart(three);
    await hand(sleman, bantul);
    await edit(bantul, record, set('location', 'Bantul'));
    await edit(magelang, record, set('background', 'Magelang'));
    await hand(bantul, magelang);
    await widened(sleman, record, [...three, '34.01']);
    await bring(sleman, magelang, record);
    await hand(magelang, bantul);
    await bring(sleman, bantul, record);
    await hand(bantul, sleman);
    await hand(magelang, sleman);
    expect((await item(sleman, record)).value).toMatchObject({ location: 'Bantul', background: 'Magelang' });
  });

  it('R17 what its writer had seen of a third office goes along with it', async () => {
    const three = ['33.08', '34.02', '34.04'];
    const { sleman, magelang, bantul, record } = await apart(three);
    await hand(sleman, bantul);
    await edit(bantul, record, set('location', 'Bantul'));
    await hand(bantul, magelang);
    await edit(magelang, record, set('background', 'Magelang'));
    await widened(sleman, record, [...three, '34.01']);
    await bring(sleman, magelang, record);
    await hand(magelang, sleman);
    expect((await item(sleman, record)).value).toMatchObject({ location: 'Bantul', background: 'Magelang' });
  });

  it('R17 two values beside that of the move all stand in the end', async () => {
    const three = ['33.08', '34.02', '34.04'];
    const { sleman, magelang, bantul, record } = await apart(three);
    await hand(sleman, bantul);
    await edit(sleman, record, set('location', 'Sleman'));
    await edit(bantul, record, set('location', 'Bantul'));
    await edit(magelang, record, set('location', 'Magelang'));
    await hand(bantul, magelang);
    await edit(magelang, record, set('background', 'sesudahnya'));
    await widened(sleman, record, [...three, '34.01']);
    await bring(sleman, magelang, record);
    await hand(magelang, sleman);
    expect(await valuesAt(sleman, record, 'location')).toEqual(['Bantul', 'Magelang', 'Sleman']);
    expect((await item(sleman, record)).value.background).toBe('sesudahnya');
    expect(await item(magelang, record)).toMatchObject({ leftBehind: 0 });
  });

  it.each([
    ['the mover took the row out', true],
    ['the other took the row out', false],
  ])('R17 R9 a removal against an edit is still in dispute: %s', async (_who, byMover) => {
    const { sleman, magelang, record } = await apart();
    const [remover, editor] = byMover ? [sleman, magelang] : [magelang, sleman];
    await edit(remover, record, { kind: 'remove', list: 'contacts', row: 'aaaaaaaaaaaaaaaaaaaaaa', removed: true });
    await edit(editor, record, set(`${ROW}/post`, 'Lurah'));
    await widened(sleman, record, ['33.08', '34.02', '34.04']);
    await bring(sleman, magelang, record);
    await hand(magelang, sleman);
    for (const office of [sleman, magelang]) {
      expect(await valuesAt(office, record, `${ROW}/removed`)).toEqual([false, true]);
      const [row] = (await item(office, record)).value.contacts;
      const posts = [row?.post, ...(await valuesAt(office, record, `${ROW}/post`))];
      expect(posts).toContain('Lurah');
    }
  });
});

describe('R10 a record that comes back into a document where something was left behind', () => {
  it('R10 D2 covers none of it: what both changed is in dispute, what only one changed stands', async () => {
    const { sleman, magelang, record } = await apart();
    await widened(sleman, record, ['33.08', '34.02', '34.04']);
    await edit(sleman, record, set('location', 'Sungai Opak'), set('background', 'baja'));
    await edit(magelang, record, set('location', 'Sungai Progo'), set('notes', 'beton'));
    await hand(magelang, sleman);
    expect(await item(sleman, record)).toMatchObject({ leftBehind: 1 });
    await widened(sleman, record, OLD);
    await hand(sleman, magelang);
    for (const office of [sleman, magelang]) {
      expect(await valuesAt(office, record, 'location')).toEqual(['Sungai Opak', 'Sungai Progo']);
      expect(await item(office, record)).toMatchObject({
        leftBehind: 0,
        value: { notes: 'beton', background: 'baja' },
      });
      expect(must(await office.engine.rebuild()).differences).toBe(0);
    }
  });
});
