import { beforeAll, describe, expect, it } from 'vitest';
import { correspondWith } from '#app/engine/correspondent.ts';
import { forksFor } from '#app/engine/forks.ts';
import { finishPackage, orderFor } from '#app/workflows/make-package.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { ForkWire } from '#exchange/manifest.ts';
import { forkNotes } from '#store/fork-notes.ts';
import { listConflicts, wholeRecord } from '#store/queries/records.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { hand, must, shownTo, twoOffices } from '#testing/offices.ts';

beforeAll(startMergeEngine);

const PARTIES = ['33.08', '34.04'].map((code) => ({ kind: 'region', code }));
const set = (path: string, value: string): readonly Edit[] => [{ kind: 'set', path, value }];

/** Sleman's laptop and a copy of its data on another one, both started; Magelang has what was there before. */
async function copied() {
  const { sleman, magelang } = await twoOffices();
  const edits: readonly Edit[] = [...set('title', 'Sampah'), { kind: 'set', path: 'parties', value: PARTIES }];
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  const copy = { ...(await sleman.copied()), id: sleman.id };
  return { sleman, magelang, copy, record };
}

const item = async ({ db }: EngineOffice, record: string) => wholeRecord(db, 'cooperation-item', record);

describe('§3.3 a copied data folder', () => {
  it('§3.3 goes on in feeds of its own, so that both laptops can write and nobody sees a fork', async () => {
    const { sleman, magelang, copy, record } = await copied();
    expect(must(await copy.engine.start())).toMatchObject({ kind: 'ready' });
    must(await sleman.engine.edit(record, set('location', 'Tempel')));
    must(await copy.engine.edit(record, set('background', 'Sungai')));
    await hand(sleman, magelang);
    await hand(copy, magelang);
    expect(await item(magelang, record)).toMatchObject({ value: { location: 'Tempel', background: 'Sungai' } });
    const feeds = await magelang.db.feeds.toArray();
    expect(feeds.every(({ state }) => state === 'ok')).toBe(true);
    expect(await listConflicts(magelang.db)).toEqual([]);
    // And by way of the partner the two laptops hear of each other.
    const full = must(await magelang.engine.makePackage(sleman.id, 'file', 'everything'));
    must(await sleman.engine.accept((await shownTo(sleman, full.bytes)).token));
    expect(await item(sleman, record)).toMatchObject({ value: { background: 'Sungai' } });
  });

  it('§3.3 begins them once: later starts go on in them', async () => {
    const { copy, record } = await copied();
    must(await copy.engine.start());
    must(await copy.engine.edit(record, set('location', 'Tempel')));
    const feeds = await copy.db.feeds.count();
    const again = copy.restarted();
    must(await again.engine.start());
    must(await again.engine.edit(record, set('location', 'Turi')));
    expect(await again.db.feeds.count()).toBe(feeds);
  });

  it('R65 R109 that is not told from the first one: the other history is kept apart, and all else of the file is taken', async () => {
    const { sleman, magelang, copy, record, unshared } = await forked();
    const shown = await shownTo(magelang, must(await copy.engine.makePackage(magelang.id)).bytes);
    expect(shown.forked).toEqual([{ office: sleman.id, own: false, entries: 1 }]);
    expect(shown.waiting).toBe(0);
    must(await magelang.engine.accept(shown.token));
    const kept = await magelang.db.quarantine.toArray();
    expect(kept.filter(({ what, reason }) => what === 'file' && reason === 'forked')).toHaveLength(1);
    expect((await item(magelang, record))?.value.location).toBe('Tempel');
    expect(await forkNotes(magelang.db)).toMatchObject([{ office: sleman.id, state: 'theirs' }]);
    // The laptop that was there first goes on undisturbed, and what both kept for themselves stays theirs.
    must(await sleman.engine.edit(record, set('background', 'Sungai')));
    await hand(sleman, magelang);
    expect((await item(magelang, record))?.value.background).toBe('Sungai');
    expect((await item(copy, unshared))?.value.title).toBe('Pribadi');
  });

  it('R110 R111 the copy hears of it, says its own once more in a feed of its own, and all three agree with both values in dispute', async () => {
    const { sleman, magelang, copy, record } = await forked();
    await hand(copy, magelang);
    await hand(magelang, copy);
    expect(await forkNotes(copy.db)).toMatchObject([{ office: sleman.id, state: 'mended' }]);
    const apart = await copy.db.quarantine.toArray();
    expect(apart.map(({ what, reason, detail }) => [what, reason, detail])).toEqual([['entry', 'forked', 'mended']]);
    expect((await item(copy, record))?.value.location).toBe('Turi');
    expect(must(await copy.engine.rebuild()).differences).toBe(0);
    expect(must(await copy.engine.checkTrail()).faults).toEqual([]);
    await hand(copy, magelang);
    const disputed = async (office: EngineOffice) =>
      (await listConflicts(office.db)).map(({ path, values }) => [
        path,
        values.map(({ value }) => JSON.stringify(value)).toSorted((one, other) => one.localeCompare(other)),
      ]);
    expect(await disputed(magelang)).toEqual([['location', ['"Tempel"', '"Turi"']]]);
    // Both laptops of Sleman get what the other one wrote, and end alike.
    for (const laptop of [copy, sleman]) {
      const full = must(await magelang.engine.makePackage(sleman.id, 'file', 'everything'));
      must(await laptop.engine.accept((await shownTo(laptop, full.bytes)).token));
      expect(await disputed(laptop)).toEqual(await disputed(magelang));
    }
    expect(await forkNotes(sleman.db)).toMatchObject([{ state: 'other' }]);
    must(await copy.engine.edit(record, set('background', 'Kali')));
    await hand(copy, magelang);
    expect((await item(magelang, record))?.value.background).toBe('Kali');
  });

  it('R111 a record that only the other history made comes along whole, and a power cut in between loses nothing', async () => {
    const { magelang, copy } = await forked();
    const edits: readonly Edit[] = [...set('title', 'Irigasi'), { kind: 'set', path: 'parties', value: PARTIES }];
    const { record } = must(await copy.engine.create({ kind: 'cooperation-item', edits }));
    must(await copy.engine.share(record));
    await hand(copy, magelang);
    const bytes = must(await magelang.engine.makePackage(copy.id)).bytes;
    const shown = await shownTo(copy, bytes);
    // Planted: the file is taken, and then the power goes before anything is mended.
    copy.shell.fails = 'journal';
    must(await copy.engine.accept(shown.token));
    expect(await forkNotes(copy.db)).toMatchObject([{ state: 'mend' }]);
    copy.shell.fails = 'nothing';
    const again = { ...copy.restarted(), id: copy.id };
    must(await again.engine.start());
    expect(await forkNotes(again.db)).toMatchObject([{ state: 'mended' }]);
    expect((await item(again, record))?.value.title).toBe('Irigasi');
    await hand(again, magelang);
    expect((await item(magelang, record))?.value.title).toBe('Irigasi');
  });

  it('R111 R17 what is said once more where the record no longer is waits beside it, and comes along like any other change', async () => {
    const { sleman, magelang, copy, record } = await copied();
    copy.shell.isCopy = false;
    must(await copy.engine.start());
    must(await magelang.engine.share(record, { with: ['33.08', '34.02', '34.04'], history: false }));
    must(await sleman.engine.edit(record, set('location', 'Tempel')));
    must(await copy.engine.edit(record, set('location', 'Turi')));
    await hand(sleman, magelang);
    await hand(copy, magelang);
    await hand(magelang, copy);
    expect(await forkNotes(copy.db)).toMatchObject([{ state: 'mended' }]);
    expect((await item(copy, record))?.value.location).toBe('');
    expect(must(await copy.engine.bringAlong(record, 'own')).changes).toBe(1);
    expect((await item(copy, record))?.value.location).toBe('Turi');
  });

  it('R109 of several files with the other history the one that goes furthest is kept', async () => {
    const { magelang, copy, record } = await forked();
    for (const value of ['satu', 'dua', 'tiga']) {
      must(await copy.engine.edit(record, set('background', value)));
      await hand(copy, magelang);
    }
    const files = await magelang.db.quarantine
      .filter(({ what, reason }) => what === 'file' && reason === 'forked')
      .toArray();
    const last = (await copy.db.feeds.toArray()).find(({ feed }) => feed === files[0]?.feed);
    expect(files.map(({ seq }) => seq)).toEqual([last?.seq]);
  });

  it('R111 what was mended is not mended again when the word comes once more and half of the other history is here', async () => {
    const { sleman, magelang, copy, record } = await forked();
    must(await sleman.engine.edit(record, set('background', 'Sungai')));
    await hand(copy, magelang);
    await hand(magelang, copy);
    // The other history begins to arrive: its first entry is here, its signed one not yet.
    const other = await magelang.db.entries.get([sleman.feed, (await forkNotes(copy.db))[0]?.at ?? 0]);
    if (other === undefined) throw new Error('Magelang has the other history');
    await copy.db.entries.put(other);
    await hand(sleman, magelang);
    await hand(magelang, copy);
    expect(await copy.db.entries.get([sleman.feed, other.seq])).toBeDefined();
    expect(await forkNotes(copy.db)).toMatchObject([{ state: 'mended' }]);
  });

  it('R111 a mend that breaks keeps nobody from the data', async () => {
    const { magelang, copy, record } = await forked();
    await hand(copy, magelang);
    const shown = await shownTo(copy, must(await magelang.engine.makePackage(copy.id)).bytes);
    // Planted: the bytes of the document do not open, so that the mend throws.
    const [chunk] = await copy.db.chunks.filter(({ doc }) => doc.includes(record)).toArray();
    if (chunk === undefined) throw new Error('the record has a document');
    await copy.db.chunks.put({ ...chunk, bytes: new Uint8Array([1, 2, 3]) });
    must(await copy.engine.accept(shown.token));
    expect(must(await copy.restarted().engine.start())).toMatchObject({ kind: 'ready' });
    await copy.db.chunks.put(chunk);
    must(await copy.restarted().engine.start());
    expect(await forkNotes(copy.db)).toMatchObject([{ state: 'mended' }]);
  });

  it('R110 a partner that only says so, without our signature, changes nothing', async () => {
    const { magelang, copy } = await forked();
    await hand(copy, magelang);
    const [word] = await forksFor(magelang.context, copy.id);
    if (word === undefined) throw new Error('Magelang tells of the fork');
    await taken(copy, await onlyTheWord(magelang, copy.id, { ...word, sig: '07'.repeat(64) }));
    expect(await forkNotes(copy.db)).toEqual([]);
    expect(await copy.db.quarantine.count()).toBe(0);
  });

  it('R110 the word alone, whatever number it names, is no reason to say anything once more: what proves it is asked for', async () => {
    const { magelang, copy, record } = await forked();
    await hand(copy, magelang);
    const [word] = await forksFor(magelang.context, copy.id);
    if (word === undefined) throw new Error('Magelang tells of the fork');
    expect(word.at).toBeGreaterThan(1);
    await taken(copy, await onlyTheWord(magelang, copy.id, { ...word, at: 1 }));
    expect(await forkNotes(copy.db)).toMatchObject([{ state: 'parted' }]);
    expect(await copy.db.quarantine.count()).toBe(0);
    // A lying partner sends what it signed for all the same: it shows the true number.
    await taken(magelang, must(await copy.engine.makeRequest(magelang.id)).bytes);
    await taken(copy, must(await magelang.engine.makePackage(copy.id)).bytes);
    expect(await forkNotes(copy.db)).toMatchObject([{ at: word.at, state: 'mended' }]);
    const apart = await copy.db.quarantine.toArray();
    expect(apart.map(({ what, seq }) => [what, seq])).toEqual([['entry', word.at]]);
    expect((await item(copy, record))?.value.location).toBe('Turi');
  });
});

