import { beforeAll, describe, expect, it } from 'vitest';
import { everyRow } from '#testing/full-disk.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { acquainted, type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';
import { altered, entriesOf, outOf, relisted, withEntries } from '#testing/altered-trail.ts';
import { unwrap } from '#base/result.ts';
import { writeTrail } from '#exchange/write-trail.ts';
import { partiesScope, privateScope } from '#feed/scope.ts';
import { sampleFeed, sampleOffice } from '#testing/sample-offices.ts';
import type { TrailFileReport } from './trail.ts';

beforeAll(startMergeEngine);

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));
const title = (value: string) => [{ kind: 'set', path: 'title', value } as const];
const EVERYTHING = { record: null, region: null } as const;

/** Sleman shared a record; Magelang changed it three times and Sleman has that. Sleman also has a private one. */
async function story() {
  const { sleman, magelang } = await twoOffices();
  const edits = [...title('Sampah'), { kind: 'set', path: 'parties', value: PARTIES } as const];
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  const secret = must(await sleman.engine.create({ kind: 'cooperation-item', edits: title('Rahasia') })).record;
  await hand(sleman, magelang);
  for (const term of [12, 24, 36])
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: term }]));
  await hand(magelang, sleman);
  return { sleman, magelang, record, secret };
}

async function checkedBy(office: Acquainted, bytes: Uint8Array): Promise<TrailFileReport> {
  const shown = must(await office.engine.preview({ name: 'DOC-1.bin', bytes }));
  if (shown.kind !== 'trail') throw new Error(`an audit file was expected, not a ${shown.kind}`);
  return shown.trail;
}

const placesOf = ({ faults }: TrailFileReport) => faults.map((one) => [one.what, one.entry]);

