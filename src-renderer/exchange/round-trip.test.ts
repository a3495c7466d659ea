import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import { textBytes } from '#feed/digest.ts';
import { partiesScope } from '#feed/scope.ts';
import {
  extendFeed,
  packOrder,
  packRange,
  plannedFeed,
  readerOf,
  sampleFeed,
  sampleOffice,
  type SampleFeed,
  type SampleOffice,
} from '#testing/sample-offices.ts';
import { armored, ageHeader } from './age-file.ts';
import { packPackage } from './pack.ts';
import { openFile, openPackage } from './unpack.ts';

let sleman: SampleOffice;
let magelang: SampleOffice;
let bantul: SampleOffice;
let feed: SampleFeed;
const shared = partiesScope(['34.04', '33.08', '34.02']);

beforeAll(async () => {
  sleman = await sampleOffice('34.04', 'Bagian Kerja Sama Sleman');
  magelang = await sampleOffice('33.08', 'Bagian Kerja Sama Magelang');
  bantul = await sampleOffice('34.02', 'Bagian Kerja Sama Bantul');
  feed = await sampleFeed(sleman, shared, [
    { note: 'satu', parts: [{ doc: 'A', changes: [textBytes('one'), textBytes('two')] }] },
    { note: 'dua', user: 'Budi' },
    { note: 'tiga' },
  ]);
});

async function slemanToMagelang() {
  const order = packOrder(sleman, [magelang], [packRange(feed)], { feeds: [plannedFeed(feed)] });
  return unwrap(await packPackage(order, sleman.signer), 'the sample is right');
}

