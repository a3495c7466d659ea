import type { Paragraph } from '../parse/model.ts';
import { ENGLISH, INDONESIAN, type Language } from './languages.ts';
import { textBefore, textNow } from './lines.ts';
import { plainText } from './plain-text.ts';

/** The two texts of a document in two languages, each in its own order. */
export type Columns = { readonly left: readonly Paragraph[]; readonly right: readonly Paragraph[] };

/**
 * Tells two texts side by side apart; null where a file has one text. They stand in the cells of tables of two columns, up to the
 * last one in which an article begins or the text ends: what comes below (signatures, lists) is no second text.
 */
export function columnsIn(paragraphs: readonly Paragraph[]): Columns | null {
  const inTables = paragraphs.filter(({ cell }) => cell?.columns === 2);
  const begins = (column: number, language: Language) => (one: Paragraph) =>
    one.cell?.column === column && isBeginning(one, language);
  if (!inTables.some(begins(0, INDONESIAN)) || !inTables.some(begins(1, ENGLISH))) return null;
  const last = inTables.reduce(
    (most, one) =>
      begins(0, INDONESIAN)(one) || begins(1, ENGLISH)(one) || isEnd(one) ? Math.max(most, one.cell?.table ?? 0) : most,
    0,
  );
  const isText = ({ cell }: Paragraph): boolean => cell !== null && cell.table <= last && cell.columns <= 2;
  const side = (column: number): readonly Paragraph[] =>
    paragraphs.filter((one) => (isText(one) ? one.cell?.column === column : column === 0)).map(inOwnCell);
  const inOwnCell = (one: Paragraph): Paragraph => (isText(one) && isDirect(one) ? { ...one, place: 'body' } : one);
  return { left: side(0), right: side(1) };
}

function isBeginning(paragraph: Paragraph, { heading }: Language): boolean {
  return heading(textNow(paragraph) || textBefore(paragraph), paragraph.style === 'SK Pasal') !== null;
}

function isEnd(paragraph: Paragraph): boolean {
  const text = plainText(textNow(paragraph) || textBefore(paragraph));
  return INDONESIAN.closing.test(text) || ENGLISH.closing.test(text);
}

/** In the cell itself, not in a table or a text box inside it. */
function isDirect({ node, cell, place }: Paragraph): boolean {
  if (place === 'box') return false;
  let above = node.parentNode;
  while (above !== null && above.localName !== 'tc') above = above.parentNode;
  return above === cell?.node;
}
