import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '#base/bytes.ts';
import { textBytes } from '#feed/digest.ts';
import { readZip } from './zip.ts';

const letter = textBytes('Yth. Bapak/Ibu, dengan hormat. '.repeat(40));

function answer(file: Uint8Array): string | [string, number][] {
  const read = readZip(file);
  return read.ok ? read.value.map(({ name, bytes }) => [name, bytes.length]) : read.error;
}

/** Where a four-letter mark stands: `local` 3 4, `entry` 1 2, `end` 5 6. */
function placeOf(file: Uint8Array, mark: readonly [number, number], nth = 0): number {
  let seen = 0;
  for (let at = 0; at < file.length; at += 1) {
    if (file[at] !== 0x50 || file[at + 1] !== 0x4b || file[at + 2] !== mark[0] || file[at + 3] !== mark[1]) continue;
    if (seen === nth) return at;
    seen += 1;
  }
  throw new Error('the zip has no such mark');
}

const LOCAL = [3, 4] as const;
const ENTRY = [1, 2] as const;
const END = [5, 6] as const;

function patched(file: Uint8Array, change: (view: DataView, copy: Bytes) => void): Bytes {
  const copy = new Uint8Array(file);
  change(new DataView(copy.buffer), copy);
  return copy;
}

describe('a zip', () => {
  it('R4 gives its files under their last names, stored or deflated, without what systems leave beside them', () => {
    const file = zipSync({
      'kiriman/DOC-2026 (1).bin': letter,
      'surat.txt': [letter, { level: 0 }],
      '__MACOSX/._surat.txt': letter,
      'kiriman/.DS_Store': letter,
      'kosong.simpul': new Uint8Array(),
    });
    expect(answer(file)).toEqual([
      ['DOC-2026 (1).bin', letter.length],
      ['surat.txt', letter.length],
      ['kosong.simpul', 0],
    ]);
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'a/../../b', String.raw`..\..\b`, String.raw`C:\b`, 'c:b', 'a\0.simpul'])(
    'R6 X3 with a name that leads elsewhere (%j) is refused whole',
    (name) => {
      expect(answer(zipSync({ 'baik.simpul': letter, [name]: letter }))).toBe('unsafe-zip');
    },
  );

  it('R6 X3 with an endless name is refused', () => {
    expect(answer(zipSync({ [`${'a'.repeat(500)}.simpul`]: letter }))).toBe('unsafe-zip');
  });

  it('R5 X3 with too many files is refused before any is inflated', () => {
    const many = (count: number) =>
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.simpul`, letter])));
    expect(answer(many(50))).toHaveLength(50);
    expect(answer(many(51))).toBe('too-many-files');
    expect(answer(many(300))).toBe('too-many-files');
  });

  it('R5 X3 that says how big its bomb is, is refused by what it says', () => {
    const file = zipSync({ 'a.simpul': new Uint8Array(65 * 1024 * 1024) });
    expect(file.length).toBeLessThan(100_000);
    expect(answer(file)).toBe('too-big');
  });

  it('R5 X3 that hides how big its bomb is, stops a little past what it said', () => {
    const file = zipSync({ 'a.simpul': new Uint8Array(40 * 1024 * 1024) });
    const small = patched(file, (view) => {
      view.setUint32(placeOf(file, LOCAL) + 22, 1000, true);
      view.setUint32(placeOf(file, ENTRY) + 24, 1000, true);
    });
    const before = performance.now();
    expect(answer(small)).toBe('unsafe-zip');
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('R5 X3 whose many files are each allowed and together too much is refused', () => {
    const file = zipSync(
      Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${index}.bin`, new Uint8Array(1000)])),
    );
    const big = patched(file, (view) => {
      for (let nth = 0; nth < 5; nth += 1) {
        view.setUint32(placeOf(file, LOCAL, nth) + 22, 60 * 1024 * 1024, true);
        view.setUint32(placeOf(file, ENTRY, nth) + 24, 60 * 1024 * 1024, true);
      }
    });
    expect(answer(big)).toBe('too-big');
  });

  it('R7 X3 whose entries share bytes is refused', () => {
    const file = zipSync({ 'a.simpul': letter, 'b.simpul': letter });
    const shared = patched(file, (view, copy) => {
      const [one, other] = [placeOf(file, ENTRY, 0), placeOf(file, ENTRY, 1)];
      view.setUint32(other + 42, view.getUint32(one + 42, true), true);
      copy.set(copy.subarray(one + 46, one + 46 + 8), other + 46);
    });
    expect(answer(shared)).toBe('unsafe-zip');
  });

  it('R7 X3 whose two headers disagree, or that reaches into its directory, is refused', () => {
    const file = zipSync({ 'a.simpul': letter });
    const [local, entry] = [placeOf(file, LOCAL), placeOf(file, ENTRY)];
    const lies: ((view: DataView, copy: Bytes) => void)[] = [
      (view) => view.setUint32(local + 22, 7, true),
      (view) => view.setUint32(local + 18, 7, true),
      (view) => view.setUint16(local + 8, 0, true),
      (view, copy) => {
        copy[local + 30] = 0x62;
        view.setUint16(local + 4, 20, true);
      },
      (view) => {
        view.setUint32(entry + 20, 100_000, true);
        view.setUint32(local + 18, 100_000, true);
      },
    ];
    for (const lie of lies) expect(answer(patched(file, lie))).toBe('unsafe-zip');
  });

  it('R4 X3 that is locked, of several disks, or packed in another way is refused with its reason', () => {
    const file = zipSync({ 'a.simpul': letter });
    const [local, entry, end] = [placeOf(file, LOCAL), placeOf(file, ENTRY), placeOf(file, END)];
    const both = (view: DataView, offset: number, value: number): void => {
      view.setUint16(local + offset, value, true);
      view.setUint16(entry + offset + 2, value, true);
    };
    expect(answer(patched(file, (view) => both(view, 6, 1)))).toBe('locked-zip');
    expect(answer(patched(file, (view) => both(view, 8, 12)))).toBe('unsafe-zip');
    expect(answer(patched(file, (view) => view.setUint16(end + 4, 1, true)))).toBe('damaged');
    expect(answer(patched(file, (view) => view.setUint32(entry + 16, 1, true)))).toBe('unsafe-zip');
  });

  it('X3 cut or altered anywhere never throws and never gives other bytes', () => {
    const file = zipSync({ 'a.simpul': letter, 'b.simpul': [letter, { level: 0 }] });
    for (let length = 0; length < file.length; length += 1) expect(answer(file.subarray(0, length))).toBe('damaged');
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const read = readZip(patched(file, (_view, copy) => copy.set([(copy[at] ?? 0) ^ flip], at)));
        for (const { bytes } of read.ok ? read.value : []) expect(bytes).toEqual(letter);
      }),
      { numRuns: 500 },
    );
  });

  it('R4 may have a comment, and nothing else behind its end', () => {
    const file = zipSync({ 'a.simpul': letter });
    const end = placeOf(file, END);
    const commented = concatBytes([patched(file, (view) => view.setUint16(end + 20, 4, true)), textBytes('halo')]);
    expect(answer(commented)).toEqual([['a.simpul', letter.length]]);
    expect(answer(concatBytes([file, textBytes('halo')]))).toBe('damaged');
  });
});