describe('a package', () => {
  it('arrives as it was sent: entries, sender, certificate, and what the sender has', async () => {
    const made = await slemanToMagelang();
    const opened = unwrap(
      await openPackage(made.bytes, readerOf(magelang, { offices: [sleman] })),
      'it is for Magelang',
    );
    expect(opened.sender.office).toBe(sleman.office);
    expect(opened.manifest).toEqual(made.manifest);
    expect(opened.certs).toEqual([feed.certificate]);
    expect(opened.held).toEqual([]);
    const [range] = opened.ranges;
    expect(range).toMatchObject({ scope: shared, from: 1, to: 3, office: sleman.office });
    expect(range?.entries.map(({ hash }) => hash)).toEqual(feed.entries.map(({ hash }) => hash));
    expect(range?.entries.map(({ decoded }) => decoded?.note)).toEqual(['satu', 'dua', 'tiga']);
    expect(range?.entries[0]?.decoded?.parts).toEqual([{ doc: 'A', changes: [textBytes('one'), textBytes('two')] }]);
    expect([...opened.have]).toEqual([[feed.certificate.certificate.feed, { seq: 3, beyond: [] }]]);
  });

  it('X2 opened twice gives the same parts, and entries that are here already are marked so', async () => {
    const { bytes } = await slemanToMagelang();
    const reader = readerOf(magelang, { offices: [sleman] });
    expect(await openPackage(bytes, reader)).toEqual(await openPackage(bytes, reader));
    const after = readerOf(magelang, { offices: [sleman], feeds: [feed] });
    const again = unwrap(await openPackage(bytes, after), 'a copy is no fault');
    expect(again.ranges[0]?.entries.every(({ known }) => known)).toBe(true);
    expect(again.certs).toEqual([]);
  });

  it('R2 is read as text with any line ends and blanks around it, and whatever wraps it', async () => {
    const { bytes } = await slemanToMagelang();
    const reader = readerOf(magelang, { offices: [sleman] });
    const text = `\r\n ${armored(bytes).replaceAll('\n', '\r\n')}\r\n`;
    const opened = await openFile(textBytes(text), reader);
    expect(opened.ok).toBe(true);
    const { zipSync } = await import('fflate');
    const zipped = await openFile(zipSync({ 'DOC-2026.bin': bytes }), reader);
    expect(zipped.ok).toBe(true);
    const two = await openFile(zipSync({ one: bytes, two: bytes }), reader);
    expect(two).toEqual({ ok: false, error: 'unknown-content' });
  });

  it('R20 is an age file that any age program opens: first line, one stanza for each recipient, and a mac', async () => {
    const order = packOrder(sleman, [magelang, bantul], [packRange(feed)]);
    const made = unwrap(await packPackage(order, sleman.signer), 'the sample is right');
    const header = new TextDecoder().decode(ageHeader(made.bytes) ?? undefined);
    expect(header).toMatch(
      /^age-encryption\.org\/v1\n(-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n){2}--- [A-Za-z0-9+/]{43}\n$/,
    );
  });

  it("R44 carries a third office's range with the author's signature untouched", async () => {
    const third = await sampleFeed(bantul, shared, [{ note: 'dari Bantul' }]);
    const order = packOrder(sleman, [magelang], [packRange(feed), packRange(third)]);
    const made = unwrap(await packPackage(order, sleman.signer), 'the sample is right');
    const reader = readerOf(magelang, { offices: [sleman, bantul] });
    const opened = unwrap(await openPackage(made.bytes, reader), 'both authors are known');
    expect(opened.ranges.map(({ office }) => office)).toEqual([sleman.office, bantul.office]);
    expect(opened.ranges[1]?.signature).toEqual(third.entries[0]?.signature);
  });

  it('X4 R60 holds the range of an author nobody knows here, and gives the rest', async () => {
    const third = await sampleFeed(bantul, shared, [{ note: 'dari Bantul' }]);
    const order = packOrder(sleman, [magelang], [packRange(third), packRange(feed)]);
    const made = unwrap(await packPackage(order, sleman.signer), 'the sample is right');
    const opened = unwrap(await openPackage(made.bytes, readerOf(magelang, { offices: [sleman] })), 'Sleman is known');
    expect(opened.held).toEqual([
      { feed: third.certificate.certificate.feed, office: bantul.office, from: 1, to: 1, reason: 'unknown-author' },
    ]);
    expect(opened.ranges.map(({ office }) => office)).toEqual([sleman.office]);
    expect(opened.certs).toEqual([feed.certificate]);
  });

  it('may begin beyond a hole: what is there is verified all the same', async () => {
    const longer = await extendFeed(feed, [{ note: 'empat' }, { note: 'lima' }]);
    const order = packOrder(sleman, [magelang], [packRange(longer, 2, 3), packRange(longer, 5, 5)]);
    const made = unwrap(await packPackage(order, sleman.signer), 'the sample is right');
    const opened = unwrap(await openPackage(made.bytes, readerOf(magelang, { offices: [sleman] })), 'it is good');
    expect(opened.ranges.map(({ from, to }) => [from, to])).toEqual([
      [2, 3],
      [5, 5],
    ]);
  });

  it('holds any entries there may be, byte for byte', async () => {
    const changes = fc.array(fc.uint8Array({ minLength: 1, maxLength: 2000 }), { maxLength: 5 });
    const part = fc.record({ doc: fc.stringMatching(/^[0-9A-Za-z#]{1,30}$/), changes });
    const entry = fc.record({
      user: fc.string({ maxLength: 50 }),
      note: fc.string({ maxLength: 50 }),
      parts: fc.array(part, { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 6 }), async (entries) => {
        const sample = await sampleFeed(sleman, shared, entries);
        const made = unwrap(
          await packPackage(packOrder(sleman, [magelang], [packRange(sample)]), sleman.signer),
          'the sample is right',
        );
        const opened = unwrap(await openPackage(made.bytes, readerOf(magelang, { offices: [sleman] })), 'it is good');
        expect(opened.ranges[0]?.entries.map(({ body }) => body)).toEqual(sample.entries.map(({ body }) => body));
      }),
      { numRuns: 25 },
    );
  });
});
