import { describe, expect, it } from 'vitest';
import {
  blankPages,
  brokenWords,
  foreignFonts,
  leftovers,
  lonelySignatures,
  lonelySigner,
  outsideMargins,
  splitRows,
  splitSignatures,
  strandedHeadings,
  strandedLeads,
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

  it('find a chapter, or what leads to a list, at the foot of a page of a letter or a study', () => {
    expect(strandedLeads([page('Teks.', 'IV. RUANG LINGKUP', 'Studi kelayakan · x · y'), ...GOOD]).length).toBe(1);
    expect(strandedLeads([page('Teks.', 'sebagai berikut:'), ...GOOD]).length).toBe(1);
    expect(strandedLeads([page('IV. RUANG LINGKUP', 'Teks.'), ...GOOD])).toEqual([]);
  });

  it('find a letter of which the signature stands alone on its page', () => {
    expect(lonelySigner([page('Teks.', 'Teks.'), page('- 2 -', 'BUPATI SLEMAN,', 'A')]).length).toBe(1);
    expect(lonelySigner([page('Teks.', 'Teks.', 'KEPALA DINAS KESEHATAN,', 'A')])).toEqual([]);
    expect(lonelySigner([page('BUPATI SLEMAN', 'Teks.', 'BUPATI SLEMAN,', 'A')])).toEqual([]);
    expect(lonelySigner([page('Teks.')])).toEqual(['nobody signs']);
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

  it('read headings in two languages side by side, and quoted ones of an addendum', () => {
    const two = [
      page('Pasal 1     Article 1', 'MAKSUD     PURPOSE', 'Teks.'),
      page('- 2 -', 'Pasal 2   Article 2', 'Teks.'),
    ];
    expect(wrongSequence(two, 2)).toEqual([]);
    expect(strandedHeadings([page('Teks.', 'Pasal 1     Article 1'), ...two]).length).toBe(1);
    expect(strandedHeadings([page('Teks.', '“Pasal 5A'), ...two]).length).toBe(1);
    expect(wrongSequence([page('Pasal 1', 'PERUBAHAN PASAL 5', '“Pasal 5', 'LOKASI”')], 1)).toEqual([]);
  });

  it('find a signature whose name stands on another page, and parties that do not sign', () => {
    const row = page(
      'Teks.',
      'Teks.',
      'PIHAK KESATU,     PIHAK KEDUA,',
      'BUPATI,    WALI KOTA,',
      'Drs. ANI     BUDI, M.Si.',
    );
    expect(splitRows([row], ['ANI', 'BUDI'])).toEqual([]);
    expect(splitRows([page('Teks.', 'PIHAK KESATU,     PIHAK KEDUA,'), page('ANI    BUDI')], ['ANI', 'BUDI'])).toEqual([
      'page 1 ends before the name ANI',
      'page 1 ends before the name BUDI',
    ]);
    expect(splitRows([row], ['ANI', 'BUDI', 'CICI'])).toEqual(['1 of 3 parties do not sign']);
  });

  it('find a word that is broken in a column, and leave a line that ends behind a hyphen alone', () => {
    const shown = (...texts) => [
      { ...page('x'), words: texts.map((text) => ({ text, left: 0, right: 0, top: 0, bottom: 0 })) },
    ];
    const texts = ['Kegiatan masing-masing daerah, Nomor 1/PKS/2026'];
    expect(
      brokenWords(shown('Kegiatan', 'masing-', 'masing', 'daerah,', '1/PKS/', '2026', 'aa.', '……'), texts),
    ).toEqual([]);
    expect(brokenWords(shown('Kegia', 'tan'), texts)).toEqual([
      'page 1: the word “Kegia” is broken',
      'page 1: the word “tan” is broken',
    ]);
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
