import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalTokens } from './legal-tokens.ts';

describe('the words of a legal text', () => {
  it.each([
    ['sebesar Rp1.250.000.000,00 per tahun', 'Rp1.250.000.000,00'],
    ['selama 3 (tiga) tahun', '3 (tiga)'],
    ['paling lambat 14 (empat belas) hari', '14 (empat belas)'],
    ['sebagaimana dimaksud pada ayat (1)', 'ayat (1)'],
    ['sesuai Pasal 12 dan', 'Pasal 12'],
    ['dalam huruf a, ', 'huruf a'],
    ['peraturan perundang-undangan yang', 'perundang-undangan'],
    ['pukul 09.00 WIB', '09.00'],
    ['tanggal 5 s.d. 9', 's.d.'],
    ['dokumen UKL-UPL', 'UKL-UPL'],
    ['Nomor 100.3/12/2026', '100.3/12/2026'],
  ])('in “%s” keep %s whole', (text, word) => {
    expect(legalTokens(text)).toContain(word);
  });

  it('do not swallow what is no reference', () => {
    expect(legalTokens('huruf besar')).toEqual(['huruf', ' ', 'besar']);
    expect(legalTokens('3 (')).toEqual(['3', ' ', '(']);
  });

  it('together are the text, letter for letter', () => {
    const piece = fc.constantFrom(
      'ayat',
      ' ',
      '(1)',
      '3',
      '(tiga)',
      'Rp1.000,00',
      'Pasal 1',
      '\n',
      '👍',
      's.d.',
      '-',
      'é',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          expect(legalTokens(text).join('')).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });
});
