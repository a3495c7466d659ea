import type { Element } from '@xmldom/xmldom';
import type { FoundClause } from '../recognise/clauses.ts';
import { clauseParagraphs, type Look, type Written } from './answer-lines.ts';
import { withFreshList } from './paragraphs.ts';
import type { Pen } from './pen.ts';
import { insertRow, paragraphIn, rowOf } from './table-rows.ts';

/** How both texts of the partner's file look. */
export type Looks = { readonly left: Look; readonly right: Look };

/** Writes an article in both texts into new rows behind the one that `behind` stands in; gives a paragraph of the last. */
export function insertRows(clause: FoundClause, behind: Element, pen: Pen, { left, right }: Looks): Element {
  const start = rowOf(behind);
  if (start === null) return behind;
  const { english } = clause;
  const own = clauseParagraphs(clause, 'Pasal', left, behind);
  const second = english === null ? [] : clauseParagraphs(english, 'Article', right, behind);
  pen.lists?.begin();
  const last = sideBySide(own, second).reduce((row, pair) => {
    const like = (pair[0] ?? pair[1])?.like ?? behind;
    const made = insertRow(
      row,
      pair.map((one) => one ?? { text: null, like }),
      pen,
    );
    for (const column of pair.keys()) freshIn(made, column, pen);
    return made;
  }, start);
  return paragraphIn(last, 0) ?? behind;
}

function freshIn(row: Element, column: number, pen: Pen): void {
  const paragraph = paragraphIn(row, column);
  if (paragraph !== null) withFreshList(paragraph, pen);
}

type Beside = readonly [left: Written | undefined, right: Written | undefined];

/** What stands in one row on our paper stands in one row there. */
function sideBySide(left: readonly Written[], right: readonly Written[]): readonly Beside[] {
  const places = [...left, ...right].map(({ paragraph }) => placeOf(paragraph.cell));
  const inOrder = [...new Set(places)].toSorted((one, other) => one - other);
  const at = (all: readonly Written[], place: number): Written | undefined =>
    all.find(({ paragraph }) => placeOf(paragraph.cell) === place);
  return inOrder.map((place) => [at(left, place), at(right, place)]);
}

/** No table of ours has so many rows. */
const ROWS = 1_000_000;

function placeOf(cell: Written['paragraph']['cell']): number {
  return cell === null ? 0 : cell.table * ROWS + cell.row;
}
