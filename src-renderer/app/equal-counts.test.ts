import { beforeAll, describe, expect, it } from 'vitest';
import { correspondWith } from '#app/engine/correspondent.ts';
import { finishPackage, orderFor, plannedFeeds } from '#app/workflows/make-package.ts';
import type { Edit } from '#domain/record/edit.ts';
import { forkNotes } from '#store/fork-notes.ts';
import { wholeRecord } from '#store/queries/records.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { acquainted, type Acquainted, hand, must, shownTo } from '#testing/offices.ts';

beforeAll(startMergeEngine);

const PARTIES = ['33.08', '34.02', '34.04'].map((code) => ({ kind: 'region', code }));
const set = (path: string, value: string): readonly Edit[] => [{ kind: 'set', path, value }];

/** Sleman's laptop and a copy that nothing gives away wrote one entry each, under one number. Partners have what was there before. */
async function evenly() {
  const [sleman, magelang, bantul] = await acquainted(['34.04', '33.08', '34.02']);
  if (sleman === undefined || magelang === undefined || bantul === undefined) throw new Error('three were asked for');
  const edits: readonly Edit[] = [...set('title', 'Sampah'), { kind: 'set', path: 'parties', value: PARTIES }];
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  for (const partner of [magelang, bantul]) await hand(sleman, partner);
  const copy = { ...(await sleman.copied()), id: sleman.id };
  copy.shell.isCopy = false;
  must(await copy.engine.start());
  must(await sleman.engine.edit(record, set('location', 'Tempel')));
  must(await copy.engine.edit(record, set('location', 'Turi')));
  const [feed] = (await sleman.db.feeds.toArray()).filter(({ scope, own }) => own === 1 && scope !== 'private');
  if (feed === undefined) throw new Error('Sleman writes in a shared feed');
  return { sleman, magelang, bantul, copy, record, feed: feed.feed, at: feed.seq };
}

type Story = Awaited<ReturnType<typeof evenly>>;

/** Magelang takes the first one's entry, and the copy hears how many Magelang has. */
async function heard(): Promise<Story> {
  const story = await evenly();
  const { sleman, magelang, copy, record } = story;
  await hand(sleman, magelang);
  must(await magelang.engine.edit(record, set('funding', 'APBD')));
  await hand(magelang, copy);
  return story;
}

async function locations({ db }: EngineOffice, record: string): Promise<readonly string[]> {
  const { value, conflicts = [] } = (await wholeRecord(db, 'cooperation-item', record)) ?? {};
  const disputed = conflicts.find(({ path }) => path === 'location')?.values.map((one) => one.value);
  return (disputed ?? [value?.location]).map(String).toSorted();
}

const noted = async ({ db }: EngineOffice) =>
  (await forkNotes(db)).map(({ at, isFirst, state }) => ({ at, isFirst, state }));

/** The entries of a feed that a file for a partner holds now. */
async function sentOf(from: EngineOffice, to: Acquainted, feed: string): Promise<number> {
  const { ranges } = (await opened(from, to)).manifest;
  return ranges.filter((range) => range.feed === feed).reduce((sum, range) => sum + range.to - range.from + 1, 0);
}

async function opened(from: EngineOffice, to: Acquainted) {
  const shown = await shownTo(to, must(await from.engine.makePackage(to.id)).bytes);
  const pending = to.context.state.pending.get(shown.token);
  if (pending === undefined) throw new Error('the file was shown');
  return pending.opened;
}

/** A file in which the sender tells another last entry of a feed than it has. */
async function lie(from: EngineOffice, to: Acquainted, feed: string): Promise<Uint8Array> {
  const { self, peer } = must(await correspondWith(from.context, to.id));
  const feeds = (await plannedFeeds(from.context)).map((one) =>
    one.feed === feed ? { ...one, tip: new Uint8Array(32).fill(7) } : one,
  );
  const order = must(await orderFor(from.context, { self, peer, feeds, ranges: [], revocations: [], want: new Map() }));
  return must(await finishPackage(from.context, { self, peer, form: 'file' }, order)).bytes;
}

async function take(to: EngineOffice, bytes: Uint8Array): Promise<void> {
  must(await to.engine.accept((await shownTo(to, bytes)).token));
}

