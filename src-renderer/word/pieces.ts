import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const NO_TABLE_BORDERS = { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE };

/** Text in which the defined terms PIHAK and PARA PIHAK stand out, as agreements print them. */
export function legalRuns(text: string): TextRun[] {
  return text
    .split(/(PARA PIHAK|PIHAK KE[A-Z]+(?: BELAS| PULUH)?|\bPIHAK\b)/u)
    .filter((part) => part !== '')
    .map((part) => new TextRun({ text: part, bold: /^(PARA )?PIHAK/u.test(part) }));
}

/** Titles stay with the name they belong to: no line ends inside `Dr. H. NAMA` or before `, M.Si.` (word.md §4, rule 11). */
export function keepTitles(name: string): string {
  return name
    .replace(/^((?:(?:Drs?|Dra|Ir|Prof|H|Hj|dr)\. ?)+)/u, (titles) => titles.replaceAll(' ', '\u00A0'))
    .replaceAll(/, (?=[A-Z][A-Za-z]*\.)/gu, ',\u00A0');
}

export function paragraph(style: string, children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style, ...options, children: [...children] });
}

export function plain(text: string, bold = false): TextRun[] {
  return [new TextRun({ text, bold })];
}

/** A cell without lines around it, of a width in twips. */
export function bareCell(children: readonly Paragraph[], width: number, columnSpan = 1): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: { top: 0, bottom: 0, left: 0, right: 60 },
    verticalAlign: VerticalAlignTable.TOP,
    columnSpan,
    children: [...children],
  });
}

/** A table without lines: fixed columns with their widths said twice, since some programs read only the grid (word.md §2). */
export function bareTable(columnWidths: readonly number[], rows: readonly (readonly TableCell[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columnWidths],
    borders: NO_TABLE_BORDERS,
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: [...cells] })),
  });
}
