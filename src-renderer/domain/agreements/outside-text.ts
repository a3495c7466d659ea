/*
 * What stands outside the articles of an agreement on paper, and where it comes from: words of the record itself, which may be
 * taken from a file that came back, or sentences made of the register's data, which are changed where those data are.
 */

/** Where a line on paper outside the articles comes from. */
export type OutsideSource =
  /** A premise or a legal basis; `row` is '' for the blank that stands where there is none. */
  | {
      readonly kind: 'row';
      readonly list: 'premises' | 'bases';
      readonly row: string;
      readonly field: 'text' | 'english';
    }
  /** A field of the record, word for word; `lead` stands in front of it on paper: `NOMOR : `. */
  | { readonly kind: 'value'; readonly path: string; readonly lead: string }
  /** Made of data of the record: the place where those stand. */
  | { readonly kind: 'elsewhere'; readonly path: string }
  /** A sentence that every document of the kind has. */
  | { readonly kind: 'fixed' };

/** From where to where in a line the words of the source stand: without what leads it in, and without the mark of a list. */
export function wordsIn(line: string, source: OutsideSource): { readonly from: number; readonly to: number } {
  if (source.kind === 'row') return { from: 0, to: line.length - (CLOSING.exec(line)?.[0].length ?? 0) };
  if (source.kind !== 'value' || source.lead === '') return { from: 0, to: line.length };
  const from = new RegExp(`^${source.lead.replaceAll(/[\s:]+/gu, String.raw`\s*:?\s*`)}`, 'iu').exec(line)?.[0].length;
  return { from: from ?? 0, to: line.length };
}

/** The marks between the items of a list are given by position, in both languages. */
const CLOSING = /(?:[;,]?\s+(?:dan|atau|dan\/atau|and|or))?[.;,\s]*$/u;

/** Whether the words of a line may be taken over from a file that came back. */
export function isOwnText({ kind }: OutsideSource): boolean {
  return kind === 'row' || kind === 'value';
}

/** The words as the record has them: a blank of the paper is nothing. */
export function recordText(words: string): string {
  return /^[\u2026.\s]*$/u.test(words) ? '' : words.replaceAll(/\s+/gu, ' ').trim();
}
