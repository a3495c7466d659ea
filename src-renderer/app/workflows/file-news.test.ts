import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '#base/bytes.ts';
import { type Result, unwrap } from '#base/result.ts';
import { gzip } from '#exchange/gzip.ts';
import { sha256 } from '#feed/digest.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';

beforeAll(async () => {
  await startMergeEngine();
}, 30_000);

function must<T>(result: Result<T, unknown>): T {
  return unwrap(result, 'the step of the test works');
}

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

async function story(seed: number) {
  const sleman = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed });
  const magelang = await readyOffice({ region: '33.08', name: 'Magelang', user: 'Rina', seed: seed + 1 });
  const [card, other] = [must(await sleman.engine.card()), must(await magelang.engine.card())];
  must(await sleman.engine.acceptCard(other.bytes));
  const edits = [
    { kind: 'set', path: 'title', value: 'Sampah' },
    { kind: 'set', path: 'parties', value: PARTIES },
  ] as const;
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  const made = must(await sleman.engine.makePackage(other.office)).bytes;
  return { sleman, magelang, card: card.bytes, ownCard: other.bytes, made };
}

const newsFor = async (office: EngineOffice, bytes: Uint8Array) =>
  must(await office.engine.fileNews({ name: 'x', bytes }));
const lines = async (office: EngineOffice) => (await office.db.ledger.toArray()).map(({ verdict }) => verdict);

describe('a file that lies in the exchange folder', () => {
  it('X1 is news until a person has decided on it, and judging it writes nothing', async () => {
    const { magelang, card, made } = await story(1200);
    expect([await newsFor(magelang, card), await newsFor(magelang, made)]).toEqual(['new', 'new']);
    expect(await lines(magelang)).toEqual([]);
    must(await magelang.engine.acceptCard(card, 'kartu'));
    const shown = must(await magelang.engine.preview({ name: 'a', bytes: made }));
    must(await magelang.engine.accept(shown.kind === 'package' ? shown.token : ''));
    expect([await newsFor(magelang, card), await newsFor(magelang, made)]).toEqual(['settled', 'settled']);
    const hashes = await Promise.all([card, made, strToU8('lain')].map(async (bytes) => toHex(await sha256([bytes]))));
    expect(must(await magelang.engine.settledFiles(hashes))).toEqual(expect.arrayContaining(hashes.slice(0, 2)));
    expect(must(await magelang.engine.settledFiles(hashes))).toHaveLength(2);
  });

  it('X1 that was refused for want of a card is quiet, and news again when the card is there', async () => {
    const { magelang, card, made } = await story(1210);
    await magelang.engine.preview({ name: 'a', bytes: made });
    expect(await lines(magelang)).toEqual(['unknown-sender']);
    expect(await newsFor(magelang, made)).toBe('settled');
    must(await magelang.engine.acceptCard(card));
    expect(await newsFor(magelang, made)).toBe('new');
  });

  it('is no news when it is our own, for others, or no file of Simpul', async () => {
    const { sleman, magelang, ownCard, made } = await story(1220);
    const bantul = await readyOffice({ region: '34.02', name: 'Bantul', user: 'Tri', seed: 1225 });
    const others = [await newsFor(sleman, made), await newsFor(bantul, made), await newsFor(magelang, ownCard)];
    const foreign = [strToU8('halo'), await gzip(strToU8('a log')), zipSync({ 'a.txt': strToU8('a') })];
    for (const bytes of foreign) others.push(await newsFor(magelang, bytes));
    expect(new Set(others)).toEqual(new Set(['settled']));
  });

  it('X3 that was cut is not taken for a file', async () => {
    const { magelang, made } = await story(1230);
    for (const share of [0.5, 0.9, 0.99])
      expect(await newsFor(magelang, made.subarray(0, Math.floor(made.length * share)))).toBe('damaged');
    const zip = zipSync({ 'a.simpul': made });
    expect([await newsFor(magelang, zip), await newsFor(magelang, zip.subarray(0, zip.length - 9))]).toEqual([
      'new',
      'damaged',
    ]);
  });
});
