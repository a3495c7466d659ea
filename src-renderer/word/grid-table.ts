import { AlignmentType, BorderStyle, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { bold, paragraph, plain } from './pieces.ts';

export type Column = { readonly heading: string; readonly width: number; readonly centred?: boolean };

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A949E' };
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** How many rows at the end stay with what follows, so that a signature never stands alone on its page. */
const KEPT = 2;

/** Rule 17: 9 pt, the head row shaded and repeated on every page, rows whole; the last rows stay with what follows. */
export function gridTable(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    borders: LINES,
    rows: [
      new TableRow({ cantSplit: true, tableHeader: true, children: columns.map((column) => headCell(column)) }),
      ...rows.map(
        (texts, place) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, index) => bodyCell(texts[index] ?? '', column, place >= rows.length - KEPT)),
          }),
      ),
    ],
  });
}

const MARGINS = { top: 20, bottom: 20, left: 80, right: 80 };

function headCell({ heading, width }: Column): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    shading: { type: ShadingType.CLEAR, fill: 'E7EBEE', color: 'auto' },
    children: [paragraph('SKTabel', bold(heading), { keepNext: true, alignment: AlignmentType.CENTER })],
  });
}

function bodyCell(text: string, { width, centred }: Column, keepNext: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    children: [
      paragraph('SKTabel', plain(text), { keepNext, ...(centred === true ? { alignment: AlignmentType.CENTER } : {}) }),
    ],
  });
}
