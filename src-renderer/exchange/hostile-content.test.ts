import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '#base/bytes.ts';
import { present } from '#base/assert.ts';
import { unwrap } from '#base/result.ts';
import { textBytes } from '#feed/digest.ts';
import { hostileBed, manifestIn } from '#testing/hostile-files.ts';
import { nextEntry, packOrder, packRange } from '#testing/sample-offices.ts';
import { encryptTo } from './age-file.ts';
import { canonicalBytes } from './canonical-file.ts';
import { gunzip } from './gzip.ts';
import { readTar, writeTar } from './tar.ts';
import { MEMBERS } from './unpack.ts';

const { sleman, magelang, feed, tar, packed, wrapped, refusalOf, forged } = await hostileBed();

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
