import { beforeAll, describe, expect, it } from 'vitest';
import type { Edit } from '#domain/record/edit.ts';
import { listConflicts, wholeRecord } from '#store/queries/records.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, shownTo, twoOffices } from '#testing/offices.ts';

beforeAll(startMergeEngine);

const PARTIES = ['33.08', '34.04'].map((code) => ({ kind: 'region', code }));

async function anItem(office: EngineOffice, title: string): Promise<string> {
  const edits: readonly Edit[] = [
    { kind: 'set', path: 'title', value: title },
    { kind: 'set', path: 'parties', value: PARTIES },
  ];
  const { record } = must(await office.engine.create({ kind: 'cooperation-item', edits }));
  must(await office.engine.share(record));
  return record;
}

async function titleOf({ db }: EngineOffice, record: string): Promise<string | undefined> {
  return (await wholeRecord(db, 'cooperation-item', record))?.value.title;
}

/** Sleman after its laptop was lost: nothing but the recovery file, the form of the first start, and Magelang's card. */
async function newLaptop(lost: Acquainted, partner: Acquainted): Promise<Acquainted> {
  const setUp = { region: '34.04', name: 'Sekretariat Sleman', user: 'Sri', seed: 77 };
  const laptop = await readyOffice({ ...setUp, sample: lost.keys() });
  must(await laptop.engine.acceptCard(must(await partner.engine.card()).bytes));
  return { ...laptop, id: must(await laptop.engine.card()).office };
}

async function lostLaptop() {
  const { sleman, magelang } = await twoOffices();
  const ours = await anItem(sleman, 'Sampah');
  const theirs = await anItem(magelang, 'Irigasi');
  const { record: never } = must(
    await sleman.engine.create({ kind: 'cooperation-item', edits: [{ kind: 'set', path: 'title', value: 'Pribadi' }] }),
  );
  await hand(sleman, magelang);
  await hand(magelang, sleman);
  must(await sleman.engine.edit(ours, [{ kind: 'set', path: 'title', value: 'Sampah perbatasan' }]));
  await hand(sleman, magelang);
  must(await sleman.engine.edit(ours, [{ kind: 'set', path: 'title', value: 'Hilang bersama laptop' }]));
  const laptop = await newLaptop(sleman, magelang);
  expect(laptop.id).toBe(sleman.id);
  return { magelang, laptop, ours, theirs, never };
}

describe('R96 everything again, from a partner', () => {
  it('R96 brings back what both wrote, and the preview says what it is before anything is written', async () => {
    const { magelang, laptop, ours, theirs, never } = await lostLaptop();
    const full = must(await magelang.engine.makePackage(laptop.id, 'file', 'everything'));
    const shown = await shownTo(laptop, full.bytes);
    expect(shown.counts.new).toBeGreaterThanOrEqual(2);
    expect(shown.ownBack).toBe(2);
    must(await laptop.engine.accept(shown.token));
    expect(await titleOf(laptop, ours)).toBe('Sampah perbatasan');
    expect(await titleOf(laptop, theirs)).toBe('Irigasi');
    // What the partner never got cannot come back from it.
    expect(await titleOf(laptop, never)).toBeUndefined();
    expect(must(await laptop.engine.rebuild()).differences).toBe(0);
  });

  it('R96 the office goes on in new feeds, and nobody sees a fork or a dispute', async () => {
    const { magelang, laptop, ours } = await lostLaptop();
    const before = new Set((await magelang.db.feeds.toArray()).map(({ feed }) => feed));
    const full = must(await magelang.engine.makePackage(laptop.id, 'file', 'everything'));
    must(await laptop.engine.accept((await shownTo(laptop, full.bytes)).token));
    must(await laptop.engine.edit(ours, [{ kind: 'set', path: 'title', value: 'Sampah lagi' }]));
    await hand(laptop, magelang);
    expect(await titleOf(magelang, ours)).toBe('Sampah lagi');
    expect(await listConflicts(magelang.db)).toEqual([]);
    const feeds = await magelang.db.feeds.toArray();
    expect(feeds.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(feeds.filter(({ feed, office }) => office === laptop.id && !before.has(feed))).toHaveLength(1);
  });

  it('R96 an ordinary file leaves out what the partner thinks that we have', async () => {
    const { magelang, laptop, ours } = await lostLaptop();
    must(await magelang.engine.edit(ours, [{ kind: 'set', path: 'location', value: 'Tempel' }]));
    must(
      await laptop.engine.accept(
        (await shownTo(laptop, must(await magelang.engine.makePackage(laptop.id)).bytes)).token,
      ),
    );
    expect(await titleOf(laptop, ours)).toBeUndefined();
    const full = must(await magelang.engine.makePackage(laptop.id, 'file', 'everything'));
    must(await laptop.engine.accept((await shownTo(laptop, full.bytes)).token));
    expect(await wholeRecord(laptop.db, 'cooperation-item', ours)).toMatchObject({
      value: { title: 'Sampah perbatasan', location: 'Tempel' },
    });
  });
});
