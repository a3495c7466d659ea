import { Document, Packer } from 'docx';
import type { Bytes } from '#base/bytes.ts';
import type { Paper } from '#domain/agreements/agreement.ts';
import type { Layout } from '#domain/templates/layouts.ts';
import { normalise } from '../normalise.ts';
import { pageOf } from '../paper.ts';
import { paragraph, plain } from '../pieces.ts';
import { type House, sheetOf } from '../sheet.ts';
import { documentNumbering, documentStyles, fontOf } from '../styles.ts';
import { STARTER_LINES } from './starter-lines.ts';

const AGREEMENTS: readonly Layout[] = ['KSB', 'PKS', 'NK', 'RK'];

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
        children: STARTER_LINES[layout].map(([style, text]) => paragraph(style, plain(text))),
      },
    ],
  });
  return normalise(new Uint8Array(await Packer.toArrayBuffer(document)));
}
