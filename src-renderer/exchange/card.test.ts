import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import type { Bytes } from '#base/bytes.ts';
import { cardOf, knownOffice, readerOf, type SampleOffice, sampleOffice } from '#testing/sample-offices.ts';
import { type ContactCard, makeCard, openCard, rotationMessage } from './card.ts';
import { fingerprintOf } from './fingerprint.ts';
import { gunzip, gzip } from './gzip.ts';
import { judgeCard } from './judge-card.ts';
import { openFile } from './unpack.ts';

let sleman: SampleOffice;
let other: SampleOffice;
let file: Bytes;

beforeAll(async () => {
  sleman = await sampleOffice('34.04', 'Bagian Kerja Sama Setda Kabupaten Sleman');
  other = await sampleOffice('34.04', 'Bagian Kerja Sama Setda Kabupaten Sleman');
  file = await makeCard(cardOf(sleman), sleman.signer);
});

async function rotated(to: SampleOffice): Promise<ContactCard> {
  const card = cardOf(to, { office: sleman.office, seq: 2 });
  const { signing, recipient } = sleman;
  const signature = new Uint8Array(await sleman.signer('card', rotationMessage(card)));
  return { ...card, previous: { signing, recipient, signature } };
}

describe('a contact card', () => {
  it('says what the office said, whatever the file is called', async () => {
    const opened = await openFile(file, readerOf(other));
    expect(opened).toEqual({ ok: true, value: { kind: 'card', card: cardOf(sleman) } });
  });

  it('X3 with any byte altered is refused or says the very same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bad = new Uint8Array(file);
        bad[at] = (bad[at] ?? 0) ^ flip;
        const opened = await openFile(bad, readerOf(other));
        const same = { ok: true, value: { kind: 'card', card: cardOf(sleman) } };
        expect(opened.ok ? opened : same).toEqual(same);
      }),
      { numRuns: 300 },
    );
  });

  it('X3 whose inside was altered is refused, and so is one that was cut', async () => {
    const tar = unwrap(await gunzip(file, 16_384), 'the card is good');
    await fc.assert(
      fc.asyncProperty(fc.nat(tar.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bad = new Uint8Array(tar);
        bad[at] = (bad[at] ?? 0) ^ flip;
        expect((await openCard(await gzip(bad))).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(await openCard(file.subarray(0, file.length - 9))).toEqual({ ok: false, error: 'damaged' });
  });

  it("R50 R53 cannot bear another office's name", async () => {
    const stolen = await makeCard(cardOf(other, { office: sleman.office }), other.signer);
    expect(await openCard(stolen)).toEqual({ ok: false, error: 'bad-signature' });
    const signedByOther = await makeCard(cardOf(sleman), other.signer);
    expect(await openCard(signedByOther)).toEqual({ ok: false, error: 'bad-signature' });
  });

  it('R53 with new keys needs the word of the keys before', async () => {
    const card = await rotated(other);
    expect(await openCard(await makeCard(card, other.signer))).toEqual({ ok: true, value: card });
    const forged = { ...card, previous: { ...sleman, signature: new Uint8Array(64) } };
    expect(await openCard(await makeCard(forged, other.signer))).toEqual({ ok: false, error: 'bad-signature' });
  });

  it('R54 is judged by what is known: own, new, same, handed over, or other keys', async () => {
    const magelang = await sampleOffice('33.08', 'Magelang');
    const known = new Map([[sleman.office, knownOffice(sleman)]]);
    expect(judgeCard(cardOf(magelang), magelang, known)).toBe('own');
    expect(judgeCard(cardOf(sleman), magelang, new Map())).toBe('new');
    expect(judgeCard(cardOf(sleman, { seq: 3 }), magelang, known)).toBe('same');
    expect(judgeCard(await rotated(other), magelang, known)).toBe('rotated');
    expect(judgeCard({ ...(await rotated(other)), previous: null }, magelang, known)).toBe('key-changed');
    expect(judgeCard(cardOf(other), magelang, known)).toBe('key-changed');
    const doubted = new Map([[sleman.office, { ...knownOffice(sleman), trust: 'revoked' as const }]]);
    expect(judgeCard(await rotated(other), magelang, doubted)).toBe('key-changed');
  });
});

describe('a fingerprint', () => {
  it('R52 is six groups of five digits that change with either key', async () => {
    const digits = await fingerprintOf(sleman);
    expect(digits).toMatch(/^\d{5}( \d{5}){5}$/);
    expect(await fingerprintOf({ ...sleman, recipient: other.recipient })).not.toBe(digits);
    expect(await fingerprintOf({ ...sleman, signing: other.signing })).not.toBe(digits);
  });

  it('of fixed keys never changes from version to version', async () => {
    const keys = { signing: new Uint8Array(32).fill(7), recipient: 'age1sample' };
    expect(await fingerprintOf(keys)).toMatchInlineSnapshot(`"50463 88434 40671 78360 98875 14589"`);
  });
});
