import { describe, expect, it } from 'vitest';
import { englishReferences } from './english-references.ts';

function read(text: string): readonly string[] {
  return englishReferences(text).map(({ kind, number, of, from, to }) => {
    expect(text.slice(from, to)).toBe(String(number));
    return kind === 'article' ? `Article ${number}` : `(${number})${of === null ? '' : ` of ${of}`}`;
  });
}

describe('references in an English text', () => {
  it('are found with the article their paragraph is of', () => {
    expect(read('referred to in Article 2 paragraph (1), Articles 3, 4 and 15, and paragraph (2)')).toEqual([
      'Article 2',
      '(1) of 2',
      'Article 3',
      'Article 4',
      'Article 15',
      '(2)',
    ]);
    expect(read('paragraphs (1) and (3) of this Article')).toEqual(['(1)', '(3)']);
    expect(read('Article 5 of this Memorandum of Understanding')).toEqual(['Article 5']);
  });

  it('leave alone those to laws, conventions and other agreements', () => {
    expect(read('Article 18 paragraph (6) of the 1945 Constitution')).toEqual([]);
    expect(read('Article 18 of the Constitution, Article 3 of Law Number 24 of 2000')).toEqual([]);
    expect(read('Article 7 of the Letter of Intent')).toEqual([]);
  });
});
