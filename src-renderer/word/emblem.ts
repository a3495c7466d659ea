import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  type TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { STATE_EMBLEM } from '#domain/office/office-file.ts';
import { cleanText } from './clean-text.ts';
import { mm } from './paper.ts';
import { bareCell, bareTable, paragraph } from './pieces.ts';
import { type Emblem, emblemOf, type House } from './sheet.ts';

/** 96 pixels an inch, as the library counts. */
const PIXELS = 96 / 25.4;

/** A picture as high as said, in millimetres, and no wider than half as much again. */
export function emblemRun({ bytes, width, height, alternative }: Emblem, high: number): ImageRun {
  const scale = Math.min(high / height, (high * 1.5) / width);
  const text = cleanText(alternative);
  return new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: Math.round(width * scale * PIXELS), height: Math.round(height * scale * PIXELS) },
    altText: { name: text, title: text, description: text },
  });
}

/** A line as high as what stands in it: exact lines would cut a picture off. */
export function emblemParagraph(emblem: Emblem | null, high: number): Paragraph {
  return new Paragraph({
    style: 'SKKop',
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: 240, lineRule: 'auto', before: 0, after: 40 },
    children: emblem === null ? [] : [emblemRun(emblem, high)],
  });
}

/** What stands over or beside the title: an emblem for each party, null where it is not known, by the office's setting. */
export type TitleEmblems = {
  readonly emblems: readonly (Emblem | null)[];
  /** `box`: an empty frame where an emblem is missing. */
  readonly missing: 'nothing' | 'box';
};

export const NO_EMBLEMS: TitleEmblems = { emblems: [], missing: 'nothing' };

/** Nothing at all where no emblem is known and no boxes are wanted. */
export function titleEmblems(parties: readonly (Emblem | null)[], house: House): TitleEmblems {
  const { titleEmblems: which, missingEmblem: missing } = house.style;
  if (which === 'none') return NO_EMBLEMS;
  if (which === 'parties')
    return missing === 'box' || parties.some((emblem) => emblem !== null) ? { emblems: parties, missing } : NO_EMBLEMS;
  const state = emblemOf(house, STATE_EMBLEM);
  return state === null && missing === 'nothing' ? NO_EMBLEMS : { emblems: [state], missing };
}

const BESIDE = 2;
const IN_A_ROW = 8;

/**
 * Rule 6 of word.md §4: the emblems of two parties stand left and right of the title, 25 mm high; of three and four in a row
 * over it, 22 mm; up to eight 17 mm; more 12 mm, eight a row.
 */
export function withEmblems(
  title: readonly Paragraph[],
  { emblems, missing }: TitleEmblems,
  width: number,
): readonly (Paragraph | Table)[] {
  if (emblems.length === 0) return title;
  if (emblems.length === BESIDE) return [besideTitle(title, { emblems, missing }, width), afterTable()];
  const high = emblems.length <= 4 ? 22 : emblems.length <= IN_A_ROW ? 17 : 12;
  const rows = Array.from({ length: Math.ceil(emblems.length / IN_A_ROW) }, (_none, index) =>
    emblems.slice(index * IN_A_ROW, (index + 1) * IN_A_ROW),
  );
  return [...rows.flatMap((row) => [emblemRow(row, { high, missing, width }), afterTable()]), ...title];
}

function besideTitle(title: readonly Paragraph[], { emblems, missing }: TitleEmblems, width: number): Table {
  const side = mm(30);
  const [left = null, right = null] = emblems;
  const columns = [side, width - side * 2, side];
  const place = (emblem: Emblem | null): TableCell => emblemCell(emblem, { high: 25, missing, width: side });
  return bareTable(columns, [[place(left), middle(title, width - side * 2), place(right)]]);
}

function middle(children: readonly Paragraph[], width: number): TableCell {
  return bareCell(children, width, 1, VerticalAlignTable.CENTER);
}

type Place = { readonly high: number; readonly missing: 'nothing' | 'box'; readonly width: number };

/** As wide as its emblems need, in the middle of the page. */
function emblemRow(emblems: readonly (Emblem | null)[], { high, missing, width }: Place): Table {
  const cell = Math.min(mm(high * 1.5 + 4), Math.floor(width / emblems.length));
  const columns = emblems.map(() => cell);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: cell * emblems.length, type: WidthType.DXA },
    columnWidths: columns,
    borders: noBorders(),
    rows: [
      new TableRow({
        cantSplit: true,
        children: emblems.map((emblem) => emblemCell(emblem, { high, missing, width: cell })),
      }),
    ],
  });
}

function noBorders() {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
}

function emblemCell(emblem: Emblem | null, { high, missing, width }: Place): TableCell {
  const children = emblem === null && missing === 'box' ? [boxParagraph(high)] : [emblemParagraph(emblem, high)];
  return bareCell(children, width, 1, VerticalAlignTable.CENTER);
}

/** A frame as large as the emblem would be, to paste one into. */
function boxParagraph(high: number): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F', space: 0 };
  const side = mm(2);
  return paragraph('SKKop', [], {
    alignment: AlignmentType.CENTER,
    keepNext: true,
    indent: { left: side, right: side },
    // Without room below, some programs do not draw the lower edge.
    spacing: { line: mm(high), lineRule: 'exact', before: 40, after: 60 },
    border: { top: line, bottom: line, left: line, right: line },
  });
}

/** Two tables in a row would grow together, and a title stands a little below its emblems. */
function afterTable(): Paragraph {
  return paragraph('SKCelah', [], {
    keepNext: true,
    spacing: { line: 120, lineRule: 'exact', before: 0, after: 0 },
  });
}
