import { beforeAll, describe, expect, it } from 'vitest';
import { companionId } from '#domain/notes/companion-id.ts';
import type { Edit } from '#domain/record/edit.ts';
import { wholeRecord } from '#store/queries/records.ts';
import { search } from '#store/queries/search.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, acquainted, allParts, hand, must, twoOffices } from '#testing/offices.ts';
import { packageText } from '#testing/package-text.ts';
import type { SharingWish } from './engine.ts';

beforeAll(startMergeEngine);

const SLEMAN_MAGELANG = ['33.08', '34.04'];
const ALL = ['33.08', '34.02', '34.04'];

function set(path: string, value: string): Edit {
  return { kind: 'set', path, value };
}

async function anItem(office: EngineOffice, regions: readonly string[], title: string): Promise<string> {
  const parties = regions.map((code) => ({ kind: 'region', code }));
  const edits: readonly Edit[] = [set('title', title), { kind: 'set', path: 'parties', value: parties }];
  return must(await office.engine.create({ kind: 'cooperation-item', edits })).record;
}

async function edit(office: EngineOffice, record: string, ...edits: readonly Edit[]): Promise<void> {
  must(await office.engine.edit(record, edits));
}

async function item(office: EngineOffice, record: string) {
  return wholeRecord(office.db, 'cooperation-item', record);
}

async function three(): Promise<{
  readonly sleman: Acquainted;
  readonly magelang: Acquainted;
  readonly bantul: Acquainted;
}> {
  const [sleman, magelang, bantul] = await acquainted(['34.04', '33.08', '34.02']);
  if (sleman === undefined || magelang === undefined || bantul === undefined) throw new Error('three were asked for');
  return { sleman, magelang, bantul };
}

/** All that one office would send to another now, in plain text. */
async function sentTo(from: EngineOffice, to: Acquainted): Promise<string> {
  const texts: string[] = [];
  for (const part of await allParts(from, to)) texts.push(await packageText(part.bytes, to.keys()));
  return texts.join('\n');
}

describe('what a package holds, byte by byte', () => {
  it('no private record, no internal note and no draft from before the sharing leaves the office', async () => {
    const { sleman, magelang } = await twoOffices();
    const item = await anItem(sleman, SLEMAN_MAGELANG, 'DRAFPERTAMA');
    await anItem(sleman, SLEMAN_MAGELANG, 'RAHASIADAERAH');
    await edit(sleman, item, set('title', 'DRAFKEDUA'));
    await edit(sleman, item, set('title', 'JUDULTERBUKA'));
    const notes = must(await sleman.engine.internalNotes(item)).record;
    await edit(sleman, notes, { kind: 'text', path: 'text', value: 'CATATANDALAM' });
    must(await sleman.engine.share(item));
    await edit(sleman, notes, { kind: 'text', path: 'text', value: 'CATATANDALAM DANLAGI' });
    const text = await sentTo(sleman, magelang);
    // The search itself finds what is there.
    expect(text).toContain('JUDULTERBUKA');
    for (const secret of ['DRAFPERTAMA', 'DRAFKEDUA', 'RAHASIADAERAH', 'CATATANDALAM', 'DANLAGI', notes]) {
      expect(text).not.toContain(secret);
    }
  });

  it('R16 a history goes along only when a person wishes it, with times and names', async () => {
    const { sleman, magelang } = await twoOffices();
    const item = await anItem(sleman, SLEMAN_MAGELANG, 'DRAFPERTAMA');
    await edit(sleman, item, set('title', 'JUDULTERBUKA'));
    must(await sleman.engine.share(item, { with: 'parties', history: true }));
    expect(await sentTo(sleman, magelang)).toContain('DRAFPERTAMA');
    await hand(sleman, magelang);
    const told = must(await magelang.engine.recordHistory(item, { from: 0, count: 50, office: null }));
    expect(JSON.stringify(told)).toContain('DRAFPERTAMA');
    expect((await wholeRecord(magelang.db, 'cooperation-item', item))?.value).toEqual(
      (await wholeRecord(sleman.db, 'cooperation-item', item))?.value,
    );
  });

  it('R18 what is written after a region was left out does not reach it, also not by way of others', async () => {
    const { sleman, magelang, bantul } = await three();
    const record = await anItem(sleman, ALL, 'BERTIGA');
    must(await sleman.engine.share(record));
    await hand(sleman, magelang);
    await hand(sleman, bantul);
    must(await sleman.engine.share(record, { with: SLEMAN_MAGELANG, history: false }));
    await edit(sleman, record, set('location', 'HANYABERDUA'));
    await hand(sleman, magelang);
    await edit(magelang, record, set('background', 'JUGABERDUA'));
    const texts = [await sentTo(sleman, bantul), await sentTo(magelang, bantul)].join('\n');
    expect(texts).not.toContain('HANYABERDUA');
    expect(texts).not.toContain('JUGABERDUA');
    expect(await sentTo(magelang, sleman)).toContain('JUGABERDUA');
  });
});

