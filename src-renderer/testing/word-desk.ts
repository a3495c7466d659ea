import type { DocumentMethods } from '#app/document-methods.ts';
import type { Queries } from '#app/queries.ts';
import { makeAgreementDocument } from '#word/make-document.ts';
import { answerDraft } from '#word/returned/answer-draft.ts';
import { readReturnedDraft } from '#word/returned/read-returned.ts';
import { compareSides, packDraft } from '#word/versions/compare-side.ts';
import { returnedMethods } from '../roots/documents/returned.ts';
import { versionMethods } from '../roots/documents/versions.ts';

type Desk = Parameters<typeof versionMethods>[1];

/** What the Word worker does with drafts, on this side: the product's own code over the rows of an office, without a worker. */
export function wordDesk(
  queries: Queries,
): Pick<DocumentMethods, 'newVersion' | 'newCopy' | 'compareVersions' | 'readReturned' | 'answerReturned'> {
  const api = {
    agreement: makeAgreementDocument,
    returned: readReturnedDraft,
    answer: answerDraft,
    packDraft,
    compareVersions: compareSides,
  };
  // A worker's functions answer a moment later, and so do these; the others are not asked for.
  const word = (() => api) as unknown as Desk;
  return { ...versionMethods(queries, word), ...returnedMethods(queries, word) };
}
