import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '#base/bytes.ts';
import { present } from '#base/assert.ts';
import { unwrap } from '#base/result.ts';
import { issueCertificate } from '#feed/certificate.ts';
import { textBytes } from '#feed/digest.ts';
import { encodeCbor } from '#feed/cbor.ts';
import { partiesScope, privateScope } from '#feed/scope.ts';
import type { Signer } from '#feed/signature.ts';
import {
  extendFeed,
  headerOpener,
  knownOffice,
  nextEntry,
  packOrder,
  packRange,
  readerOf,
  sampleFeed,
  type SampleFeed,
  type SampleOffice,
  sampleOffice,
} from '#testing/sample-offices.ts';
import { armored, decryptFile, encryptTo } from './age-file.ts';
import { canonicalBytes } from './canonical-file.ts';
import { gunzip, gzip } from './gzip.ts';
import type { Manifest } from './manifest.ts';
import type { Reader } from './opened-package.ts';
import { packPackage } from './pack.ts';
import { makeSeal } from './seal.ts';
import { readTar, writeTar } from './tar.ts';
import { MEMBERS, openFile, openPackage } from './unpack.ts';

let sleman: SampleOffice;
let magelang: SampleOffice;
let bantul: SampleOffice;
let feed: SampleFeed;
let good: Bytes;
let reader: Reader;
/** The tar inside the good package. */
let tar: Bytes;
const shared = partiesScope(['34.04', '33.08', '34.02']);

beforeAll(async () => {
  sleman = await sampleOffice('34.04', 'Sleman');
  magelang = await sampleOffice('33.08', 'Magelang');
  bantul = await sampleOffice('34.02', 'Bantul');
  feed = await sampleFeed(
    sleman,
    shared,
    ['satu', 'dua', 'tiga', 'dua'].map((note) => ({ note })),
  );
  reader = readerOf(magelang, { offices: [sleman] });
  good = await packed(packOrder(sleman, [magelang], [packRange(feed, 1, 2), packRange(feed, 3, 4)]));
  tar = unwrap(await gunzip(unwrap(await decryptFile(good, magelang.openHeader), 'good'), 10_000_000), 'good');
});

async function packed(order: Parameters<typeof packPackage>[0], signer: Signer = sleman.signer): Promise<Bytes> {
  return unwrap(await packPackage(order, signer), 'the sample is right').bytes;
}

async function refusalOf(file: Uint8Array, by: Reader = reader): Promise<string | undefined> {
  const opened = await openFile(file, by);
  return opened.ok ? undefined : opened.error;
}

async function wrapped(inner: Uint8Array): Promise<Bytes> {
  return unwrap(await encryptTo([magelang.recipient], await gzip(inner)), 'Magelang can be written to');
}

function manifestIn(inner: Uint8Array): { manifest: Manifest; entries: Uint8Array } {
  const members = present(readTar(inner, MEMBERS), 'the tar is good');
  const manifest: Manifest = JSON.parse(new TextDecoder().decode(members[0]));
  return { manifest, entries: present(members[2], 'three members') };
}

/** A package whose manifest was changed and signed again by its true sender: what a dishonest partner can make. */
async function forged(
  change: (manifest: Manifest) => unknown,
  given: { readonly entries?: Uint8Array; readonly signer?: Signer } = {},
): Promise<Bytes> {
  const { manifest, entries } = manifestIn(tar);
  const changed = change(manifest);
  const json = changed instanceof Uint8Array ? changed : canonicalBytes(changed as never);
  const seal = await makeSeal(
    { office: sleman.office, key: sleman.signing },
    'manifest',
    json,
    given.signer ?? sleman.signer,
  );
  const contents = [json, seal, given.entries ?? entries];
  return wrapped(writeTar(MEMBERS.map((name, index) => ({ name, bytes: contents[index] ?? json }))));
}

