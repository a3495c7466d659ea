import type { Agreement } from '#domain/agreements/agreement.ts';
import { makeAgreementDocument } from '../make-document.ts';
import { type House, NO_HOUSE, withoutTemplates } from '../sheet.ts';
import type { Writer } from './redline/pen.ts';
import { type Answer, writeAnswer } from './redline/write-answer.ts';
import type { Read } from './refusals.ts';

/** The partner's file with the draft as it is now on top of it, as tracked changes of `writer`. */
export async function answerDraft(
  partner: Uint8Array,
  draft: Agreement,
  writer: Writer,
  house: House = NO_HOUSE,
): Promise<Read<Answer>> {
  const ours = await makeAgreementDocument(draft, { paper: draft.paper, version: '', house: withoutTemplates(house) });
  return writeAnswer(partner, ours, writer);
}
