import { Document, Header, Packer, type Paragraph, type Table } from 'docx';
import type { Bytes } from '#base/bytes.ts';
import type { Paper } from '#domain/agreements/agreement.ts';
import type { Layout } from '#domain/templates/layouts.ts';
import { gap } from '../fact-table.ts';
import { laid, pageNumber } from '../frame.ts';
import { gridTable, HAND_ROW } from '../grid-table.ts';
import { landscapeTextWidth, type Orientation } from '../landscape.ts';
import { headRule } from '../letterhead.ts';
import { normalise } from '../normalise.ts';
import { pageOf, textWidth } from '../paper.ts';
import { bareCell, bareTable, paragraph } from '../pieces.ts';
import { type House, type Sheet, sheetOf } from '../sheet.ts';
import { documentNumbering, documentStyles, fontOf } from '../styles.ts';
import type { StarterLine, StarterPair, StarterPart, StarterTable } from './forms/form.ts';
import { layoutStarter } from './forms/forms.ts';
import { lineParagraph } from './starter-line.ts';

const AGREEMENTS: readonly Layout[] = ['KSB', 'PKS', 'NK', 'RK', 'ADD', 'ADD-EN', 'LOI', 'MOU'];

/** A table is followed by a little space, so that two of them do not grow together. */
function drawn(part: StarterPart, width: number): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'line':
      return [lineParagraph(part)];
    case 'table':
      return [starterTable(part, width), gap(120)];
    default:
      return [pairTable(part, width)];
  }
}

/** The list begins in the first cell of the row and ends in the last: the whole row is repeated. */
function starterTable({ list, columns, filled }: StarterTable, width: number): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const cells = columns.map(({ blank }, index) => {
    const begin = index === 0 ? `{{#${list}}}` : '';
    return `${begin}${blank}${index === columns.length - 1 ? `{{/${list}}}` : ''}`;
  });
  const heads = columns.map(({ heading, share }, index) => ({
    heading,
    width: Math.floor((width * share) / all),
    centred: index === 0,
  }));
  // What one row keeps to, all its copies would keep to: a chain as long as the list.
  return gridTable(heads, [cells], filled === undefined ? { kept: 0 } : { kept: 0, height: HAND_ROW });
}

/** White between two texts side by side, in millimetres. */
const BETWEEN = 3;

/** Each cell ends with a paragraph of no height: what is repeated in it may be nothing at all. */
function pairTable({ cells: [left, right] }: StarterPair, width: number): Table {
  const half = Math.floor(width / 2);
  const cell = (lines: readonly StarterLine[]) =>
    bareCell([...lines.map((line) => lineParagraph(line, BETWEEN)), paragraph('SKAkhir', [])], half);
  return bareTable([half, half], [[cell(left), cell(right)]]);
}

/** A template to begin with: every blank of its layout, on the office's paper, in its typeface (N1). */
export async function makeStarterTemplate(
  layout: Layout,
  on: { readonly paper: Paper; readonly house?: House },
): Promise<Bytes> {
  const sheet = sheetOf(on, AGREEMENTS.includes(layout) ? 'agreement' : 'letter');
  // The register has more columns than an upright page holds.
  const orientation: Orientation = layout === 'register' ? 'landscape' : 'portrait';
  const width = orientation === 'landscape' ? landscapeTextWidth(sheet) : textWidth(sheet);
  const document = new Document({
    title: 'Templat',
    creator: 'Simpul',
    lastModifiedBy: 'Simpul',
    styles: documentStyles(fontOf(sheet)),
    numbering: documentNumbering(),
    sections: [{ ...pageParts(layout, sheet, orientation), children: bodyOf(layout, width) }],
  });
  return normalise(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function isHead(part: StarterPart): boolean {
  return part.kind === 'line' && part.look.head === true;
}

function bodyOf(layout: Layout, width: number): (Paragraph | Table)[] {
  const body = layoutStarter(layout).filter((part) => !isHead(part));
  // A document may not end with a table.
  return [...body.flatMap((part) => drawn(part, width)), paragraph('SKAkhir', [])];
}

/** The letterhead stands in the first page's header, the page number on the others (word.md §4, rules 7 and 16). */
function pageParts(layout: Layout, sheet: Sheet, orientation: Orientation) {
  const head = layoutStarter(layout).filter(isHead);
  const { size, margin } = pageOf(sheet);
  const numbers = sheet.house.style.pageNumbers;
  const first =
    head.length === 0 ? [paragraph('SKHalaman', [])] : [...head.flatMap((part) => drawn(part, 0)), headRule()];
  return {
    properties: { titlePage: true, page: { size: laid(size, orientation), margin } },
    headers: {
      default: new Header({ children: [pageNumber(numbers === 'bottom-right' ? 'none' : numbers)] }),
      first: new Header({ children: first }),
    },
  };
}
