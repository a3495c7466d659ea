import type { Element } from '@xmldom/xmldom';
import { attribute, child, children, isW } from '../returned/parse/dom.ts';
import { type Given, given, givenElement, givenNumber, isOn } from './given.ts';
import { escapeHtml, points } from './markup.ts';
import { cellLook, type TableLines } from './cell-look.ts';
import type { Pen } from './pen.ts';
import { type Row, rowsOf } from './table-grid.ts';

/** A table; rows that repeat stand in its head, which the engine draws again on every page. `around`: CSS declarations. */
export function tableHtml(table: Element, pen: Pen, around: readonly string[]): string {
  const own = child(table, 'tblPr');
  const style = pen.styles.table(attribute(child(own, 'tblStyle'), 'val'));
  const properties = own === null ? style : [...style, own];
  const rows = rowsOf(table);
  const heads = rows.findIndex(({ element }) => !isOn(rowProperties(element), 'tblHeader'));
  const headCount = heads < 0 ? 0 : heads;
  const lines = { borders: givenElement(properties, 'tblBorders'), margins: givenElement(properties, 'tblCellMar') };
  const written = rows.map((row, index) =>
    rowHtml(row, { pen, lines, count: rows.length, tag: index < headCount ? 'th' : 'td' }),
  );
  const css = [...tableLook(properties, table), ...around, ...(keepsNext(rows.at(-1)) ? ['break-after:avoid'] : [])];
  const head = headCount === 0 ? '' : `<thead>${written.slice(0, headCount).join('')}</thead>`;
  const body = `<tbody>${written.slice(headCount).join('')}</tbody>`;
  return `<table${pen.looks.of(css)}${spoken(properties, headCount)}>${columns(table, pen)}${head}${body}</table>`;
}

/** A table without a head is there for the layout alone, and is read as text. */
function spoken(properties: Given, headCount: number): string {
  if (headCount === 0) return ' role="presentation"';
  const caption = given(properties, 'tblCaption') ?? given(properties, 'tblDescription');
  return caption === null ? '' : ` aria-label="${escapeHtml(caption)}"`;
}

function tableLook(properties: Given, table: Element): readonly string[] {
  const width = gridOf(table).reduce((sum, column) => sum + column, 0);
  const indent = givenNumber(properties, 'tblInd', 'w', 0);
  const place: Readonly<Record<string, string>> = {
    center: 'margin-inline:auto',
    right: 'margin-left:auto',
    end: 'margin-left:auto',
  };
  const at = place[given(properties, 'jc') ?? ''];
  return [
    ...(width === 0 ? ['width:100%'] : [`width:${points(width)}`]),
    ...(at === undefined ? (indent === 0 ? [] : [`margin-left:${points(indent)}`]) : [at]),
  ];
}

function gridOf(table: Element): readonly number[] {
  const grid = child(table, 'tblGrid');
  return (grid === null ? [] : children(grid))
    .filter((one) => isW(one, 'gridCol'))
    .map((one) => Math.max(0, Math.min(40_000, Number(attribute(one, 'w') ?? '0') || 0)));
}

function columns(table: Element, { looks }: Pen): string {
  const all = gridOf(table).map((width) => `<col${looks.of([`width:${points(width)}`])}>`);
  return `<colgroup>${all.join('')}</colgroup>`;
}

function rowProperties(row: Element): Given {
  const own = child(row, 'trPr');
  return own === null ? [] : [own];
}

type RowBase = { readonly pen: Pen; readonly lines: TableLines; readonly count: number; readonly tag: 'th' | 'td' };

function rowHtml(row: Row, { pen, lines, count, tag }: RowBase): string {
  const properties = rowProperties(row.element);
  const height = givenNumber(properties, 'trHeight', 'val', 0);
  const css = [
    ...(height > 0 ? [`height:${points(height)}`] : []),
    ...(isOn(properties, 'cantSplit') ? ['break-inside:avoid'] : []),
    ...(keepsNext(row) ? ['break-after:avoid'] : []),
  ];
  const last = Math.max(0, ...row.cells.map(({ column, columns: span }) => column + span));
  const cells = row.cells.map((cell) => {
    const place = {
      top: cell.row === 0,
      bottom: cell.row + cell.rows >= count,
      left: cell.column === 0,
      right: cell.column + cell.columns >= last,
    };
    const look = pen.looks.of(cellLook(child(cell.element, 'tcPr'), lines, place));
    const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}`;
    const scope = tag === 'th' ? ' scope="col"' : '';
    return `<${tag}${look}${spans}${scope}>${pen.blocks(children(cell.element), pen)}</${tag}>`;
  });
  return `<tr${pen.looks.of(css)}>${cells.join('')}</tr>`;
}

/** Word keeps a row with the next when the paragraphs in it want to be kept. The last of a cell says it for the row. */
function keepsNext(row: Row | undefined): boolean {
  return (row?.cells ?? []).some(({ element }) => {
    const last = children(element).findLast((one) => isW(one, 'p'));
    const own = last === undefined ? null : child(last, 'pPr');
    return own !== null && isOn([own], 'keepNext');
  });
}
