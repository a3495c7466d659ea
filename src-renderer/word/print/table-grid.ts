import type { Element } from '@xmldom/xmldom';
import { attribute, child, children, isW } from '../returned/parse/dom.ts';

/** A cell at its place in the grid. */
export type Cell = {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
};

export type Row = { readonly element: Element; readonly cells: readonly Cell[] };

type Raw = { readonly element: Element; readonly column: number; readonly columns: number };

/** The rows of a table; cells that go on from above are part of the one where they begin. */
export function rowsOf(table: Element): readonly Row[] {
  const elements = inside(table, 'tr');
  const raw = elements.map(rawCells);
  return elements.map((element, row) => ({
    element,
    cells: (raw[row] ?? [])
      .filter((cell) => merging(cell.element) !== 'goes on')
      .map((cell) => ({ ...cell, row, rows: merging(cell.element) === 'begins' ? height(raw, row, cell) : 1 })),
  }));
}

function rawCells(row: Element): readonly Raw[] {
  let column = Number(attribute(child(child(row, 'trPr'), 'gridBefore'), 'val') ?? '0');
  return inside(row, 'tc').map((element) => {
    const columns = spanned(element);
    const cell = { element, column, columns };
    column += columns;
    return cell;
  });
}

/** Rows and cells may stand in content controls. */
function inside(node: Element, name: string): readonly Element[] {
  return children(node).flatMap((one) => {
    if (isW(one, name)) return [one];
    return /^(?:sdt|sdtContent|customXml|ins)$/u.test(one.localName ?? '') ? inside(one, name) : [];
  });
}

function spanned(cell: Element): number {
  const span = Number(attribute(child(child(cell, 'tcPr'), 'gridSpan'), 'val') ?? '1');
  return Number.isInteger(span) && span >= 1 && span <= 63 ? span : 1;
}

function merging(cell: Element): 'begins' | 'goes on' | 'alone' {
  const merge = child(child(cell, 'tcPr'), 'vMerge');
  if (merge === null) return 'alone';
  return attribute(merge, 'val') === 'restart' ? 'begins' : 'goes on';
}

function height(raw: readonly (readonly Raw[])[], row: number, cell: Raw): number {
  let rows = 1;
  while (raw[row + rows]?.some((below) => below.column === cell.column && merging(below.element) === 'goes on'))
    rows += 1;
  return rows;
}
