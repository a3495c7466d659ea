import { expose } from 'comlink';
import {
  makeAgreementDocument,
  makeAttendanceDocument,
  makeHistoryDocument,
  makeInvitationDocument,
  makeMandateDocument,
  makeMinutesDocument,
  makeProceedingsDocument,
} from '#word/make-document.ts';
import { answerDraft } from '#word/returned/answer-draft.ts';
import { readReturnedDraft } from '#word/returned/read-returned.ts';
import { reportsApi } from './documents/reports-in-worker.ts';

/* Word has a worker of its own: writing a document holds up neither the screen nor what is being kept. */
const api = {
  agreement: makeAgreementDocument,
  returned: readReturnedDraft,
  answer: answerDraft,
  minutes: makeMinutesDocument,
  attendance: makeAttendanceDocument,
  invitation: makeInvitationDocument,
  proceedings: makeProceedingsDocument,
  mandate: makeMandateDocument,
  history: makeHistoryDocument,
  ...reportsApi(),
};

export type WordWorkerApi = typeof api;

expose(api);
