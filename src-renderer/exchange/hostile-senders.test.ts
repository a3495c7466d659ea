import { describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import { issueCertificate } from '#feed/certificate.ts';
import { encodeCbor } from '#feed/cbor.ts';
import { partiesScope, privateScope } from '#feed/scope.ts';
import { hostileBed, insideOf, manifestIn } from '#testing/hostile-files.ts';
import {
  extendFeed,
  headerOpener,
  knownOffice,
  nextEntry,
  packOrder,
  packRange,
  readerOf,
  sampleFeed,
  sampleOffice,
} from '#testing/sample-offices.ts';
import { decryptFile, encryptTo } from './age-file.ts';
import type { Reader } from './opened-package.ts';
import { packPackage } from './pack.ts';
import { openPackage } from './unpack.ts';

const { sleman, magelang, bantul, shared, feed, reader, good, tar, packed, refusalOf, forged } = await hostileBed();

describe('a file that is not for us, or not from whom it says', () => {
  it('R20 for another office is refused', async () => {
    const other = await packed(packOrder(sleman, [bantul], [packRange(feed)]));
    expect(await refusalOf(other)).toBe('not-for-us');
  });

  it('R30 that a recipient encrypted on to us is refused: the sender did not name us', async () => {
    const other = await packed(packOrder(sleman, [bantul], [packRange(feed)]));
    const inner = unwrap(await decryptFile(other, headerOpener(bantul.identity)), 'Bantul reads it');
    const forwarded = unwrap(await encryptTo([magelang.recipient], inner), 'valid');
    expect(await refusalOf(forwarded)).toBe('not-for-us');
  });

  it('R30 from an office whose card we do not have is refused', async () => {
    expect(await refusalOf(good, readerOf(magelang))).toBe('unknown-sender');
  });

  it('R30 from a known office with another key is told apart from a bad signature', async () => {
    const imposter = await sampleOffice('34.04', 'Sleman');
    const other = { ...imposter, office: sleman.office };
    const file = await packed(packOrder(other, [magelang], []), other.signer);
    expect(await refusalOf(file)).toBe('key-changed');
    expect(await refusalOf(await forged((manifest) => manifest, { signer: bantul.signer }))).toBe('bad-signature');
  });

  it('R30 from an office that was revoked or whose key is in doubt is refused', async () => {
    for (const [trust, reason] of [
      ['revoked', 'key-revoked'],
      ['key-changed', 'key-changed'],
    ] as const) {
      const offices = new Map([[sleman.office, { ...knownOffice(sleman), trust }]]);
      expect(await refusalOf(good, { ...reader, offices })).toBe(reason);
    }
  });

  it('R30 that we made ourselves is recognised', async () => {
    const own = await packed(packOrder(magelang, [magelang, sleman], []), magelang.signer);
    expect(await refusalOf(own)).toBe('own-file');
  });

  it('is not opened where the key cannot be used', async () => {
    const locked: Reader = {
      ...reader,
      openHeader: async () => Promise.resolve({ ok: false, error: 'key-not-available' }),
    };
    expect(await refusalOf(good, locked)).toBe('key-not-available');
  });
});

describe('a partner who does not keep the rules', () => {
  it('R42 R43 cannot swap ranges, leave entries out, or hang them on another past', async () => {
    const swapped = await forged((manifest) => ({ ...manifest, ranges: manifest.ranges.toReversed() }));
    expect(await refusalOf(swapped)).toBe('broken-chain');
    const wrongPrev = await forged((manifest) => ({
      ...manifest,
      ranges: manifest.ranges.map((range) => ({ ...range, prev: 'ab'.repeat(32) })),
    }));
    expect(await refusalOf(wrongPrev)).toBe('broken-chain');
    const shifted = await forged((manifest) => ({
      ...manifest,
      ranges: manifest.ranges.map((range) => ({ ...range, from: range.from + 8, to: range.to + 8 })),
    }));
    expect(await refusalOf(shifted)).toBe('broken-chain');
    const foreign = await forged((manifest) => ({
      ...manifest,
      ranges: manifest.ranges.map((range) => ({ ...range, sig: '00'.repeat(64) })),
    }));
    expect(await refusalOf(foreign)).toBe('bad-signature');
  });

  it('R40 cannot send entries other than the manifest says', async () => {
    const { entries } = manifestIn(tar);
    const other = new Uint8Array(entries);
    other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
    expect(await refusalOf(await forged((manifest) => manifest, { entries: other }))).toBe('damaged');
    expect(await refusalOf(await forged((manifest) => manifest, { entries: entries.subarray(1) }))).toBe('damaged');
  });

  it("R43 R44 cannot invent another office's entries", async () => {
    const bantulFeed = await sampleFeed(bantul, shared, [{ note: 'asli' }]);
    const invented = { ...bantulFeed, author: sleman };
    const entry = await nextEntry(invented, undefined, bantulFeed.entries[0]?.body ?? new Uint8Array());
    const range = packRange({ ...invented, entries: [entry] });
    // The packer itself refuses; a partner with another program does not, so the range is put in by hand.
    expect(await packPackage(packOrder(sleman, [magelang], [range]), sleman.signer)).toEqual({
      ok: false,
      error: 'bad-signature',
    });
    const honest = await packed(packOrder(sleman, [magelang], [packRange(bantulFeed)]));
    const inner = await insideOf(honest, magelang);
    const { manifest, entries } = manifestIn(inner);
    const { signature } = entry;
    const file = await forged(
      () => ({
        ...manifest,
        ranges: manifest.ranges.map((wire) => ({ ...wire, sig: Buffer.from(signature).toString('hex') })),
      }),
      { entries },
    );
    expect(await refusalOf(file, readerOf(magelang, { offices: [sleman, bantul] }))).toBe('bad-signature');
  });

  it('R63 cannot write in a scope that its region, or ours, is not part of', async () => {
    const foreignScope = await sampleFeed(sleman, partiesScope(['34.02', '33.08']), [{ note: 'x' }]);
    expect(await refusalOf(await packed(packOrder(sleman, [magelang], [packRange(foreignScope)])))).toBe('not-allowed');
    const notOurs = await sampleFeed(sleman, partiesScope(['34.04', '34.02']), [{ note: 'x' }]);
    const misdirected = { ...bantul, office: magelang.office, recipient: magelang.recipient };
    expect(await refusalOf(await packed(packOrder(sleman, [misdirected], [packRange(notOurs)])))).toBe('not-allowed');
  });

  it('R63 cannot make us take a private feed', async () => {
    const { signer, office, signing } = sleman;
    const secret = await sampleFeed(sleman, privateScope(), [{ note: 'rahasia' }]);
    const certificate = await issueCertificate(
      { office, key: signing, scope: privateScope(), nonce: new Uint8Array(16), started: 1, replaces: null },
      signer,
    );
    const file = await forged((manifest) => ({
      ...manifest,
      certs: [
        {
          cert: Buffer.from(certificate.bytes).toString('hex'),
          sig: Buffer.from(certificate.signature).toString('hex'),
        },
      ],
      ranges: manifest.ranges.map((range) => ({ ...range, feed: certificate.certificate.feed })),
    }));
    expect(await refusalOf(file)).toBe('not-allowed');
    expect(secret.entries).toHaveLength(1);
  });

  it("R46 R61 cannot certify a feed with a key that is not the office's, nor certify one feed twice", async () => {
    const { office } = sleman;
    const terms = { office, key: bantul.signing, scope: shared, nonce: new Uint8Array(16), started: 1, replaces: null };
    const stolen = await issueCertificate(terms, bantul.signer);
    const twin = await issueCertificate({ ...feed.certificate.certificate, started: 5 }, sleman.signer);
    for (const [cert, reason] of [
      [stolen, 'not-allowed'],
      [twin, 'forked'],
    ] as const) {
      const wire = {
        cert: Buffer.from(cert.bytes).toString('hex'),
        sig: Buffer.from(cert.signature).toString('hex'),
      };
      const file = await forged((manifest) => ({ ...manifest, certs: [...manifest.certs, wire] }));
      expect(await refusalOf(file)).toBe(reason);
    }
  });

  it('R65 shows a fork when the same number has two contents, here and there', async () => {
    const ours = await sampleFeed(sleman, shared, [{ note: 'satu' }]);
    const one = await extendFeed(ours, [{ note: 'dua' }, { note: 'tiga' }]);
    const other = await extendFeed(ours, [{ note: 'DUA' }, { note: 'TIGA' }]);
    const knowing = readerOf(magelang, { offices: [sleman], feeds: [one] });
    const heldOf = async (from: number, to: number, reader: typeof knowing) => {
      const file = await packed(packOrder(sleman, [magelang], [packRange(other, from, to)]));
      const opened = unwrap(await openPackage(file, reader), 'the rest of the file is good');
      return [opened.ranges.length, ...opened.held.map(({ reason, at }) => [reason, at])];
    };
    expect(await heldOf(2, 2, knowing)).toEqual([0, ['forked', 2]]);
    const knowsTwo = readerOf(magelang, { offices: [sleman], feeds: [{ ...one, entries: one.entries.slice(0, 2) }] });
    expect(await heldOf(3, 3, knowsTwo)).toEqual([0, ['forked', 2]]);
  });

  it('X4 R32 R33 R41 from a later version is held: manifest, kind and entry', async () => {
    expect(await refusalOf(await forged((manifest) => ({ ...manifest, minReader: 2, version: 2 })))).toBe(
      'newer-version',
    );
    expect(await refusalOf(await forged((manifest) => ({ ...manifest, kind: 'poll' })))).toBe('newer-version');
    expect(await refusalOf(await forged((manifest) => ({ ...manifest, codec: 'zstd' })))).toBe('newer-version');
    const later = await forged((manifest) => ({ ...manifest, version: 2, extra: [1] }));
    expect(await refusalOf(later)).toBeUndefined();
    const entry = await nextEntry(feed, undefined, encodeCbor([2, 'something new']));
    const file = await packed(packOrder(sleman, [magelang], [packRange({ ...feed, entries: [entry] })]));
    const opened = unwrap(await openPackage(file, reader), 'the entry is verified, only not read');
    expect(opened.held).toEqual([]);
    expect(opened.ranges[0]?.entries.map(({ decoded }) => decoded)).toEqual([null]);
  });
});