describe('R102 an audit file', () => {
  it('is checked whole by its partner, who takes nothing of it', async () => {
    const { sleman, magelang, record } = await story();
    const made = must(await sleman.engine.trailFile({ record, region: null }));
    expect(made).toMatchObject({ entries: 4, offices: 2, others: 0 });
    const before = await everyRow(magelang.db);
    const trail = await checkedBy(magelang, made.bytes);
    expect(trail).toMatchObject({ entries: 4, faults: [], found: 0, about: { record, title: 'Sampah' } });
    expect(trail.authors.map(({ standing }) => standing).toSorted()).toEqual(['own', 'verified']);
    expect(await everyRow(magelang.db)).toBe(before);
  });

  it('R106 is checked by an office that never met the others: whole, but nobody here knows them', async () => {
    const { sleman, record } = await story();
    const [bantul] = await acquainted(['34.02']);
    const { bytes } = must(await sleman.engine.trailFile({ record, region: null }));
    const trail = await checkedBy(bantul as Acquainted, bytes);
    expect(trail.faults).toEqual([]);
    expect(trail.authors.map(({ standing }) => standing)).toEqual(['unknown', 'unknown']);
    expect(trail.authors.every(({ fingerprint }) => /^[0-9 ]{35}$/.test(fingerprint))).toBe(true);
  });

  it('R104 of one record holds what vouches for it, and says how much of that is about others', async () => {
    const { sleman, magelang } = await twoOffices();
    const both = { kind: 'set', path: 'parties', value: PARTIES } as const;
    const made: string[] = [];
    for (const name of ['Sampah', 'Air']) {
      const { record } = must(
        await magelang.engine.create({ kind: 'cooperation-item', edits: [...title(name), both] }),
      );
      must(await magelang.engine.share(record));
      made.push(record);
    }
    // Four entries in one range: its author's signature came for the last of them alone.
    must(await magelang.engine.edit(made[0] ?? '', title('Sampah kota')));
    must(await magelang.engine.edit(made[1] ?? '', title('Air bersih')));
    await hand(magelang, sleman);
    const wish = { record: made[0] ?? '', region: null };
    const file = must(await sleman.engine.trailFile(wish));
    expect(file).toMatchObject({ entries: 4, others: 2 });
    expect((await checkedBy(magelang, file.bytes)).found).toBe(0);
    // Its author has a signature for each, and needs none of the others.
    const own = must(await magelang.engine.trailFile(wish));
    expect(own).toMatchObject({ entries: 2, others: 0 });
    expect((await checkedBy(sleman, own.bytes)).found).toBe(0);
  });

  it('R102 never holds anything private, also when everything is asked for', async () => {
    const { sleman, secret } = await story();
    const refused = await sleman.engine.trailFile({ record: secret, region: null });
    expect(refused.ok ? '' : refused.error.reason).toBe('nothing-in-trail');
    const { bytes } = must(await sleman.engine.trailFile(EVERYTHING));
    const own = (await sleman.db.feeds.toArray()).filter(({ scope }) => scope === 'private').map(({ feed }) => feed);
    const inside = new TextDecoder('latin1').decode(await outOf(bytes));
    expect([...own, secret, 'Rahasia'].filter((text) => inside.includes(text))).toEqual([]);
    expect(inside.includes('Sampah')).toBe(true);
  });

  it('R102 for one partner holds only what is shared with it', async () => {
    const [sleman, , bantul] = (await acquainted(['34.04', '33.08', '34.02'])) as readonly [
      Acquainted,
      Acquainted,
      Acquainted,
    ];
    for (const [code, name] of [
      ['33.08', 'Sampah'],
      ['34.02', 'Pantai'],
    ] as const) {
      const value = ['34.04', code].map((each) => ({ kind: 'region', code: each }));
      const edits = [...title(name), { kind: 'set', path: 'parties', value } as const];
      must(await sleman.engine.share(must(await sleman.engine.create({ kind: 'cooperation-item', edits })).record));
    }
    const { bytes } = must(await sleman.engine.trailFile({ record: null, region: '33.08' }));
    const inside = new TextDecoder('latin1').decode(await outOf(bytes));
    expect([inside.includes('Sampah'), inside.includes('Pantai')]).toEqual([true, false]);
    expect((await checkedBy(bantul, bytes)).faults).toEqual([]);
  });
});

