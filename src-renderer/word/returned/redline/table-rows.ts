import type { Element } from '@xmldom/xmldom';
import { child, children, descendants, isW, makeW } from '../parse/dom.ts';
import { atomsOf } from './atoms.ts';
import { insertParagraph, paragraphLike } from './paragraphs.ts';
import type { Pen } from './pen.ts';

/*
 * Two texts side by side stand in the rows of a table. What comes or goes there does so row by row: like stands beside like, no
 * empty row stays, and the last paragraph of a cell, whose end cannot be taken away, is never written.
 */

/** Words of a new paragraph and the one that it looks like; without words (null) it stands beside another text. */
export type CellText = { readonly text: string | null; readonly like: Element };

/** The row of the table that something stands in; null outside tables. */
export function rowOf(node: Element): Element | null {
  let above = node.parentNode;
  while (above !== null && !isW(above, 'tr')) above = above.parentNode;
  return above;
}

/** Writes a paragraph behind another: in a column of a text into a row of its own, beside what the other column has there new. */
export function writeBehind(text: string, behind: Element, like: Element, pen: Pen): Element {
  const row = rowOf(behind);
  const cell = behind.parentNode;
  if (row === null || !isW(cell, 'tc') || children(cell).at(-1) !== behind) {
    return insertParagraph(text, behind, like, pen);
  }
  const column = cellsOf(row).indexOf(cell);
  const next = nextRow(row);
  const place = next !== null && pen.isNewRow(next) ? cellsOf(next)[column] : undefined;
  if (place !== undefined && !hasWords(place)) return filled(place, { text, like }, pen);
  const beside = { text: null, like };
  const written = cellsOf(row).map((_cell, index) => (index === column ? { text, like } : beside));
  return paragraphIn(insertRow(row, written, pen), column) ?? behind;
}

/** A new row behind another, whose cells look like those. */
export function insertRow(like: Element, written: readonly CellText[], pen: Pen): Element {
  const row = makeW(pen.document, 'tr');
  const properties = child(like, 'trPr')?.cloneNode(true);
  if (properties !== undefined) {
    for (const one of children(properties)) if (MARKS.some((name) => isW(one, name))) properties.removeChild(one);
    row.appendChild(properties);
  }
  const cells = cellsOf(like);
  for (const [column, one] of written.entries()) {
    const cell = makeW(pen.document, 'tc');
    const look = child(cells[column] ?? cells[0] ?? null, 'tcPr');
    if (look !== null) cell.appendChild(look.cloneNode(true));
    cell.appendChild(paragraphLike(one.text, one.like, pen));
    row.appendChild(cell);
  }
  pen.markRow(row, 'ins');
  like.parentNode?.insertBefore(row, like.nextSibling);
  return row;
}

const MARKS = ['ins', 'del', 'trPrChange'];

/** Strikes the rows of which every word was struck. `rows`: those that said something before. */
export function strikeRows(rows: ReadonlySet<Element>, pen: Pen): void {
  for (const row of rows) if (!hasWords(row)) pen.markRow(row, 'del');
}

/** Whether any letters of a row or a cell stand. */
export function hasWords(node: Element): boolean {
  return atomsOf(descendants(node, 'p')).some(({ text }) => text.trim() !== '');
}

/** The first paragraph in a column of a row. */
export function paragraphIn(row: Element, column: number): Element | null {
  const cell = cellsOf(row)[column];
  return cell === undefined ? null : child(cell, 'p');
}

function filled(cell: Element, { text, like }: CellText, pen: Pen): Element {
  const made = paragraphLike(text, like, pen);
  const old = child(cell, 'p');
  if (old === null) cell.appendChild(made);
  else cell.replaceChild(made, old);
  return made;
}

function nextRow(row: Element): Element | null {
  let next = row.nextSibling;
  while (next !== null && next.nodeType !== 1) next = next.nextSibling;
  return isW(next, 'tr') ? next : null;
}

function cellsOf(row: Element): readonly Element[] {
  return descendants(row, 'tc');
}
