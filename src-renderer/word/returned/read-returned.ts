import type { Agreement } from '#domain/agreements/agreement.ts';
import { ok } from '#base/result.ts';
import { makeAgreementDocument } from '../make-document.ts';
import { type House, NO_HOUSE, withoutTemplates } from '../sheet.ts';
import { type Comparison, compare } from './compare/compare.ts';
import { parseReturned } from './parse/parse.ts';
import { clausesIn } from './recognise/clauses.ts';
import { type FoundIdentity, identityOf } from './recognise/identity.ts';
import type { Read } from './refusals.ts';

/** What a Word file that came back says, against the file that was sent. */
export type ReturnedReading = Comparison & { readonly identity: FoundIdentity };

/** Reads a file from outside and compares it with the one that we sent. Changes nothing. */
export function readReturned(returned: Uint8Array, sent: Uint8Array): Read<ReturnedReading> {
  const theirs = parseReturned(returned);
  if (!theirs.ok) return theirs;
  const ours = parseReturned(sent);
  if (!ours.ok) return ours;
  return ok({ identity: identityOf(theirs.value), ...compare(clausesIn(ours.value), clausesIn(theirs.value)) });
}

/** The same for a draft, with the rows of its articles in the order in which the differences count them. */
export type ReturnedDraft = ReturnedReading & { readonly articles: readonly string[] };

/**
 * Reads it against a draft as it is now: what differs is what their file would change in it. `house`: how the office lays it out,
 * since the order of the signatures is a setting.
 */
export async function readReturnedDraft(
  returned: Uint8Array,
  draft: Agreement,
  house: House = NO_HOUSE,
): Promise<Read<ReturnedDraft>> {
  const read = readReturned(
    returned,
    await makeAgreementDocument(draft, { paper: draft.paper, version: '', house: withoutTemplates(house) }),
  );
  return read.ok ? ok({ ...read.value, articles: draft.articles.map(({ id }) => id) }) : read;
}
