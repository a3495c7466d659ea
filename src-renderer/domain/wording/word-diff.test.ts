import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPart, wordDiff } from './word-diff.ts';

function side(parts: readonly DiffPart[], without: DiffPart['kind']): string {
  return parts
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join('');
}

describe('what changed between two texts', () => {
  it('is told by word, with numbers whole', () => {
    expect(
      wordDiff(
        'dibayarkan paling lambat tanggal 10 setiap bulan.',
        'dibayarkan paling lambat tanggal 15 setiap bulan.',
      ),
    ).toEqual([
      { kind: 'same', text: 'dibayarkan paling lambat tanggal ' },
      { kind: 'removed', text: '10' },
      { kind: 'added', text: '15' },
      { kind: 'same', text: ' setiap bulan.' },
    ]);
    expect(wordDiff('Rp1.250.000,00', 'Rp1.350.000,00')).toEqual([
      { kind: 'removed', text: 'Rp1.250.000,00' },
      { kind: 'added', text: 'Rp1.350.000,00' },
    ]);
  });

  it('keeps references and numbers with their words whole', () => {
    expect(wordDiff('selama 3 (tiga) tahun, ayat (1)', 'selama 5 (lima) tahun, ayat (2)')).toEqual([
      { kind: 'same', text: 'selama ' },
      { kind: 'removed', text: '3 (tiga)' },
      { kind: 'added', text: '5 (lima)' },
      { kind: 'same', text: ' tahun, ' },
      { kind: 'removed', text: 'ayat (1)' },
      { kind: 'added', text: 'ayat (2)' },
    ]);
  });

  it('takes the space between two changed words into the change', () => {
    expect(wordDiff('biaya sama besar dibayar', 'biaya tonase bulanan dibayar')).toEqual([
      { kind: 'same', text: 'biaya ' },
      { kind: 'removed', text: 'sama besar' },
      { kind: 'added', text: 'tonase bulanan' },
      { kind: 'same', text: ' dibayar' },
    ]);
  });

  it('D2 loses no letter: what is kept and removed gives the old text, what is kept and added the new one', () => {
    const words = fc.array(
      fc.constantFrom('biaya', 'tonase', '10', '15', ' ', '  ', ',', '.', '(2)', '€', '👍', '\n'),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        const parts = wordDiff(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
      }),
      { numRuns: 200 },
    );
  });

  it('shows a text too long to compare whole, old and new', () => {
    const [before, after] = ['a '.repeat(60_000), 'b '.repeat(60_000)];
    expect(wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
