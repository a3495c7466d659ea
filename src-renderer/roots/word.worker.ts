import { expose } from 'comlink';
import { readReturnedDraft } from '#word/returned/read-returned.ts';
import { makeAgreementDocument, makeHistoryDocument, makeMinutesDocument } from '#word/make-document.ts';

/* Word has a worker of its own: writing a document holds up neither the screen nor what is being kept. */
const api = {
  agreement: makeAgreementDocument,
  returned: readReturnedDraft,
  minutes: makeMinutesDocument,
  history: makeHistoryDocument,
};

export type WordWorkerApi = typeof api;

expose(api);