describe('R112 a laptop whose data is older than what partners have of it', () => {
  it('R112 writes no more in the feed that went on without it, asks for what it lacks, and nothing is covered', async () => {
    const { sleman, magelang, copy, record } = await copied();
    copy.shell.isCopy = false;
    must(await copy.engine.start());
    must(await sleman.engine.edit(record, set('location', 'Tempel')));
    await hand(sleman, magelang);
    must(await magelang.engine.edit(record, set('funding', 'APBD')));
    await hand(magelang, copy);
    must(await copy.engine.edit(record, set('location', 'Turi')));
    must(await copy.engine.edit(record, set('background', 'Kali')));
    await hand(copy, magelang);
    const asked = must(await copy.engine.makeRequest(magelang.id));
    const shown = await shownTo(magelang, asked.bytes);
    must(await magelang.engine.accept(shown.token));
    await hand(magelang, copy);
    for (const office of [magelang, copy]) {
      expect((await item(office, record))?.value).toMatchObject({ funding: 'APBD', background: 'Kali' });
      const [conflict] = (await item(office, record))?.conflicts ?? [];
      expect(conflict?.values.map(({ value }) => value)).toEqual(expect.arrayContaining(['Tempel', 'Turi']));
      expect(await forkNotes(office.db)).toEqual([]);
    }
    const again = { ...copy.restarted(), id: copy.id };
    must(await again.engine.start());
    must(await again.engine.edit(record, set('background', 'Sungai')));
    await hand(again, magelang);
    expect((await item(magelang, record))?.value.background).toBe('Sungai');
  });
});

