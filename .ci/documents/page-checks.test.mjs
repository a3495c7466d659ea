import { describe, expect, it } from 'vitest';
import {
  blankPages,
  foreignFonts,
  leftovers,
  lonelySignatures,
  outsideMargins,
  splitSignatures,
  strandedHeadings,
  wrongSequence,
  wrongSizes,
} from './page-checks.mjs';

const page = (...lines) => ({ width: 609.4, height: 935.4, lines, words: [] });
const GOOD = [
  page('Pasal 1', 'MAKSUD', '(1) Satu.', 'KSB · x · versi 1'),
  page('- 2 -', 'Pasal 2', 'PENUTUP', 'Dibuat rangkap dua.', 'PIHAK KESATU,     PIHAK KEDUA,', 'A     B'),
];

describe('checks of rendered pages', () => {
  it('find nothing in good pages', () => {
    const faults = [wrongSizes(GOOD, 'F4'), blankPages(GOOD), strandedHeadings(GOOD), wrongSequence(GOOD, 2)];
    expect([...faults, splitSignatures(GOOD, 2), outsideMargins(GOOD), leftovers(GOOD)].flat()).toEqual([]);
  });

  it('find a page of another size', () => {
    expect(wrongSizes(GOOD, 'A4').length).toBe(2);
  });

  it('find a page that holds nothing but its number and footer', () => {
    expect(blankPages([...GOOD, page('- 3 -', 'KSB · x · versi 1')])).toEqual(['page 3 is blank']);
    expect(blankPages([page('Paraf  I   II')])).toEqual(['page 1 is blank']);
  });

  it('find a heading at the foot of a page, with its title or without', () => {
    expect(strandedHeadings([page('Teks.', 'Pasal 3'), ...GOOD]).length).toBe(1);
    expect(strandedHeadings([page('Teks.', 'Pasal 3', 'LOKASI', 'KSB · x · y'), ...GOOD]).length).toBe(1);
    expect(strandedHeadings([page('Teks.', 'Pembahasan'), ...GOOD]).length).toBe(1);
  });

  it('find articles that are missing, doubled or out of order', () => {
    expect(wrongSequence(GOOD, 3).length).toBe(1);
    expect(wrongSequence(GOOD.toReversed(), 2).length).toBe(1);
  });

  it('find a signature block on two pages, alone on its page, or missing', () => {
    expect(splitSignatures([...GOOD, page('PIHAK KETIGA,')], 3)).toEqual(['signatures stand on 2 pages']);
    expect(splitSignatures([...GOOD, page('PIHAK KETIGA,')], 8)).toEqual([]);
    expect(splitSignatures([page('Satu baris.', 'PIHAK KESATU,   PIHAK KEDUA,')], 2).length).toBe(1);
    expect(splitSignatures([page('Teks.')], 2)).toEqual(['nobody signs']);
  });

  it('find signatures of minutes that stand alone', () => {
    const signed = ['Sleman, 23 November 2026', 'Notulis,     Pemimpin Rapat,', 'A     B'];
    expect(lonelySignatures([page('Satu.', 'Dua.', ...signed)])).toEqual([]);
    expect(lonelySignatures([page('- 4 -', ...signed)])).toEqual(['page 1 has 0 lines above the signatures']);
    expect(lonelySignatures([page('Teks.')])).toEqual(['nobody signs the minutes']);
  });

  it('find words outside the margins, words of the machine, and foreign fonts', () => {
    const word = { left: 40, right: 90, top: 100, bottom: 110 };
    expect(outsideMargins([{ ...page('x'), words: [word] }]).length).toBe(1);
    expect(leftovers([page('NOMOR : undefined')]).length).toBe(1);
    const head = 'name type encoding emb sub uni object ID\n------\n';
    expect(foreignFonts(`${head}ABCDEF+URWBookman-Light  Type 1C  Custom  yes yes yes  10 0\n`)).toEqual([]);
    expect(foreignFonts(`${head}ABCDEF+LiberationSans  TrueType  WinAnsi  yes yes yes  10 0\n`)).toEqual([]);
    expect(foreignFonts(`${head}ABCDEF+DejaVuSans  TrueType  WinAnsi  yes yes yes  10 0\n`)).toEqual([
      'font: ABCDEF+DejaVuSans',
    ]);
    expect(foreignFonts(`${head}URWBookman-Light  Type 1C  Custom  no no yes  10 0\n`).length).toBe(1);
  });
});
