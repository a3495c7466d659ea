import { expose } from 'comlink';
import { encodeEmblem } from '#word/encode-emblem.ts';
import {
  makeAgreementDocument,
  makeAttendanceDocument,
  makeHistoryDocument,
  makeInvitationDocument,
  makeMandateDocument,
  makeMinutesDocument,
  makeProceedingsDocument,
} from '#word/make-document.ts';
import { makeItemPaper } from '#word/letters/make-item-paper.ts';
import { printedPages } from '#word/print/printed-pages.ts';
import { answerDraft } from '#word/returned/answer-draft.ts';
import { makeStarterTemplate } from '#word/template/starter.ts';
import { readTemplate } from '#word/template/read-template.ts';
import { readReturnedDraft } from '#word/returned/read-returned.ts';
import { compareSides, packDraft } from '#word/versions/compare-side.ts';
import { reportsApi } from './documents/reports-in-worker.ts';

/* Word has a worker of its own: writing a document holds up neither the screen nor what is being kept. */
const api = {
  agreement: makeAgreementDocument,
  printedPages,
  returned: readReturnedDraft,
  answer: answerDraft,
  packDraft,
  compareVersions: compareSides,
  minutes: makeMinutesDocument,
  attendance: makeAttendanceDocument,
  invitation: makeInvitationDocument,
  proceedings: makeProceedingsDocument,
  mandate: makeMandateDocument,
  history: makeHistoryDocument,
  itemPaper: makeItemPaper,
  emblem: encodeEmblem,
  template: readTemplate,
  starter: makeStarterTemplate,
  ...reportsApi(),
};

export type WordWorkerApi = typeof api;

expose(api);
