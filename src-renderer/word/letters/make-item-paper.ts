import type { Document } from 'docx';
import { assertNever } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import type { Identity } from '../frame.ts';
import { type DocumentOptions, pack } from '../make-document.ts';
import { fromTemplate } from '../template/from-template.ts';
import { proceedingsDocument } from '../proceedings-document.ts';
import { type OnPaper, type Sheet, sheetOf } from '../sheet.ts';
import type { ItemPaperOutline } from './item-paper-outline.ts';
import { letterDocument } from './letter-document.ts';
import { studyDocument } from './study-document.ts';

/** A letter or form of a cooperation item as a .docx (N1). */
export async function makeItemPaper(
  { name, item, title, said }: ItemPaperOutline,
  { version, ...on }: DocumentOptions,
): Promise<Bytes> {
  const identity = { kind: name, id: item, version, title };
  const sheet = sheetOf(on, 'letter');
  return filled(said, identity, sheet) ?? pack(draw(said, identity, sheet));
}

/** Out of the office's own template, where it has one. */
function filled(said: ItemPaperOutline['said'], identity: Identity, { house }: Sheet): Bytes | null {
  return said.kind === 'deed'
    ? fromTemplate(house, said.which, { ...said.outline, firstSide: house.style.firstSide }, identity)
    : said.kind === 'study'
      ? fromTemplate(house, said.which, said.outline, identity)
      : fromTemplate(house, said.which, said.outline, identity);
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
