import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '#base/bytes.ts';
import { unwrap } from '#base/result.ts';
import { textBytes } from '#feed/digest.ts';
import { hostileBed } from '#testing/hostile-files.ts';
import { armored, encryptTo } from './age-file.ts';
import { gzip } from './gzip.ts';
import { openFile, openPackage } from './unpack.ts';

const { magelang, reader, good, tar, wrapped, refusalOf } = await hostileBed();

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
