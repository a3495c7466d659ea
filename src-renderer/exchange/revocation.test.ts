import { beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import { partiesScope } from '#feed/scope.ts';
import {
  cardOf,
  knownOffice,
  packOrder,
  packRange,
  readerOf,
  type SampleFeed,
  type SampleOffice,
  sampleFeed,
  sampleOffice,
} from '#testing/sample-offices.ts';
import { judgeCard } from './judge-card.ts';
import type { KnownOffice } from './known-office.ts';
import type { Reader } from './opened-package.ts';
import { packPackage } from './pack.ts';
import { judgeRevocation, makeRevocation, openRevocation, type SignedRevocation } from './revocation.ts';
import { openPackage } from './unpack.ts';

let sleman: SampleOffice;
let slemanNew: SampleOffice;
let magelang: SampleOffice;
let bantul: SampleOffice;
let feed: SampleFeed;

beforeAll(async () => {
  sleman = await sampleOffice('34.04', 'Sleman');
  slemanNew = { ...(await sampleOffice('34.04', 'Sleman')), office: sleman.office };
  magelang = await sampleOffice('33.08', 'Magelang');
  bantul = await sampleOffice('34.02', 'Bantul');
  feed = await sampleFeed(sleman, partiesScope(['34.04', '33.08', '34.02']), [{ note: 'satu' }]);
});

const revocation = (of: SampleOffice, by: SampleOffice): Promise<SignedRevocation> =>
  makeRevocation(
    { office: of.office, signing: of.signing, reason: 'stolen', note: '', date: 1 },
    { office: by.office, key: by.signing },
    by.signer,
  );

/** Sleman after its change of keys, as Magelang knows it. */
const rotated = (rest: Partial<KnownOffice> = {}): KnownOffice => ({
  ...knownOffice(slemanNew),
  earlier: [sleman.signing],
  ...rest,
});

function readerWith(...offices: readonly KnownOffice[]): Reader {
  const reader = readerOf(magelang, { offices: [bantul] });
  return { ...reader, offices: new Map([...reader.offices, ...offices.map((one) => [one.office, one] as const)]) };
}

describe('a revocation', () => {
  it('R70 reads as it was written, and with another word in it not at all', async () => {
    const made = await revocation(sleman, sleman);
    expect(await openRevocation(made.wire)).toEqual({ ok: true, value: made });
    const text = made.wire.text.replace('stolen', 'lost');
    expect(await openRevocation({ ...made.wire, text })).toEqual({ ok: false, error: 'bad-signature' });
  });

  it('R72 binds when the key itself or one after it says so, never when one before it does', async () => {
    const offices = readerWith(rotated()).offices;
    const judge = async (of: SampleOffice, by: SampleOffice) =>
      judgeRevocation(await revocation(of, by), magelang, offices);
    expect(await judge(sleman, sleman)).toBe('binding');
    expect(await judge(sleman, slemanNew)).toBe('binding');
    expect(await judge(slemanNew, slemanNew)).toBe('binding');
    // Whoever stole the old key cannot put out the new one.
    expect(await judge(slemanNew, sleman)).toBe('none');
  });

  it('R73 R74 is a hint from another known office and nothing from a stranger or about a stranger', async () => {
    const stranger = await sampleOffice('33.71', 'Kota Magelang');
    const judge = async (of: SampleOffice, by: SampleOffice, ...known: readonly KnownOffice[]) =>
      judgeRevocation(await revocation(of, by), magelang, readerWith(...known).offices);
    const plain = knownOffice(sleman);
    expect(await judge(sleman, bantul, plain)).toBe('hint');
    expect(await judge(sleman, stranger, plain)).toBe('none');
    expect(await judge(stranger, bantul, plain)).toBe('none');
    expect(await judge(sleman, { ...stranger, office: sleman.office }, plain)).toBe('none');
    expect(await judge(sleman, bantul, plain, { ...knownOffice(bantul), trust: 'key-changed' })).toBe('none');
    expect(await judge(magelang, bantul, plain)).toBe('none');
  });

  it('R71 travels in a manifest of version 2, and a forged seal refuses the file', async () => {
    const good = (await revocation(sleman, sleman)).wire;
    const forged = { ...good, text: good.text.replace('stolen', 'lost') };
    const answers: unknown[] = [];
    for (const wire of [good, forged]) {
      const order = packOrder(bantul, [magelang], [], { revocations: [wire] });
      const made = unwrap(await packPackage(order, bantul.signer), 'it packs');
      expect([made.manifest.version, made.manifest.minReader]).toEqual([2, 1]);
      const opened = await openPackage(made.bytes, readerWith(knownOffice(sleman)));
      answers.push(opened.ok ? opened.value.revocations.map((one) => one.judgement) : opened.error);
    }
    expect(answers).toEqual([['binding'], 'bad-signature']);
    const without = unwrap(await packPackage(packOrder(bantul, [magelang], []), bantul.signer), 'it packs');
    expect(without.manifest.version).toBe(1);
  });

  it('R75 under a revoked key only the office itself brings what it wrote, sealed with a good one', async () => {
    const reader = readerWith(rotated({ revoked: [sleman.signing] }));
    const carry = async (by: SampleOffice) => {
      const made = unwrap(await packPackage(packOrder(by, [magelang], [packRange(feed)]), by.signer), 'it packs');
      const opened = await openPackage(made.bytes, reader);
      return opened.ok ? [opened.value.ranges.length, ...opened.value.held.map((one) => one.reason)] : opened.error;
    };
    expect(await carry(slemanNew)).toEqual([1]);
    expect(await carry(bantul)).toEqual([0, 'author-blocked']);
    expect(await carry(sleman)).toBe('key-revoked');
  });

  it('R55 R76 cards of revoked keys, of keys before, and older ones are passed over', () => {
    const judge = (of: SampleOffice, seq: number, known: KnownOffice) =>
      judgeCard(cardOf(of, { seq }), magelang, new Map([[known.office, known]]));
    expect(judge(sleman, 9, rotated({ revoked: [sleman.signing] }))).toBe('revoked');
    expect(judge(sleman, 9, rotated())).toBe('stale');
    expect(judge(slemanNew, 1, rotated({ cardSeq: 2 }))).toBe('stale');
    expect(judge(slemanNew, 2, rotated({ cardSeq: 2 }))).toBe('same');
    expect(judge(slemanNew, 2, rotated({ trust: 'revoked' }))).toBe('revoked');
  });

  it('R61 the feed of a key that only its carrier has seen is held, not refused', async () => {
    const fresh = await sampleFeed(slemanNew, partiesScope(['34.04', '33.08', '34.02']), [{ note: 'dua' }]);
    const order = packOrder(bantul, [magelang], [packRange(fresh)]);
    const made = unwrap(await packPackage(order, bantul.signer), 'it packs');
    const opened = await openPackage(made.bytes, readerWith(knownOffice(sleman)));
    expect(opened.ok && opened.value.held.map((one) => one.reason)).toEqual(['no-certificate']);
  });
});

describe('an introduction', () => {
  it('R80 counts only from a verified sender', async () => {
    const introductions = [{ office: sleman.office, fingerprint: '12345 12345 12345 12345 12345 12345' }];
    const order = packOrder(bantul, [magelang], [], { introductions });
    const made = unwrap(await packPackage(order, bantul.signer), 'it packs');
    const seen = async (trust: KnownOffice['trust']) => {
      const opened = await openPackage(made.bytes, readerWith({ ...knownOffice(bantul), trust }));
      return unwrap(opened, 'it opens').introductions;
    };
    expect(await seen('verified')).toEqual(introductions);
    expect(await seen('unverified')).toEqual([]);
  });
});
