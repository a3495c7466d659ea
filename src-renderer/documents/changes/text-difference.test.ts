import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { textDifference } from './text-difference.ts';

function apply(before: string, after: string): string {
  let text = before;
  for (const { at, remove, insert } of textDifference(before, after)) {
    text = text.slice(0, at) + insert + text.slice(at + remove);
  }
  return text;
}

describe('R3 only what differs is touched', () => {
  it.each([
    ['satu dua', 'satu nol dua', [{ at: 5, remove: 0, insert: 'nol ' }]],
    ['satu dua', 'satu', [{ at: 4, remove: 4, insert: '' }]],
    ['satu', 'satu', []],
    ['', 'satu', [{ at: 0, remove: 0, insert: 'satu' }]],
    [
      'satu dua tiga empat',
      'satu II tiga IV',
      [
        { at: 14, remove: 5, insert: 'IV' },
        { at: 5, remove: 3, insert: 'II' },
      ],
    ],
    // Both begin with the same half of a surrogate pair, and it is not cut in two.
    ['a😀', 'a😁', [{ at: 1, remove: 2, insert: '😁' }]],
  ])('%j to %j', (before, after, splices) => {
    expect(textDifference(before, after)).toEqual(splices);
  });

  it('gives the new text, whatever the two texts are', () => {
    const text = fc.array(fc.constantFrom('satu', 'dua', ' ', '\n', '😀', '😁', 'é', 'e\u0301', '.', '1'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(apply(one.join(''), other.join(''))).toBe(other.join(''));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(apply(one, other)).toBe(other);
      }),
    );
  });

  it('a long text against another takes a moment, never minutes', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `kata${String((index * 7919) % 9973)}`);
    const [before, after] = [words.join(' '), words.toReversed().join(' ')];
    const start = performance.now();
    expect(apply(before, after)).toBe(after);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