describe('leaving a region out', () => {
  it('R18 who was left out keeps a copy to read, is told, and may go on with one of its own', async () => {
    const { sleman, bantul } = await three();
    const record = await anItem(sleman, ['34.02', '34.04'], 'Pasar');
    must(await sleman.engine.share(record));
    await hand(sleman, bantul);
    must(await sleman.engine.share(record, { with: 'nobody', history: false }));
    expect(await item(sleman, record)).toMatchObject({ scope: 'private', without: [], value: { title: 'Pasar' } });
    const shown = await hand(sleman, bantul);
    expect(shown.records).toMatchObject([{ record, change: 'withdrawn', fields: [] }]);
    expect(await item(bantul, record)).toMatchObject({ without: ['34.02'], value: { title: 'Pasar' } });
    expect(await bantul.engine.edit(record, [set('title', 'Pasar kami')])).toMatchObject({
      ok: false,
      error: { reason: 'no-longer-shared' },
    });
    must(await bantul.engine.share(record, { with: 'nobody', history: false }));
    await edit(bantul, record, set('title', 'Pasar kami'));
    expect(await item(bantul, record)).toMatchObject({ scope: 'private', without: [], value: { title: 'Pasar kami' } });
    expect(await item(sleman, record)).toMatchObject({ value: { title: 'Pasar' } });
  });

  it('R10 a record comes back into the document that it once left, with all that was written meanwhile', async () => {
    const { sleman, magelang, bantul } = await three();
    const record = await anItem(sleman, SLEMAN_MAGELANG, 'Satu');
    must(await sleman.engine.share(record));
    await edit(sleman, record, set('title', 'Dua'));
    must(await sleman.engine.share(record, { with: ALL, history: false }));
    await edit(sleman, record, set('title', 'Tiga'));
    must(await sleman.engine.share(record, { with: SLEMAN_MAGELANG, history: false }));
    await hand(sleman, magelang);
    await hand(sleman, bantul);
    expect(await item(magelang, record)).toMatchObject({ value: { title: 'Tiga' }, sharedWith: SLEMAN_MAGELANG });
    expect(await item(bantul, record)).toMatchObject({ value: { title: 'Tiga' }, without: ['34.02'] });
    const rebuilt = must(await magelang.engine.rebuild());
    expect(rebuilt.differences).toBe(0);
  });

  it('D2 a record in dispute goes nowhere before a person has decided', async () => {
    const { sleman, magelang } = await twoOffices();
    const record = await anItem(sleman, SLEMAN_MAGELANG, 'Satu');
    must(await sleman.engine.share(record));
    await hand(sleman, magelang);
    await edit(sleman, record, set('title', 'Dua'));
    await edit(magelang, record, set('title', 'Tiga'));
    await hand(magelang, sleman);
    const wishes: readonly SharingWish[] = [
      { with: ALL, history: false },
      { with: 'nobody', history: false },
    ];
    for (const wish of wishes) {
      expect(await sleman.engine.share(record, wish)).toMatchObject({ ok: false, error: { reason: 'in-dispute' } });
    }
    await edit(sleman, record, set('title', 'Dua'));
    must(await sleman.engine.share(record, { with: ALL, history: false }));
  });
});

describe('two offices that share one record anew at once', () => {
  it('R10 part it, and each that has both is told so', async () => {
    const { sleman, magelang, bantul } = await three();
    const record = await anItem(sleman, SLEMAN_MAGELANG, 'Satu');
    must(await sleman.engine.share(record));
    await hand(sleman, magelang);
    must(await sleman.engine.share(record, { with: ALL, history: false }));
    must(await magelang.engine.share(record, { with: ['33.08', '33.71', '34.04'], history: false }));
    expect((await item(sleman, record))?.apart).toEqual([]);
    await hand(magelang, sleman);
    await hand(sleman, magelang);
    await hand(sleman, bantul);
    const [ours, theirs] = [await item(sleman, record), await item(magelang, record)];
    expect(ours?.apart).toHaveLength(1);
    expect(ours?.apart).toEqual(theirs?.apart);
    const audiences = [ours?.sharedWith, ...(ours?.apart ?? [])].map((codes) => codes?.join());
    expect(new Set(audiences)).toEqual(new Set(['33.08,33.71,34.04', ALL.join()]));
    expect((await item(bantul, record))?.apart).toEqual([]);
  });
});

describe('internal notes', () => {
  it('are found by their words, as the record they belong to', async () => {
    const { sleman } = await twoOffices();
    const record = await anItem(sleman, SLEMAN_MAGELANG, 'Terminal');
    const notes = must(await sleman.engine.internalNotes(record)).record;
    expect(must(await sleman.engine.internalNotes(record)).record).toBe(notes);
    await edit(sleman, notes, { kind: 'text', path: 'text', value: 'tanyakan inspektorat' });
    expect(await search(sleman.db, 'inspekt', 5)).toMatchObject([
      { record, kind: 'cooperation-item', title: 'Terminal' },
    ]);
    expect(companionId(notes)).toBe(record);
  });

  it('X5 stay private and in their place when a partner sends a document of its own under their id', async () => {
    const { sleman, magelang } = await twoOffices();
    const record = await anItem(sleman, SLEMAN_MAGELANG, 'Terminal');
    must(await sleman.engine.share(record));
    await hand(sleman, magelang);
    // Magelang works out the id, makes notes of its own under it, and shares what it made.
    const theirs = must(await magelang.engine.internalNotes(record)).record;
    expect(await magelang.engine.share(theirs, { with: SLEMAN_MAGELANG, history: false })).toMatchObject({
      ok: false,
      error: { reason: 'nothing-to-share-with' },
    });
    const ours = must(await sleman.engine.internalNotes(record)).record;
    await edit(sleman, ours, { kind: 'text', path: 'text', value: 'RAHASIAKAMI' });
    await sleman.db.docs.put({
      doc: `${ours}.0123456789abcdef`,
      record: ours,
      kind: 'meeting',
      scope: 'parties:33.08+34.04',
      heads: [],
      movedTo: null,
      waiting: [],
    });
    await edit(sleman, ours, { kind: 'text', path: 'text', value: 'RAHASIAKAMI TETAP' });
    expect((await wholeRecord(sleman.db, 'internal-notes', ours))?.value.text).toBe('RAHASIAKAMI TETAP');
    await edit(sleman, record, set('location', 'Terban'));
    expect(await sentTo(sleman, magelang)).not.toContain('RAHASIAKAMI');
  });
});
