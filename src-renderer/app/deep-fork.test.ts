import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Edit } from '#domain/record/edit.ts';
import type * as Tips from '#exchange/tips.ts';
import { forkNotes } from '#store/fork-notes.ts';
import { wholeRecord } from '#store/queries/records.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, shownTo, twoOffices } from '#testing/offices.ts';

beforeAll(startMergeEngine);

/** Offices of a version before R113 tell nothing of their last entries. */
const told = vi.hoisted(() => ({ tips: true }));
vi.mock('#exchange/tips.ts', async (original) => {
  const real = await original<typeof Tips>();
  return {
    ...real,
    wireTips: (...of: Parameters<typeof real.wireTips>) => (told.tips ? real.wireTips(...of) : null),
  };
});

const PARTIES = ['33.08', '34.04'].map((code) => ({ kind: 'region', code }));
const set = (path: string, value: string): readonly Edit[] => [{ kind: 'set', path, value }];
const FIELDS = ['location', 'background', 'funding'] as const;

/** Sleman's laptop and a copy that nothing gives away; Magelang has what was there before. Both write the same fields. */
async function apart(ours: number, { tips }: { readonly tips: boolean }) {
  told.tips = tips;
  const { sleman, magelang } = await twoOffices();
  const edits: readonly Edit[] = [...set('title', 'Sampah'), { kind: 'set', path: 'parties', value: PARTIES }];
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  const copy = { ...(await sleman.copied()), id: sleman.id };
  copy.shell.isCopy = false;
  must(await copy.engine.start());
  for (const path of FIELDS) must(await sleman.engine.edit(record, set(path, `satu ${path}`)));
  for (const path of FIELDS.slice(0, ours)) must(await copy.engine.edit(record, set(path, `dua ${path}`)));
  await hand(sleman, magelang);
  must(await magelang.engine.edit(record, set('purpose', 'bersih')));
  // So that the copy hears which numbers Magelang has, and sends none of those again.
  await hand(magelang, copy);
  return { sleman, magelang, copy, record };
}

/** One asks the other for what it lacks, and takes the answer. */
async function ask(from: Acquainted, to: Acquainted): Promise<void> {
  const { bytes } = must(await from.engine.makeRequest(to.id));
  must(await to.engine.accept((await shownTo(to, bytes)).token));
  await hand(to, from);
}

/** Every value of the fields, by field, in order. */
async function values({ db }: EngineOffice, record: string): Promise<object> {
  const { value, conflicts = [] } = (await wholeRecord(db, 'cooperation-item', record)) ?? {};
  return Object.fromEntries(
    FIELDS.map((path) => {
      const disputed = conflicts.find((conflict) => conflict.path === path)?.values.map((one) => one.value);
      return [path, (disputed ?? [value?.[path]]).map(String).toSorted()];
    }),
  );
}

const BOTH = Object.fromEntries(FIELDS.map((path) => [path, [`dua ${path}`, `satu ${path}`]]));

describe('two histories of one feed that differ in several entries', () => {
  it('R65 R110 R111 D2 though the copy only ever sends the last of its own, all of it is said once more, and both agree', async () => {
    const { magelang, copy, record } = await apart(3, { tips: false });
    must(await copy.engine.edit(record, set('benefits', 'dua benefits')));
    await hand(copy, magelang);
    // What Magelang saw hangs on an entry that it has otherwise: where the two part, nobody has told it.
    expect(await forkNotes(magelang.db)).toMatchObject([{ at: 4, isFirst: false, state: 'theirs' }]);
    await hand(magelang, copy);
    expect(await forkNotes(copy.db)).toMatchObject([{ at: 2, isFirst: true, state: 'mended' }]);
    // Magelang sees that it went on elsewhere, and sends what it took out without being asked.
    await hand(copy, magelang);
    await hand(magelang, copy);
    for (const office of [magelang, copy]) {
      expect(await values(office, record)).toEqual(BOTH);
      expect((await wholeRecord(office.db, 'cooperation-item', record))?.value.benefits).toBe('dua benefits');
    }
    expect(must(await copy.engine.checkTrail()).faults).toEqual([]);
    expect(must(await copy.engine.rebuild()).differences).toBe(0);
  });

  it('R111 R112 D2 a copy that wrote less asks twice: for what it lacks, and for where the two part', async () => {
    const { magelang, copy, record } = await apart(2, { tips: false });
    await ask(copy, magelang);
    expect(await forkNotes(copy.db)).toMatchObject([{ state: 'parted', isFirst: false }]);
    // Written by now in a feed that nobody else writes in, on top of what is to be taken out.
    must(await copy.engine.edit(record, set('funding', 'dua funding')));
    must(await copy.engine.edit(record, set('benefits', 'dua benefits')));
    await hand(copy, magelang);
    await ask(copy, magelang);
    expect(await forkNotes(copy.db)).toMatchObject([{ at: 2, state: 'mended' }]);
    await ask(copy, magelang);
    await hand(copy, magelang);
    for (const office of [magelang, copy]) {
      expect(await values(office, record)).toEqual(BOTH);
      expect((await wholeRecord(office.db, 'cooperation-item', record))?.value.benefits).toBe('dua benefits');
    }
    expect(must(await copy.engine.rebuild()).differences).toBe(0);
    expect(must(await copy.engine.checkTrail()).faults).toEqual([]);
  });

  it('R114 D2 by the word of a last entry the partner sees at once where the two part, though the copy heard its number', async () => {
    const { magelang, copy, record } = await apart(3, { tips: true });
    must(await copy.engine.edit(record, set('benefits', 'dua benefits')));
    await hand(copy, magelang);
    expect(await forkNotes(magelang.db)).toMatchObject([{ at: 2, isFirst: true, state: 'theirs' }]);
    await hand(magelang, copy);
    expect(await forkNotes(copy.db)).toMatchObject([{ at: 2, isFirst: true, state: 'mended' }]);
    await hand(copy, magelang);
    await hand(magelang, copy);
    for (const office of [magelang, copy]) {
      expect(await values(office, record)).toEqual(BOTH);
      expect((await wholeRecord(office.db, 'cooperation-item', record))?.value.benefits).toBe('dua benefits');
    }
    expect(must(await copy.engine.checkTrail()).faults).toEqual([]);
    expect(must(await copy.engine.rebuild()).differences).toBe(0);
  });
});
