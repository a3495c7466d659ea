import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { mm } from './paper.ts';
import { bold, paragraph, plain } from './pieces.ts';

export type Column = {
  readonly heading: string;
  readonly width: number;
  readonly centred?: boolean;
  /** Amounts: their last digits stand below each other. */
  readonly right?: boolean;
  /** Its heading stands over so many columns; those it covers show none of their own. */
  readonly spans?: number;
};

/** Twips of a row to write in by hand. */
export const HAND_ROW = mm(10);

type Rows = {
  /** Twips that each row has at least. */
  readonly height?: number;
  /** How many rows at the end stay with what follows. */
  readonly kept?: number;
};

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A949E' };
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** How many rows at the end stay with what follows, so that a signature never stands alone on its page. */
const KEPT = 2;

/**
 * Rule 17: 9 pt, the head row shaded and repeated on every page, rows whole; the last rows stay with what follows. A line break in a
 * text begins a new paragraph of its cell.
 */
export function gridTable(
  columns: readonly Column[],
  rows: readonly (readonly (string | readonly string[])[])[],
  { height, kept = KEPT }: Rows = {},
): Table {
  const heads = columns.filter((_, index) => !isCovered(columns, index));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    borders: LINES,
    rows: [
      new TableRow({ cantSplit: true, tableHeader: true, children: heads.map((column) => headCell(column)) }),
      ...rows.map(
        (texts, place) =>
          new TableRow({
            cantSplit: true,
            ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
            children: columns.map((column, index) => bodyCell(texts[index] ?? '', column, place >= rows.length - kept)),
          }),
      ),
    ],
  });
}

/** Whether the heading of a column before it stands over this one. */
function isCovered(columns: readonly Column[], index: number): boolean {
  return columns.some(({ spans = 1 }, at) => at < index && at + spans > index);
}

const MARGINS = { top: 20, bottom: 20, left: 80, right: 80 };

function headCell({ heading, width, spans = 1 }: Column): TableCell {
  return new TableCell({
    ...(spans === 1 ? {} : { columnSpan: spans }),
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    shading: { type: ShadingType.CLEAR, fill: 'E7EBEE', color: 'auto' },
    children: [paragraph('SKTabel', bold(heading), { keepNext: true, alignment: AlignmentType.CENTER })],
  });
}

function alignmentOf({ centred = false, right = false }: Column): Pick<IParagraphOptions, 'alignment'> {
  if (right) return { alignment: AlignmentType.RIGHT };
  return centred ? { alignment: AlignmentType.CENTER } : {};
}

/** Each line, or each text, is a paragraph. */
function bodyCell(text: string | readonly string[], column: Column, keepNext: boolean): TableCell {
  const texts = typeof text === 'string' ? text.split('\n') : text;
  return new TableCell({
    width: { size: column.width, type: WidthType.DXA },
    margins: MARGINS,
    children: texts.map((one) => paragraph('SKTabel', plain(one), { keepNext, ...alignmentOf(column) })),
  });
}