describe('two laptops with the same data that wrote as many entries each', () => {
  it('R114 D2 the copy that heard how many the partner has shows it all the same, is told, and both agree', async () => {
    const { sleman, magelang, copy, record, at } = await heard();
    const shown = await hand(copy, magelang);
    expect(shown.forked).toEqual([{ office: sleman.id, own: false, entries: 1 }]);
    expect(await noted(magelang)).toEqual([{ at, isFirst: true, state: 'theirs' }]);
    await hand(magelang, copy);
    expect(await noted(copy)).toEqual([{ at, isFirst: true, state: 'mended' }]);
    expect((await copy.db.quarantine.toArray()).map(({ what, seq }) => [what, seq])).toEqual([['entry', at]]);
    await hand(copy, magelang);
    await hand(magelang, copy);
    await take(sleman, must(await magelang.engine.makePackage(sleman.id, 'file', 'everything')).bytes);
    for (const office of [magelang, copy, sleman]) expect(await locations(office, record)).toEqual(['Tempel', 'Turi']);
    expect(await noted(sleman)).toEqual([{ at, isFirst: false, state: 'other' }]);
    for (const office of [magelang, copy]) {
      expect(must(await office.engine.checkTrail()).faults).toEqual([]);
      expect(must(await office.engine.rebuild()).differences).toBe(0);
    }
  });

  it('R114 the same where the copy heard the number before anybody told last entries', async () => {
    const { sleman, magelang, copy, record, feed, at } = await evenly();
    await hand(sleman, magelang);
    const peer = await copy.db.peers.get(magelang.id);
    await copy.db.peers.update(magelang.id, { have: { ...peer?.have, [feed]: { seq: at, beyond: [] } } });
    must(await magelang.engine.edit(record, set('funding', 'APBD')));
    expect(await copy.engine.makePackage(magelang.id)).toMatchObject({ error: { reason: 'nothing-to-send' } });
    await hand(magelang, copy);
    expect(await sentOf(copy, magelang, feed)).toBe(at);
  });

  it('R114 two partners that have one history each tell each other, and then stop telling', async () => {
    const { sleman, magelang, bantul, copy, record, feed, at } = await evenly();
    await hand(sleman, magelang);
    await hand(copy, bantul);
    must(await magelang.engine.edit(record, set('funding', 'APBD')));
    must(await bantul.engine.edit(record, set('background', 'Kali')));
    for (let round = 0; round < 3; round += 1) {
      await hand(magelang, bantul);
      await hand(bantul, magelang);
    }
    const theirs = [{ at, isFirst: true, state: 'theirs' }];
    expect([await noted(magelang), await noted(bantul)]).toEqual([theirs, theirs]);
    expect([await sentOf(magelang, bantul, feed), await sentOf(bantul, magelang, feed)]).toEqual([0, 0]);
  });

  it('R113 tells no last entry of a feed that it saw with two histories, and of any other', async () => {
    const { sleman, magelang, copy, feed } = await heard();
    const tipOf = async () => {
      const { manifest } = await opened(magelang, { ...sleman, id: sleman.id });
      const at = Object.keys(manifest.have).toSorted().indexOf(feed) * 16;
      return manifest.tips?.slice(at, at + 16);
    };
    expect(await tipOf()).toMatch(/^(?!0{16})[0-9a-f]{16}$/);
    await hand(copy, magelang);
    expect(await tipOf()).toBe('0'.repeat(16));
  });
});

describe('a partner that lies about its last entry', () => {
  it('R114 of our feed or its own changes no record, notes nothing, has nothing said twice; it is sent all of it once more', async () => {
    const { sleman, magelang, record, feed, at } = await heard();
    await hand(magelang, sleman);
    const own = (await magelang.db.feeds.toArray()).find((row) => row.own === 1 && row.scope !== 'private');
    const before = [await sleman.db.entries.count(), await wholeRecord(sleman.db, 'cooperation-item', record)];
    for (let times = 0; times < 3; times += 1) {
      for (const about of [own?.feed ?? '', feed]) await take(sleman, await lie(magelang, sleman, about));
      expect([await sleman.db.entries.count(), await wholeRecord(sleman.db, 'cooperation-item', record)]).toEqual(
        before,
      );
      expect([await noted(sleman), await sleman.db.quarantine.count()]).toEqual([[], 0]);
      expect(await sentOf(sleman, magelang, feed)).toBe(at);
    }
    // What it is sent it knows; the truth ends it.
    must(await sleman.engine.edit(record, set('benefits', 'bersih')));
    await hand(sleman, magelang);
    expect(await noted(magelang)).toEqual([]);
    await hand(magelang, sleman);
    expect(await sentOf(sleman, magelang, feed)).toBe(0);
  });
});