describe('a damaged file', () => {
  it('X3 with any byte altered is refused, and the good one still opens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bad = new Uint8Array(good);
        bad[at] = (bad[at] ?? 0) ^ flip;
        expect(await refusalOf(bad)).toBeDefined();
      }),
      { numRuns: 400 },
    );
    expect(await refusalOf(good)).toBeUndefined();
  });

  it('X3 whose inside was altered and encrypted again is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(tar.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bad = new Uint8Array(tar);
        bad[at] = (bad[at] ?? 0) ^ flip;
        expect(await refusalOf(await wrapped(bad))).toBeDefined();
      }),
      { numRuns: 400 },
    );
  });

  it('X3 whose gzip was altered and encrypted again is refused, or says the very same', async () => {
    const packedTar = await gzip(tar);
    const expected = await openPackage(good, reader);
    await fc.assert(
      fc.asyncProperty(fc.nat(packedTar.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bad = new Uint8Array(packedTar);
        bad[at] = (bad[at] ?? 0) ^ flip;
        const opened = await openPackage(unwrap(await encryptTo([magelang.recipient], bad), 'valid'), reader);
        expect(opened.ok ? opened : expected).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('X3 R2 whose zip or text wrapping was altered is refused, or says the very same', async () => {
    const expected = await openFile(good, reader);
    for (const file of [zipSync({ 'DOC-2026.bin': good }), textBytes(armored(good))]) {
      await fc.assert(
        fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
          const bad = new Uint8Array(file);
          bad[at] = (bad[at] ?? 0) ^ flip;
          const opened = await openFile(bad, reader);
          expect(opened.ok ? opened : expected).toEqual(expected);
        }),
        { numRuns: 300 },
      );
    }
  });

  it('X3 cut at any hundredth is refused whole, outside and inside', async () => {
    for (let percent = 0; percent < 100; percent += 1) {
      expect(await refusalOf(good.subarray(0, Math.floor((good.length * percent) / 100)))).toBeDefined();
      expect(await refusalOf(await wrapped(tar.subarray(0, Math.floor((tar.length * percent) / 100))))).toBe('damaged');
    }
  });

  it('R21 R22 with something after its end is refused', async () => {
    expect(await refusalOf(concatBytes([good, new Uint8Array(1)]))).toBe('damaged');
    expect(await refusalOf(await wrapped(concatBytes([tar, new Uint8Array(512)])))).toBe('damaged');
  });

  it('R2 that is something else altogether is unknown content', async () => {
    expect(await refusalOf(textBytes('Yth. Bapak/Ibu'))).toBe('unknown-content');
    expect(await refusalOf(new Uint8Array())).toBe('unknown-content');
    expect(await refusalOf(await gzip(textBytes('a log file')))).toBe('unknown-content');
    expect(await refusalOf(concatBytes([textBytes('PK'), new Uint8Array([3, 4]), new Uint8Array(60)]))).toBe('damaged');
  });
});

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
    const inner = unwrap(
      await gunzip(unwrap(await decryptFile(honest, magelang.openHeader), 'good'), 10_000_000),
      'good',
    );
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
    expect(await refusalOf(await packed(packOrder(sleman, [magelang], [packRange(other, 2, 2)])), knowing)).toBe(
      'forked',
    );
    const beyond = await packed(packOrder(sleman, [magelang], [packRange(other, 3, 3)]));
    const knowsTwo = readerOf(magelang, { offices: [sleman], feeds: [{ ...one, entries: one.entries.slice(0, 2) }] });
    expect(await refusalOf(beyond, knowsTwo)).toBe('forked');
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

describe('content made to do harm', () => {
  it('R31 a manifest that is not its own canonical text is refused', async () => {
    const spaced = await forged((manifest) => textBytes(JSON.stringify(manifest, null, 1)));
    expect(await refusalOf(spaced)).toBe('damaged');
    const unknownField = await forged((manifest) => ({ ...manifest, surprise: 1 }));
    expect(await refusalOf(unknownField)).toBe('damaged');
    const twice = await forged((manifest) =>
      textBytes(new TextDecoder().decode(canonicalBytes(manifest)).replace('"n":1', '"n":2,"n":1')),
    );
    expect(await refusalOf(twice)).toBe('damaged');
  });

  it('R22 R23 R24 names that lead elsewhere are refused, and so are more, fewer or other members', async () => {
    const members = present(readTar(tar, MEMBERS), 'good').map((bytes, index) => ({
      name: MEMBERS[index] ?? '',
      bytes,
    }));
    const [manifest, seal, entries] = members;
    if (manifest === undefined || seal === undefined || entries === undefined) throw new Error('three members');
    const attempts = [
      [manifest, seal, { ...entries, name: '../../etc/passwd' }],
      [{ ...manifest, name: '/manifest.json' }, seal, entries],
      [manifest, seal],
      [manifest, seal, entries, { name: 'more', bytes: new Uint8Array(1) }],
      [seal, manifest, entries],
    ];
    for (const attempt of attempts) expect(await refusalOf(await wrapped(writeTar(attempt)))).toBe('damaged');
  });

  it('R3 a bomb of 600 MB stops at the first false byte, and one from a partner at what its manifest says', async () => {
    const started = process.memoryUsage().rss;
    const bomb = await zeros(600);
    expect(await refusalOf(unwrap(await encryptTo([magelang.recipient], bomb), 'valid'))).toBe('damaged');
    const { manifest } = manifestIn(tar);
    const tooMuch = await forged(() => ({
      ...manifest,
      ranges: [{ ...present(manifest.ranges[0], 'two'), bytes: 600_000_000 }],
      entries: { ...manifest.entries, bytes: 600_000_000 },
    }));
    expect(await refusalOf(tooMuch)).toBe('too-big');
    expect(process.memoryUsage().rss - started).toBeLessThan(200_000_000);
    expect(await gunzip(bomb, 1_000_000)).toEqual({ ok: false, error: 'too-big' });
  });

  it('R3 a million tiny entries, and a range without end, are too many', async () => {
    const many = await forged((manifest) => ({
      ...manifest,
      ranges: manifest.ranges.map((range) => ({ ...range, from: 1, to: 1_000_000 })),
    }));
    expect(await refusalOf(many)).toBe('too-many');
    const endless = await forged((manifest) => ({
      ...manifest,
      ranges: manifest.ranges.map((range) => ({ ...range, to: Number.MAX_SAFE_INTEGER })),
    }));
    expect(await refusalOf(endless)).toBe('too-many');
  });

  it('R3 R16 entries of doubled keys, deep nests, tags, long forms or too many bytes are refused', async () => {
    const bodies: [string, Bytes][] = [
      ['a key twice', new Uint8Array([0x87, 1, 0, 1, 0x60, 0x80, 0x60, 0xa2, 0x61, 97, 1, 0x61, 97, 2])],
      ['10,000 deep', concatBytes([new Uint8Array(10_000).fill(0x81), new Uint8Array([0])])],
      ['a tag', new Uint8Array([0x86, 0xc1, 1, 0, 1, 0x60, 0x80, 0x60])],
      ['a long form of 1', new Uint8Array([0x86, 0x18, 1, 0, 1, 0x60, 0x80, 0x60])],
      ['no definite length', new Uint8Array([0x9f, 1, 0, 1, 0x60, 0x80, 0x60, 0xff])],
      ['a claim of 4 GB', new Uint8Array([0x9a, 0xff, 0xff, 0xff, 0xff, 1])],
      ['text that is not UTF-8', new Uint8Array([0x86, 1, 0, 1, 0x61, 0xff, 0x80, 0x60])],
    ];
    for (const [what, body] of bodies) {
      const entry = await nextEntry(feed, undefined, body);
      const file = await packed(packOrder(sleman, [magelang], [packRange({ ...feed, entries: [entry] })]));
      expect([what, await refusalOf(file)]).toEqual([what, 'damaged']);
    }
    const huge = await nextEntry(feed, undefined, new Uint8Array(9 * 1024 * 1024));
    const file = await packed(packOrder(sleman, [magelang], [packRange({ ...feed, entries: [huge] })]));
    expect(await refusalOf(file)).toBe('too-big');
  });
});

describe('packing', () => {
  it('R63 never packs a private feed, nor one that a recipient may not see', async () => {
    const secret = await sampleFeed(sleman, privateScope(), [{ note: 'RAHASIA-KANTOR' }]);
    const result = await packPackage(packOrder(sleman, [magelang], [packRange(secret)]), sleman.signer);
    expect(result).toEqual({ ok: false, error: 'not-allowed' });
    const notTheirs = await sampleFeed(sleman, partiesScope(['34.04', '34.02']), [{ note: 'x' }]);
    const other = await packPackage(packOrder(sleman, [magelang, bantul], [packRange(notTheirs)]), sleman.signer);
    expect(other).toEqual({ ok: false, error: 'not-allowed' });
  });

  it('says nothing of private feeds: not one of their bytes is in the package', async () => {
    const secret = await sampleFeed(sleman, privateScope(), [{ note: 'RAHASIA-KANTOR' }]);
    const id = secret.certificate.certificate.feed;
    const feeds = [
      { feed: id, office: sleman.office, scope: privateScope(), have: { seq: 1, beyond: [] } },
      { feed: feed.certificate.certificate.feed, office: sleman.office, scope: shared, have: { seq: 4, beyond: [] } },
    ];
    const file = await packed(packOrder(sleman, [magelang], [packRange(feed)], { feeds }));
    const inner = Buffer.from(
      unwrap(await gunzip(unwrap(await decryptFile(file, magelang.openHeader), 'good'), 1e7), 'good'),
    );
    expect(inner.includes(feed.certificate.certificate.feed)).toBe(true);
    for (const trace of [
      id,
      'RAHASIA',
      'private',
      Buffer.from(id, 'hex'),
      Buffer.from(secret.entries[0]?.hash ?? []),
    ]) {
      expect(inner.includes(trace)).toBe(false);
    }
  });

  it('refuses to send what does not verify, and to whom nothing can be encrypted', async () => {
    const broken = { ...packRange(feed), signature: new Uint8Array(64) };
    expect(await packPackage(packOrder(sleman, [magelang], [broken]), sleman.signer)).toEqual({
      ok: false,
      error: 'bad-signature',
    });
    const nobody = { ...magelang, recipient: 'age1notakey' };
    expect(await packPackage(packOrder(sleman, [nobody], []), sleman.signer)).toEqual({
      ok: false,
      error: 'bad-recipient',
    });
    expect(await packPackage(packOrder(sleman, [], []), sleman.signer)).toEqual({ ok: false, error: 'no-recipient' });
  });
});

/** So many megabytes of zeros as gzip. */
async function zeros(megabytes: number): Promise<Bytes> {
  let left = megabytes;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (left === 0) controller.close();
      else controller.enqueue(new Uint8Array(1_000_000));
      left -= 1;
    },
  });
  return new Uint8Array(await new Response(source.pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
}
