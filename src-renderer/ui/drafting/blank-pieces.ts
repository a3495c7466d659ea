/** Blanks inside a text, as the proposal writes them and as people type them; the same ones that domain/agreements/blanks.ts finds. */
const BLANKS = /…{2,}|\.{4,}|_{3,}/gu;

export type Piece = { readonly text: string; readonly isBlank: boolean };

/** A text cut into what is written and what is still blank, in order; together they are the text. */
export function blankPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(BLANKS)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), isBlank: false });
    pieces.push({ text: match[0], isBlank: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isBlank: false });
  return pieces;
}

/** Where the first blank of a text stands, as a selection; null when there is none. */
export function firstBlank(text: string): { readonly from: number; readonly to: number } | null {
  const match = [...text.matchAll(BLANKS)][0];
  return match === undefined ? null : { from: match.index, to: match.index + match[0].length };
}
