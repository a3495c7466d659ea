import type { Bytes } from '#base/bytes.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { DRAFTED, type DraftedType } from '#domain/agreements/instrument.ts';
import { EMPTY_FORM, ITEM_PAPERS, type ItemPaper, type ItemPaperForm } from '#domain/cooperation/item-papers.ts';
import { yearFigures } from '#domain/reports/figures.ts';
import { registerOf } from '#domain/reports/register.ts';
import type { Layout } from '#domain/templates/layouts.ts';
import { itemPaperOutline } from '#word/letters/item-paper-outline.ts';
import { makeItemPaper } from '#word/letters/make-item-paper.ts';
import {
  type DocumentOptions,
  makeAgreementDocument,
  makeAttendanceDocument,
  makeHistoryDocument,
  makeInvitationDocument,
  makeMandateDocument,
  makeMinutesDocument,
  makeProceedingsDocument,
} from '#word/make-document.ts';
import { makeAnnualReport, makeImplementationReport, makeRegister } from '#word/make-report.ts';
import { samplePks } from './sample-agreement.ts';
import { samplePksWithAnnexes } from './sample-annexes.ts';
import { sampleForeignAddendum, sampleOf } from './sample-kinds.ts';
import { sampleMeeting, sampleOffice } from './sample-meeting.ts';
import { companyPapers, samplePapers } from './sample-papers.ts';
import { sampleBook, sampleImplementation, sampleTalks, TODAY } from './sample-reports.ts';

const FORM: ItemPaperForm = {
  ...EMPTY_FORM,
  number: '500.1/123',
  date: TODAY,
  place: 'Sleman',
  answer: 'changes',
  theirNumber: '119/45/2026',
  theirDate: '2026-11-02',
  note: 'lokasi diperluas;\njangka waktu 3 (tiga) tahun',
};

const FILTER = { year: 2026, party: null, type: null };
const OF = { filter: FILTER, partner: '', today: TODAY };

const HISTORY = {
  title: 'Riwayat Pengelolaan Sampah',
  facts: ['Kantor: Bagian Kerja Sama', 'Jam menurut laptop ini'],
  headings: ['No.', 'Kapan', 'Siapa', 'Apa'],
  rows: [['1', '1 Des 2026 08.00', 'Rina', 'Lokasi: Tempel\nTuri']],
} as const;

/** The document of a layout, whole, out of the samples; an agreement of `agreement`, where it is said. */
export async function sampleDocument(
  layout: Layout,
  options: DocumentOptions,
  agreement: Agreement | null = null,
): Promise<Bytes> {
  if (layout === 'ADD-EN') return makeAgreementDocument(agreement ?? sampleForeignAddendum(), options);
  if (isDraft(layout)) return makeAgreementDocument(agreement ?? draftOf(layout), options);
  if (isItemPaper(layout)) {
    const sources = layout === 'feasibility' ? companyPapers() : samplePapers();
    return makeItemPaper(itemPaperOutline({ which: layout, form: FORM, sources }), options);
  }
  return OTHERS[layout](options);
}

/** With every annex that an agreement may have. */
function draftOf(layout: DraftedType): Agreement {
  return layout === 'PKS' ? samplePksWithAnnexes() : sampleOf(layout);
}

type Other = Exclude<Layout, 'ADD-EN' | DraftedType | ItemPaper>;

const OTHERS: Readonly<Record<Other, (options: DocumentOptions) => Promise<Bytes>>> = {
  mandate: (options) => {
    const [party] = samplePks().parties;
    if (party === undefined) throw new Error('The sample has parties');
    return makeMandateDocument(samplePks(), { party, giver: null }, options);
  },
  invitation: (options) =>
    makeInvitationDocument(sampleMeeting(), sampleOffice(), { ...options, officials: samplePapers().officials }),
  attendance: (options) => makeAttendanceDocument(sampleMeeting(), sampleOffice(), options),
  minutes: (options) => makeMinutesDocument(sampleMeeting(), sampleOffice(), options),
  proceedings: (options) => makeProceedingsDocument(sampleMeeting(), sampleOffice(), options),
  register: (options) => makeRegister(registerOf(sampleBook(14), FILTER, TODAY), sampleOffice(), OF, options),
  annual: (options) => {
    const figures = yearFigures(sampleBook(14), sampleTalks(), FILTER, { today: TODAY, own: '34.04' });
    return makeAnnualReport(figures, sampleOffice(), OF, options);
  },
  implementation: (options) => makeImplementationReport(sampleImplementation(), sampleOffice(), options),
  history: (options) => makeHistoryDocument(HISTORY, 'abc', options),
};

function isDraft(layout: Layout): layout is DraftedType {
  return DRAFTED.some((each) => each === layout);
}

function isItemPaper(layout: Layout): layout is ItemPaper {
  return ITEM_PAPERS.some((each) => each === layout);
}
