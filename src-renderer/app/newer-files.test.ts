import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '#base/bytes.ts';
import { encodeCbor } from '#feed/cbor.ts';
import { laterCard, laterFile, resealed } from '#testing/later-file.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, must, shownTo, twoOffices } from '#testing/offices.ts';

beforeAll(startMergeEngine);

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

/** A file for Sleman from a Magelang that was updated before it. */
async function fromLater(magelang: Acquainted, sleman: Acquainted): Promise<Uint8Array> {
  const edits = [
    { kind: 'set', path: 'title', value: 'Sampah' } as const,
    { kind: 'set', path: 'parties', value: PARTIES } as const,
  ];
  const { record } = must(await magelang.engine.create({ kind: 'cooperation-item', edits }));
  must(await magelang.engine.share(record));
  const { bytes } = must(await magelang.engine.makePackage(sleman.id));
  return laterFile(bytes, magelang.keys(), sleman.keys());
}

async function shownTooEarly(to: Acquainted, bytes: Uint8Array): Promise<void> {
  const shown = await to.engine.preview({ name: 'DOC-2031.bin', bytes });
  expect(shown.ok ? '' : shown.error.reason).toBe('newer-version');
}

const ledger = async ({ db }: Acquainted) => (await db.ledger.toArray()).map(({ verdict }) => verdict);

describe('D5 a file of a later Simpul', () => {
  it('is kept once however often it is shown, and said not to be readable yet', async () => {
    const { sleman, magelang } = await twoOffices();
    const bytes = await fromLater(magelang, sleman);
    await shownTooEarly(sleman, bytes);
    await shownTooEarly(sleman, bytes);
    expect(await sleman.db.quarantine.count()).toBe(1);
    const [kept, ...others] = must(await sleman.engine.keptFiles());
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ name: 'DOC-2031.bin', size: bytes.length, readable: false });
    const again = sleman.restarted();
    must(await again.engine.start());
    expect(must(await again.engine.keptFiles()).map(({ readable }) => readable)).toEqual([false]);
  });

  it('can be opened and taken after the update, without anybody sending it again, and then waits no more', async () => {
    const { sleman, magelang } = await twoOffices();
    await shownTooEarly(sleman, await fromLater(magelang, sleman));
    const updated = { ...sleman, ...sleman.restarted(undefined, { version: '0.2.0', reads: 2 }) };
    must(await updated.engine.start());
    const [kept] = must(await updated.engine.keptFiles());
    expect(kept?.readable).toBe(true);
    const file = must(await updated.engine.keptFile(kept?.id ?? -1));
    const shown = await shownTo(updated, file.bytes);
    expect(shown.counts.new).toBe(1);
    expect(must(await updated.engine.accept(shown.token)).records).toBe(1);
    expect(must(await updated.engine.keptFiles())).toEqual([]);
    expect(await ledger(updated)).toContain('accepted');
  });

  it('waits no more once a person has put it aside', async () => {
    const { sleman, magelang } = await twoOffices();
    await shownTooEarly(sleman, await fromLater(magelang, sleman));
    const updated = { ...sleman, ...sleman.restarted(undefined, { version: '0.2.0', reads: 2 }) };
    must(await updated.engine.start());
    const [kept] = must(await updated.engine.keptFiles());
    const shown = await shownTo(updated, must(await updated.engine.keptFile(kept?.id ?? -1)).bytes);
    must(await updated.engine.refuse(shown.token));
    expect(must(await updated.engine.keptFiles())).toEqual([]);
  });

  it('gives out nothing that is kept for another reason', async () => {
    const { sleman } = await twoOffices();
    const row = { what: 'file', detail: 'x', time: 1, feed: '', seq: 0, bytes: new Uint8Array(3) } as const;
    const id = await sleman.db.quarantine.add({ ...row, reason: 'forked' });
    expect((await sleman.engine.keptFile(id)).ok).toBe(false);
    expect(must(await sleman.engine.keptFiles())).toEqual([]);
  });
});

describe('D5 R45 R62 a file of which some can only be judged by a later Simpul', () => {
  /** A file whose certificates are of a kind that comes later, and the same one as this version can read it. */
  async function both(magelang: Acquainted, sleman: Acquainted) {
    const { record } = must(
      await magelang.engine.create({
        kind: 'cooperation-item',
        edits: [
          { kind: 'set', path: 'title', value: 'Sampah' },
          { kind: 'set', path: 'parties', value: PARTIES },
        ],
      }),
    );
    must(await magelang.engine.share(record));
    const good = must(await magelang.engine.makePackage(sleman.id)).bytes;
    const later = { cert: toHex(encodeCbor([2, 'another certificate'])), sig: '00'.repeat(64) };
    const offices = { from: magelang.keys(), to: sleman.keys() };
    return { good, bytes: await resealed(good, offices, (manifest) => ({ ...manifest, certs: [later] })) };
  }

  it('is kept with what it holds when it is taken, once, and can be opened when all of it can be judged', async () => {
    const { sleman, magelang } = await twoOffices();
    const { bytes, good } = await both(magelang, sleman);
    for (const _again of [1, 2]) {
      const shown = await shownTo(sleman, bytes);
      expect(shown.later).toEqual({ records: 0, changes: 0, inFile: true });
      must(await sleman.engine.accept(shown.token));
    }
    expect(must(await sleman.engine.keptFiles())).toMatchObject([{ readable: false, size: bytes.length }]);
    // What the later version would know of itself comes here from the office in words of today.
    const today = await shownTo(sleman, good);
    must(await sleman.engine.refuse(today.token));
    const [kept] = must(await sleman.engine.keptFiles());
    expect(kept?.readable).toBe(true);
    const again = await shownTo(sleman, must(await sleman.engine.keptFile(kept?.id ?? -1)).bytes);
    expect(again.counts.new).toBe(1);
    must(await sleman.engine.accept(again.token));
    expect(must(await sleman.engine.keptFiles())).toEqual([]);
  });
});

describe('D5 a card of a later Simpul', () => {
  it('is refused with its own reason, kept once, and taken after the update', async () => {
    const { sleman, magelang } = await twoOffices();
    const bytes = await laterCard(must(await magelang.engine.card()).bytes, magelang.keys());
    await shownTooEarly(sleman, bytes);
    await shownTooEarly(sleman, bytes);
    const tooEarly = await sleman.engine.acceptCard(bytes);
    expect(tooEarly.ok ? '' : tooEarly.error.reason).toBe('newer-version');
    expect(must(await sleman.engine.keptFiles()).map(({ readable }) => readable)).toEqual([false]);
    const updated = { ...sleman, ...sleman.restarted(undefined, { version: '0.2.0', reads: 2 }) };
    must(await updated.engine.start());
    const [kept] = must(await updated.engine.keptFiles());
    expect(kept?.readable).toBe(true);
    const file = must(await updated.engine.keptFile(kept?.id ?? -1));
    expect(must(await updated.engine.preview(file))).toMatchObject({ kind: 'card', known: 'same' });
    must(await updated.engine.acceptCard(file.bytes));
    expect(must(await updated.engine.keptFiles())).toEqual([]);
    expect((await updated.db.peers.get(magelang.id))?.trust).toBe('verified');
  });
});
