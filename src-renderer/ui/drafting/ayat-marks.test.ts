import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from '#domain/agreements/article-text.ts';
import { ayatMarks } from './ayat-marks.ts';
import { blankPieces, firstBlank } from './blank-pieces.ts';

describe('the numbers of ayat beside an article that is typed', () => {
  it('number ayat by their place and leave out what is listed below them', () => {
    expect(ayatMarks('Satu:\na. huruf;\n1. angka;\n\nDua.')).toEqual(['(1)', null, null, null, '(2)']);
  });

  it('give a single ayat none, as the document does', () => {
    expect(ayatMarks('Satu saja.')).toEqual([null]);
  });

  it('do not repeat a number that somebody typed', () => {
    expect(ayatMarks('(1) Satu.\nDua.')).toEqual([null, '(2)']);
  });

  it('are as many as the ayat of the document', () => {
    const line = fc.constantFrom('Ayat.', 'a. huruf', '1. angka', '', '  ');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const count = clausesOf(lines.join('\n')).length;
        const marks = ayatMarks(lines.join('\n')).filter((mark) => mark !== null);
        expect(marks).toHaveLength(count < 2 ? 0 : count);
      }),
      { verbose: true },
    );
  });
});

describe('blanks inside a text', () => {
  it('are cut out without losing a letter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '.', '…', '_', ' ', '\n'), { maxLength: 30 }), (letters) => {
        const text = letters.join('');
        const pieces = blankPieces(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.some((piece) => piece.isBlank)).toBe(firstBlank(text) !== null);
      }),
      { verbose: true },
    );
  });
});