describe('R104 R105 an audit file that somebody altered', () => {
  /** Sleman's file of everything, and the place of Magelang's entries in it. */
  async function file() {
    const all = await story();
    const { bytes } = must(await all.sleman.engine.trailFile(EVERYTHING));
    return { ...all, bytes, parts: await entriesOf(bytes, all.magelang.id) };
  }

  it('names the entry of which a byte is another', async () => {
    const { magelang, bytes, parts } = await file();
    const [, second] = parts.entries;
    const body = new Uint8Array(second?.body ?? []);
    body[30] = (body[30] ?? 0) ^ 1;
    const bad = await withEntries(
      bytes,
      parts,
      parts.entries.map((one) => (one === second ? { ...one, body } : one)),
    );
    expect(placesOf(await checkedBy(magelang, bad))).toEqual([['altered', 2]]);
  });

  it('names the entry that was taken out of the middle, also when the list was made to fit', async () => {
    const { sleman, magelang, bytes, parts } = await file();
    const without = parts.entries.filter((_one, index) => index !== 1);
    expect(placesOf(await checkedBy(magelang, await withEntries(bytes, parts, without)))).toEqual([['missing', 2]]);
    // As if the office itself had listed it so: the numbers still tell.
    const listed = await relisted(bytes, parts, { leave: 2, by: sleman.keys() });
    expect(placesOf(await checkedBy(magelang, listed))).toEqual([
      ['unsigned', 1],
      ['missing', 2],
    ]);
  });

  it('names the entry whose signature is not of its office', async () => {
    const { magelang, bytes, parts } = await file();
    const stranger = await sampleOffice('33.08', 'Bukan Magelang');
    const last = parts.entries.at(-1);
    const link = new Uint8Array(last?.link ?? []);
    link.set(await stranger.signer('head', link.subarray(0, 32)), 32);
    const bad = await withEntries(
      bytes,
      parts,
      parts.entries.map((one) => (one === last ? { ...one, link } : one)),
    );
    expect(placesOf(await checkedBy(magelang, bad))).toEqual([['unsigned', 3]]);
  });

  it('names the entry that is another than the one this laptop has', async () => {
    const { sleman, magelang, bytes } = await file();
    const row = (await magelang.db.entries.toArray()).find(({ via, feed }) => via !== null && feed !== '');
    await magelang.db.entries.put({ ...(row ?? { feed: '', seq: 0 }), hash: new Uint8Array(32) } as never);
    expect(placesOf(await checkedBy(magelang, bytes))).toContainEqual(['other', row?.seq]);
    expect(placesOf(await checkedBy(sleman, bytes))).toEqual([]);
  });

  it('names the feed that a stranger certified and signed in the name of an office', async () => {
    const { sleman, magelang } = await file();
    const stranger = { ...(await sampleOffice('33.08', 'Bukan Magelang')), office: magelang.sample.office };
    const forged = await sampleFeed(stranger, partiesScope(['33.08', '34.04']), [{ note: 'palsu' }]);
    const order = { about: null, app: '0.1.0', created: 1, by: sleman.keys(), cards: [], spans: [forged] };
    const bytes = unwrap(await writeTrail(order, sleman.keys().signer), 'a forger can write one');
    expect(placesOf(await checkedBy(magelang, bytes))).toEqual([['author', null]]);
    const secret = await sampleFeed(sleman.keys(), privateScope(), [{ note: 'rahasia' }]);
    expect(await writeTrail({ ...order, spans: [secret] }, sleman.keys().signer)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
  });

  it('R103 is refused when its list was altered or sealed by a stranger in the name of an office', async () => {
    const { sleman, magelang, bytes, parts } = await file();
    const stranger = { ...(await sampleOffice('34.04', 'Bukan Sleman')), office: sleman.sample.office };
    const forged = await relisted(bytes, parts, { leave: 2, by: stranger });
    const inList = await altered(bytes, 700);
    const reasons = await Promise.all(
      [forged, inList, bytes.subarray(0, bytes.length - 40)].map(async (bad) => {
        const shown = await magelang.engine.preview({ name: 'x', bytes: bad });
        return shown.ok ? '' : shown.error.reason;
      }),
    );
    expect(reasons).toEqual(['bad-signature', 'bad-signature', 'damaged']);
  });

  it('R103 a bomb is stopped by what its list may promise, and by its true length', async () => {
    const { sleman, magelang, bytes, parts } = await file();
    const zeros = new Uint8Array(40 * 1024 * 1024);
    const promised = await relisted(bytes, parts, { leave: 0, by: sleman.keys(), entries: zeros });
    const shown = await magelang.engine.preview({ name: 'x', bytes: promised });
    expect(shown.ok ? '' : shown.error.reason).toBe('too-big');
    const unpromised = await withEntries(bytes, parts, [{ body: zeros, link: new Uint8Array(32) }]);
    const again = await magelang.engine.preview({ name: 'x', bytes: unpromised });
    expect(again.ok ? '' : again.error.reason).toBe('damaged');
  }, 20_000);

  it('X3 never throws and never says whole, whatever single byte inside was altered', async () => {
    const { magelang, bytes } = await file();
    const size = (await outOf(bytes)).length;
    let whole = 0;
    for (let at = 0; at < size; at += Math.ceil(size / 150)) {
      const shown = await magelang.engine.preview({ name: 'x', bytes: await altered(bytes, at) });
      if (shown.ok && shown.value.kind === 'trail' && shown.value.trail.found === 0) whole += 1;
    }
    expect(whole).toBe(0);
  }, 60_000);
});
