import { beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { listPartners } from '#store/queries/partners.ts';
import { wholeRecord } from '#store/queries/records.ts';
import type { ImportPreview, NewRecord, Refused } from './engine.ts';

beforeAll(startMergeEngine);

function must<T>(result: Result<T, Refused>): T {
  return unwrap(result, 'the story goes on');
}

const REGIONS = ['34.04', '33.08', '34.02'] as const;

const WASTE: NewRecord = {
  kind: 'cooperation-item',
  edits: [
    { kind: 'set', path: 'title', value: 'Pengelolaan sampah bersama' },
    { kind: 'set', path: 'parties', value: REGIONS.map((code) => ({ kind: 'region', code })) },
  ],
};

type Three = {
  readonly sleman: EngineOffice;
  readonly magelang: EngineOffice;
  readonly bantul: EngineOffice;
  readonly ids: readonly string[];
};

/** Three offices that know and trust each other. */
async function threeOffices(): Promise<Three> {
  const [sleman, magelang, bantul] = [
    await readyOffice({ region: '34.04', name: 'Sekretariat Sleman', user: 'Sri', seed: 1 }),
    await readyOffice({ region: '33.08', name: 'Sekretariat Magelang', user: 'Rina', seed: 2 }),
    await readyOffice({ region: '34.02', name: 'Sekretariat Bantul', user: 'Joko', seed: 3 }),
  ];
  const offices = [sleman, magelang, bantul];
  const ids: string[] = [];
  for (const office of offices) {
    const card = must(await office.engine.card());
    ids.push(card.office);
    for (const other of offices.filter((one) => one !== office)) {
      must(await other.engine.acceptCard(card.bytes));
      must(await other.engine.setTrust(card.office, 'verified'));
    }
  }
  return { sleman, magelang, bantul, ids };
}

async function shown(office: EngineOffice, bytes: Uint8Array): Promise<ImportPreview & { kind: 'package' }> {
  const preview = must(await office.engine.preview({ name: 'DOC-20261123.bin', bytes }));
  if (preview.kind !== 'package') throw new Error('a package was expected');
  return preview;
}

async function hand(from: EngineOffice, to: EngineOffice, toId: string): Promise<void> {
  const made = must(await from.engine.makePackage(toId));
  must(await to.engine.accept((await shown(to, made.bytes)).token));
}

/** What an old backup would leave: everything of the others' feeds is gone, though they think that it is there. */
async function loseWhatOthersWrote({ db }: EngineOffice): Promise<void> {
  const foreign = (await db.feeds.toArray()).filter((feed) => feed.own === 0);
  for (const feed of foreign) {
    const entries = await db.entries.where('[feed+seq]').between([feed.feed, 0], [feed.feed, Infinity]).toArray();
    await db.entries.bulkDelete(entries.map((entry) => [entry.feed, entry.seq]));
    const docs = entries.flatMap((entry) => entry.docs);
    await Promise.all([db.docs.bulkDelete(docs), db.chunks.bulkDelete(docs)]);
    await db.feeds.put({ ...feed, seq: 0, beyond: [], head: null, heard: 0 });
  }
  await Promise.all([db.records.clear(), db.values.clear(), db.items.clear()]);
}

describe('what is missing', () => {
  it('X5 what the author thinks we have is named, asked of a third office, and comes with the author’s signature', async () => {
    const { sleman, magelang, bantul, ids } = await threeOffices();
    const [slemanId = '', magelangId = '', bantulId = ''] = ids;
    const { record } = must(await magelang.engine.create(WASTE));
    must(await magelang.engine.share(record));
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'unit', value: 'Dinas Lingkungan Hidup' }]));
    await hand(magelang, sleman, slemanId);
    await hand(magelang, bantul, bantulId);
    await hand(sleman, magelang, magelangId);
    await hand(sleman, bantul, bantulId);
    await loseWhatOthersWrote(sleman);
    expect((await magelang.engine.makePackage(slemanId)).ok).toBe(true);
    // Bantul tells what it has; only now is it known here that something is missing.
    must(await bantul.engine.edit(record, [{ kind: 'set', path: 'location', value: 'Piyungan' }]));
    await hand(bantul, sleman, slemanId);
    const partners = await listPartners(sleman.db);
    expect(partners.find((partner) => partner.office === magelangId)?.weLack).toBe(2);
    expect(await wholeRecord(sleman.db, 'cooperation-item', record)).toBeNull();

    const request = must(await sleman.engine.makeRequest(bantulId));
    expect(request.text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    expect(request.text.length).toBeLessThan(2500);
    const asked = await shown(bantul, new TextEncoder().encode(request.text.replaceAll('\n', '\r\n')));
    expect(asked.wants).toEqual([{ office: magelangId, entries: 2 }]);
    must(await bantul.engine.accept(asked.token));
    await hand(bantul, sleman, slemanId);
    expect((await wholeRecord(sleman.db, 'cooperation-item', record))?.value).toMatchObject({
      unit: 'Dinas Lingkungan Hidup',
      location: 'Piyungan',
    });
    expect((await listPartners(sleman.db)).map((partner) => partner.weLack)).toEqual([0, 0]);
  });

  it('X5 R61 who lost even that a feed exists learns it from the next file and asks for its beginning', async () => {
    const { sleman: before, magelang, ids } = await threeOffices();
    const [slemanId = '', magelangId = ''] = ids;
    const { record } = must(await magelang.engine.create(WASTE));
    must(await magelang.engine.share(record));
    await hand(magelang, before, slemanId);
    await hand(before, magelang, magelangId);
    await loseWhatOthersWrote(before);
    const foreign = (await before.db.feeds.toArray()).filter((feed) => feed.own === 0);
    await before.db.feeds.bulkDelete(foreign.map(({ feed }) => feed));
    must(await before.engine.rebuild());
    const sleman = before.restarted();
    must(await sleman.engine.start());
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'unit', value: 'Dinas' }]));
    await hand(magelang, sleman, slemanId);
    expect((await listPartners(sleman.db)).map((partner) => partner.weLack)).toContain(1);
    const request = must(await sleman.engine.makeRequest(magelangId));
    must(await magelang.engine.accept((await shown(magelang, request.bytes)).token));
    await hand(magelang, sleman, slemanId);
    expect((await wholeRecord(sleman.db, 'cooperation-item', record))?.value.unit).toBe('Dinas');
  });

  it('X5 a feed that only a third office still names is asked of that office, from its beginning', async () => {
    const { sleman: before, magelang, bantul, ids } = await threeOffices();
    const [slemanId = '', magelangId = '', bantulId = ''] = ids;
    const { record } = must(await magelang.engine.create(WASTE));
    must(await magelang.engine.share(record));
    await hand(magelang, before, slemanId);
    await hand(magelang, bantul, bantulId);
    await hand(before, magelang, magelangId);
    await hand(before, bantul, bantulId);
    await loseWhatOthersWrote(before);
    const foreign = (await before.db.feeds.toArray()).filter((feed) => feed.own === 0);
    await before.db.feeds.bulkDelete(foreign.map(({ feed }) => feed));
    must(await before.engine.rebuild());
    const sleman = before.restarted();
    must(await sleman.engine.start());
    await hand(bantul, sleman, slemanId);
    expect((await listPartners(sleman.db)).find(({ office }) => office === bantulId)?.weLack).toBe(1);
    expect(await sleman.engine.makeRequest(magelangId)).toMatchObject({ ok: false });
    const request = must(await sleman.engine.makeRequest(bantulId));
    must(await bantul.engine.accept((await shown(bantul, request.bytes)).token));
    await hand(bantul, sleman, slemanId);
    expect((await wholeRecord(sleman.db, 'cooperation-item', record))?.value.title).toBe('Pengelolaan sampah bersama');
    expect((await listPartners(sleman.db)).map((partner) => partner.weLack)).toEqual([0, 0]);
  });

  it('X5 an answer that was lost is asked for again, and one that arrived is not sent twice', async () => {
    const { sleman, magelang, ids } = await threeOffices();
    const [slemanId = '', magelangId = ''] = ids;
    const { record } = must(await magelang.engine.create(WASTE));
    must(await magelang.engine.share(record));
    await hand(magelang, sleman, slemanId);
    await hand(sleman, magelang, magelangId);
    await loseWhatOthersWrote(sleman);
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'unit', value: 'Dinas' }]));
    await hand(magelang, sleman, slemanId);
    for (let round = 0; round < 2; round += 1) {
      const request = must(await sleman.engine.makeRequest(magelangId));
      must(await magelang.engine.accept((await shown(magelang, request.bytes)).token));
      must(await magelang.engine.makePackage(slemanId));
    }
    await hand(magelang, sleman, slemanId);
    expect((await wholeRecord(sleman.db, 'cooperation-item', record))?.value.unit).toBe('Dinas');
    await hand(sleman, magelang, magelangId);
    expect((await magelang.db.peers.get(slemanId))?.wants).toEqual({});
    expect(await magelang.engine.makePackage(slemanId)).toMatchObject({ ok: true });
    expect(await sleman.engine.makeRequest(magelangId)).toMatchObject({
      ok: false,
      error: { reason: 'nothing-missing' },
    });
  });

  it('R63 a request never names a feed that the asked office may not know of', async () => {
    const { sleman, magelang, ids } = await threeOffices();
    const [slemanId = '', magelangId = '', bantulId = ''] = ids;
    const two = {
      ...WASTE,
      edits: [
        ...WASTE.edits,
        { kind: 'set', path: 'parties', value: ['34.04', '33.08'].map((code) => ({ kind: 'region', code })) },
      ],
    } as const;
    const { record } = must(await magelang.engine.create(two));
    must(await magelang.engine.share(record));
    await hand(magelang, sleman, slemanId);
    await hand(sleman, magelang, magelangId);
    await loseWhatOthersWrote(sleman);
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'unit', value: 'Dinas' }]));
    await hand(magelang, sleman, slemanId);
    expect(await sleman.engine.makeRequest(bantulId)).toMatchObject({
      ok: false,
      error: { reason: 'nothing-missing' },
    });
    expect(await sleman.engine.makeRequest(magelangId)).toMatchObject({ ok: true });
  });
});
