import {
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { roman } from '#domain/wording/terbilang.ts';
import { mm } from './paper.ts';
import { bareCell, paragraph, plain } from './pieces.ts';

/** Up to so many boxes stand beside the line that says which document it is. */
const BESIDE = 6;
const A_ROW = 15;
const MOST = 2 * A_ROW;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };

/**
 * Boxes for the initials (*paraf*) of so many parties below the line of the footer (word.md §4, rules 14 and 15): 15 × 10 mm up to
 * six parties, 9.4 × 8 mm in rows of fifteen up to thirty. More would leave no page to write on: then there are none.
 */
export function withInitials(line: Paragraph, count: number, width: number): readonly (Paragraph | Table)[] {
  if (count === 0 || count > MOST) return [line];
  if (count <= BESIDE) return [beside(line, count, width)];
  return [line, rowsOf(count)];
}

/** What the foot of a page needs, in twips: two rows of boxes more than the margin that other pages have (rule 2). */
export function bottomMargin(initials: number, margin: number): number {
  return initials > A_ROW && initials <= MOST ? Math.max(mm(32), margin) : margin;
}

function beside(line: Paragraph, count: number, width: number): Table {
  const [box, label] = [mm(15), mm(14)];
  const columns = [width - label - box * count, label, ...Array.from({ length: count }, () => box)];
  const boxes = Array.from({ length: count }, (_none, index) => boxCell(index, box));
  const cells = [bareCell([line], columns[0] ?? 0), bareCell([paragraph('SKKaki', plain('Paraf'))], label), ...boxes];
  return tableOf(columns, [rowOf(cells, mm(10))]);
}

function rowsOf(count: number): Table {
  const box = Math.round((9.4 / 25.4) * 1440);
  const across = Math.min(count, A_ROW);
  const rows = Array.from({ length: Math.ceil(count / A_ROW) }, (_none, row) => {
    const cells = Array.from({ length: across }, (_cell, at) => {
      const index = row * A_ROW + at;
      return index < count ? boxCell(index, box) : bareCell([paragraph('SKKaki', [])], box);
    });
    return rowOf(cells, mm(8));
  });
  return tableOf(
    Array.from({ length: across }, () => box),
    rows,
  );
}

function boxCell(index: number, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
    margins: { left: 40, right: 0 },
    verticalAlign: VerticalAlignTable.TOP,
    children: [paragraph('SKKaki', plain(roman(index + 1)))],
  });
}

function rowOf(cells: readonly TableCell[], height: number): TableRow {
  return new TableRow({ cantSplit: true, height: { value: height, rule: HeightRule.EXACT }, children: [...cells] });
}

function tableOf(columns: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    rows: [...rows],
  });
}