/** A file that says this of a fork and holds no entries to prove it. */
async function onlyTheWord(from: EngineOffice, office: string, word: ForkWire): Promise<Uint8Array> {
  const { self, peer } = must(await correspondWith(from.context, office));
  const of = { self, peer, feeds: [], ranges: [], revocations: [], want: new Map() };
  const order = { ...must(await orderFor(from.context, of)), forks: [word] };
  return must(await finishPackage(from.context, { self, peer, form: 'file' }, order)).bytes;
}

async function taken(to: EngineOffice, bytes: Uint8Array): Promise<void> {
  must(await to.engine.accept((await shownTo(to, bytes)).token));
}

/** The disk did not say that the copy is one: both laptops wrote the next entry of one feed, and Magelang has that of the first. */
async function forked() {
  const { sleman, magelang, copy, record } = await copied();
  const { record: unshared } = must(
    await sleman.engine.create({ kind: 'cooperation-item', edits: [...set('title', 'Pribadi')] }),
  );
  copy.shell.isCopy = false;
  must(await copy.engine.start());
  must(await copy.engine.create({ kind: 'cooperation-item', edits: [...set('title', 'Pribadi')] }));
  must(await sleman.engine.edit(record, set('location', 'Tempel')));
  must(await copy.engine.edit(record, set('location', 'Turi')));
  await hand(sleman, magelang);
  const shared = (await magelang.db.feeds.toArray()).find(({ office }) => office === sleman.id);
  const own = (await copy.db.items.toArray()).find(({ title }) => title === 'Pribadi');
  return { sleman: { ...sleman, feed: shared?.feed ?? '' }, magelang, copy, record, unshared: own?.record ?? unshared };
}
