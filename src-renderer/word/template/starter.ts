import { Document, Packer, type Paragraph, type Table } from 'docx';
import type { Bytes } from '#base/bytes.ts';
import type { Paper } from '#domain/agreements/agreement.ts';
import type { Layout } from '#domain/templates/layouts.ts';
import { gap } from '../fact-table.ts';
import { gridTable } from '../grid-table.ts';
import { normalise } from '../normalise.ts';
import { mm, pageOf, textWidth } from '../paper.ts';
import { paragraph, plain } from '../pieces.ts';
import { type House, sheetOf } from '../sheet.ts';
import { documentNumbering, documentStyles, fontOf } from '../styles.ts';
import { STARTER_LINES, type StarterPart, type StarterTable } from './starter-lines.ts';

const AGREEMENTS: readonly Layout[] = ['KSB', 'PKS', 'NK'];

/** A table is followed by a little space, so that two of them do not grow together. */
function drawn(part: StarterPart, width: number): readonly (Paragraph | Table)[] {
  return 'list' in part ? [starterTable(part, width), gap(120)] : [paragraph(part[0], plain(part[1]))];
}

/** The list begins in the first cell of the row and ends in the last: the whole row is repeated. */
function starterTable({ list, columns }: StarterTable, width: number): Table {
  const number = mm(11);
  const rest = Math.floor((width - number) / (columns.length - 1));
  const last = columns.length - 1;
  const blankOf = (blank: string): string => (blank === '' ? '' : `{{${blank}}}`);
  const cells = columns.map(([, blank], index) => {
    const begin = index === 0 ? `{{#${list}}}` : '';
    return `${begin}${blankOf(blank)}${index === last ? `{{/${list}}}` : ''}`;
  });
  const heads = columns.map(([heading], index) => ({
    heading,
    width: index === 0 ? number : rest,
    centred: index === 0,
  }));
  // What one row keeps to, all its copies would keep to: a chain as long as the list.
  return gridTable(heads, [cells], { kept: 0 });
}

/** A template to begin with: every blank of its layout, on the office's paper, in its typeface (N1). */
export async function makeStarterTemplate(
  layout: Layout,
  on: { readonly paper: Paper; readonly house?: House },
): Promise<Bytes> {
  const sheet = sheetOf(on, AGREEMENTS.includes(layout) ? 'agreement' : 'letter');
  const document = new Document({
    title: 'Templat',
    creator: 'Simpul',
    lastModifiedBy: 'Simpul',
    styles: documentStyles(fontOf(sheet)),
    numbering: documentNumbering(),
    sections: [
      {
        properties: { page: pageOf(sheet) },
        children: STARTER_LINES[layout].flatMap((part) => drawn(part, textWidth(sheet))),
      },
    ],
  });
  return normalise(new Uint8Array(await Packer.toArrayBuffer(document)));
}
