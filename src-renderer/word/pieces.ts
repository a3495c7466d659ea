import {
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  NoBreakHyphen,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cleanText } from './clean-text.ts';
import { BODY_LINE, TIGHT_LINE } from './styles.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const NO_TABLE_BORDERS = { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE };

/** A hyphen inside a date or a number (`01-12-2026`, `0274-868405`), or between the dots of one that is still blank. */
const IN_NUMBER = /(?<=[\d…])-(?=[\d…])/u;

/**
 * Every text of a document goes through here, so that none can break the file. No line ends inside a number: its hyphens are those
 * that Word does not break at, which a reader takes for any other (returned/parse).
 */
export function run(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  const clean = cleanText(text);
  const [first = '', ...more] = clean.split(IN_NUMBER);
  if (more.length === 0) return new TextRun({ ...options, text: clean });
  return new TextRun({ ...options, children: [first, ...more.flatMap((part) => [new NoBreakHyphen(), part])] });
}

export function plain(text: string): TextRun[] {
  return [run(text)];
}

export function bold(text: string): TextRun[] {
  return [run(text, { bold: true })];
}

/** Text in which the defined terms PIHAK and PARA PIHAK stand out, as agreements print them. */
export function legalRuns(text: string): TextRun[] {
  return text
    .split(/(PARA PIHAK|PIHAK KE[A-Z]+(?: BELAS| PULUH(?: [A-Z]+)?)?|\bPIHAK\b)/u)
    .filter((part) => part !== '')
    .map((part) => (/^(?:PARA )?PIHAK/u.test(part) ? run(part, { bold: true }) : run(part)));
}

/**
 * No line ends inside the titles before a name, nor inside those behind it (`S.E., M.M.`); it may end between name and titles
 * (word.md §4, rule 11).
 */
export function keepTitles(name: string): string {
  return name
    .replace(/^(?:(?:Drs?|Dra|Ir|Prof|Hj?|drg?|KH|R|RM)\. ?)+/u, (titles) => titles.replaceAll(' ', '\u00A0'))
    .replaceAll(/(?<=\.), (?=[A-Z][A-Za-z]*\.)/gu, ',\u00A0');
}

export function paragraph(style: string, children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style, ...options, children: [...children] });
}

type Space = { readonly before?: number; readonly after?: number };

/** Exact 18 pt lines with space around, in twips. */
export function body(space: Space = {}): NonNullable<IParagraphOptions['spacing']> {
  return { line: BODY_LINE, lineRule: 'exact', before: 0, after: 0, ...space };
}

/** Exact 15 pt lines with space around, in twips. */
export function tight(space: Space = {}): NonNullable<IParagraphOptions['spacing']> {
  return { line: TIGHT_LINE, lineRule: 'exact', before: 0, after: 0, ...space };
}

/** A cell without lines around it, of a width in twips. */
export function bareCell(
  children: readonly Paragraph[],
  width: number,
  columnSpan = 1,
  verticalAlign: (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable] = VerticalAlignTable.TOP,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: { top: 0, bottom: 0, left: 0, right: 60 },
    verticalAlign,
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
