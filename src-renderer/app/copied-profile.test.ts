import { beforeAll, describe, expect, it } from 'vitest';
import type { Edit } from '#domain/record/edit.ts';
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

  it('§3.3 that is not told from the first one makes a fork, which is refused with both sides kept', async () => {
    const { sleman, magelang, copy, record } = await copied();
    // Planted: the disk does not say that it is a copy.
    copy.shell.isCopy = false;
    must(await copy.engine.start());
    must(await sleman.engine.edit(record, set('location', 'Tempel')));
    must(await copy.engine.edit(record, set('location', 'Turi')));
    await hand(sleman, magelang);
    const forked = must(await copy.engine.makePackage(magelang.id));
    expect(await magelang.engine.preview({ name: 'x', bytes: forked.bytes })).toMatchObject({
      ok: false,
      error: { reason: 'forked' },
    });
    const kept = await magelang.db.quarantine.toArray();
    expect(kept.some(({ what, reason }) => what === 'file' && reason === 'forked')).toBe(true);
    expect((await item(magelang, record))?.value.location).toBe('Tempel');
    // The laptop that was there first goes on undisturbed.
    must(await sleman.engine.edit(record, set('background', 'Sungai')));
    await hand(sleman, magelang);
    expect((await item(magelang, record))?.value.background).toBe('Sungai');
  });
});
