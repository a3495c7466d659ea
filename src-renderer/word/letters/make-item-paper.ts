import type { Document } from 'docx';
import { assertNever } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import type { Identity } from '../frame.ts';
import { type DocumentOptions, pack } from '../make-document.ts';
import { proceedingsDocument } from '../proceedings-document.ts';
import { type OnPaper, sheetOf } from '../sheet.ts';
import type { ItemPaperOutline } from './item-paper-outline.ts';
import { letterDocument } from './letter-document.ts';
import { studyDocument } from './study-document.ts';

/** A letter or form of a cooperation item as a .docx (N1). */
export async function makeItemPaper(
  { name, item, title, said }: ItemPaperOutline,
  { version, ...on }: DocumentOptions,
): Promise<Bytes> {
  return pack(draw(said, { kind: name, id: item, version, title }, sheetOf(on, 'letter')));
}

function draw(said: ItemPaperOutline['said'], identity: Identity, paper: OnPaper): Document {
  switch (said.kind) {
    case 'letter':
      return letterDocument(said.outline, identity, paper);
    case 'study':
      return studyDocument(said.outline, identity, paper);
    case 'deed':
      return proceedingsDocument(said.outline, identity, paper);
    default:
      return assertNever(said, 'form of a paper');
  }
}
