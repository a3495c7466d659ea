import type { DocumentWishKind } from '#app/document-wish.ts';
import type { Bytes } from '#base/bytes.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { copiesOf, copyLine } from '#domain/agreements/copies.ts';
import { DRAFTED } from '#domain/agreements/instrument.ts';
import {
  ANSWERS,
  EMPTY_FORM,
  ITEM_PAPERS,
  type ItemPaper,
  type ItemPaperForm,
} from '#domain/cooperation/item-papers.ts';
import { STANDARD_HOUSE } from '#domain/office/house-style.ts';
import { partyKey } from '#domain/parties/party.ts';
import { sampleAgreementOf, sampleMeetingOf } from '#domain/office/sample-papers.ts';
import { yearFigures } from '#domain/reports/figures.ts';
import { registerOf } from '#domain/reports/register.ts';
import { type Layout, LAYOUTS } from '#domain/templates/layouts.ts';
import { itemPaperOutline } from '#word/letters/item-paper-outline.ts';
import { makeItemPaper } from '#word/letters/make-item-paper.ts';
import * as make from '#word/make-document.ts';
import { makeAnnualReport, makeImplementationReport, makeRegister } from '#word/make-report.ts';
import { makeStarterTemplate } from '#word/template/starter.ts';
import { sampleAgreement, samplePks } from './sample-agreement.ts';
import { samplePksWithAnnexes } from './sample-annexes.ts';
import { sampleForeignAddendum, sampleOf } from './sample-kinds.ts';
import { sampleMeeting, sampleOffice } from './sample-meeting.ts';
import { barePapers, COMPANY, companyPapers, samplePapers } from './sample-papers.ts';
import { sampleBook, sampleImplementation, sampleTalks, TODAY } from './sample-reports.ts';

/** A document as an employee has it from the app, all but its paper being given. `name` is that of its file, without an ending. */
export type SampleDocument = {
  readonly name: string;
  readonly make: (options: make.DocumentOptions) => Promise<Bytes>;
  /** The agreement that it is, where it is one with all its parties and articles. */
  readonly agreement?: Agreement;
};

const MANDATED = samplePks()
  .parties.slice(0, 1)
  .map((party) => ({
    party,
    giver: { frontTitle: 'Drs. H.', name: 'Bambang Wiratmoko', backTitle: 'M.Si.', post: 'Bupati Sleman' },
    seat: sampleOffice().address,
  }));
const FILTER = { year: 2026, party: null, type: null };
const REPORTED = { filter: FILTER, partner: '', today: TODAY };

const meetingPapers: readonly SampleDocument[] = [
  {
    name: 'undangan',
    make: (options) =>
      make.makeInvitationDocument(sampleMeeting(), sampleOffice(), { ...options, officials: samplePapers().officials }),
  },
  { name: 'daftar-hadir', make: (options) => make.makeAttendanceDocument(sampleMeeting(), sampleOffice(), options) },
  { name: 'notula', make: (options) => make.makeMinutesDocument(sampleMeeting(), sampleOffice(), options) },
  { name: 'berita-acara', make: (options) => make.makeProceedingsDocument(sampleMeeting(), sampleOffice(), options) },
];

const FORM: ItemPaperForm = {
  ...EMPTY_FORM,
  number: '500.1/123',
  date: '2026-12-01',
  place: 'Sleman',
  theirNumber: '119/45/2026',
  theirDate: '2026-11-02',
  note: 'lokasi diperluas sampai Kecamatan Muntilan;\njangka waktu menjadi 3 (tiga) tahun',
};

function letter(name: string, which: ItemPaper, change: Partial<ItemPaperForm> = {}): SampleDocument {
  const sources = which === 'feasibility' || change.to === partyKey(COMPANY) ? companyPapers() : samplePapers();
  const outline = () => itemPaperOutline({ which, form: { ...FORM, ...change }, sources });
  return { name, make: (options) => makeItemPaper(outline(), options) };
}

/** Each paper of an item filled in, a reply of each sort, an offer to a company, and each as it is of an empty register. */
const letters: readonly SampleDocument[] = [
  ...ITEM_PAPERS.filter((which) => which !== 'reply').map((which) => letter(which, which)),
  ...ANSWERS.map((answer) => letter(`reply-${answer}`, 'reply', { answer })),
  letter('offer-company', 'offer', { to: partyKey(COMPANY) }),
  ...ITEM_PAPERS.map((which) => ({
    name: `${which}-kosong`,
    make: (options: make.DocumentOptions) =>
      makeItemPaper(itemPaperOutline({ which, form: EMPTY_FORM, sources: barePapers() }), options),
  })),
];

const HISTORY = {
  title: 'Riwayat Kerja Sama Pengelolaan Sampah',
  facts: ['Waktu menurut jam kantor yang menulis.', '40 perubahan.'],
  headings: ['No.', 'Waktu', 'Oleh', 'Perubahan'],
  rows: Array.from(
    { length: 40 },
    (_none, index) =>
      [`${index + 1}`, '23 Nov 2026 16.29', 'Rina, Kab. Magelang', 'Lokasi kerja sama: Tempel\nTuri'] as const,
  ),
} as const;

/** Every kind of document that a person can wish for, whole and from the samples. */
export const EVERY_DOCUMENT: Readonly<Record<DocumentWishKind, readonly SampleDocument[]>> = {
  agreement: [
    ...DRAFTED.map((type) => ({
      name: type.toLowerCase(),
      make: (options: make.DocumentOptions) => make.makeAgreementDocument(sampleOf(type), options),
    })),
    {
      name: 'add-en',
      agreement: sampleForeignAddendum(),
      make: (options) => make.makeAgreementDocument(sampleForeignAddendum(), options),
    },
    {
      name: 'pks-lampiran',
      agreement: samplePksWithAnnexes(),
      make: (options) => make.makeAgreementDocument(samplePksWithAnnexes(), { ...options, initials: true }),
    },
    {
      name: 'ksb-sengketa',
      agreement: sampleAgreement(),
      make: (options) =>
        make.makeAgreementDocument(sampleAgreement(), {
          ...options,
          disputes: [{ article: null, lines: ['Konflik isian: Judul.'], time: 1_795_000_000_000 }],
        }),
    },
  ],
  copy: copiesOf(sampleAgreement(3))
    .slice(1, 2)
    .map((copy) => ({
      name: 'rangkap',
      agreement: sampleAgreement(3),
      make: (options) => make.makeAgreementDocument(sampleAgreement(3), { ...options, copy: copyLine(copy) }),
    })),
  meeting: meetingPapers,
  mandate: MANDATED.map((mandate) => ({
    name: 'surat-kuasa',
    make: (options) => make.makeMandateDocument(samplePks(), mandate, options),
  })),
  history: [{ name: 'riwayat', make: (options) => make.makeHistoryDocument(HISTORY, 'sampleItem', options) }],
  letter: letters,
  sample: [
    {
      name: 'contoh-kesepakatan',
      make: (options) => make.makeAgreementDocument(sampleAgreementOf(sampleOffice()), options),
    },
    {
      name: 'contoh-surat',
      make: (options) => make.makeInvitationDocument(sampleMeetingOf(sampleOffice()), sampleOffice(), options),
    },
  ],
  register: [
    {
      name: 'register',
      make: (options) => makeRegister(registerOf(sampleBook(14), FILTER, TODAY), sampleOffice(), REPORTED, options),
    },
  ],
  annual: [
    {
      name: 'laporan-tahunan',
      make: (options) => {
        const figures = yearFigures(sampleBook(14), sampleTalks(), FILTER, { today: TODAY, own: '34.04' });
        return makeAnnualReport(figures, sampleOffice(), REPORTED, options);
      },
    },
  ],
  implementation: [
    {
      name: 'laporan-pelaksanaan',
      make: (options) => makeImplementationReport(sampleImplementation(), sampleOffice(), options),
    },
  ],
};

/** Each layout out of a template of the office's own: the one that the app gives to begin with. */
export const FROM_TEMPLATES: readonly SampleDocument[] = LAYOUTS.map((layout) => ({
  name: `templat-${layout.toLowerCase()}`,
  make: async (options) => {
    const template = await makeStarterTemplate(layout, { paper: options.paper });
    const house = { style: STANDARD_HOUSE, emblems: [], templates: { [layout]: template } };
    return ofLayout(layout).make({ ...options, house });
  },
}));

const LAYOUT_NAMES: Readonly<Partial<Record<Layout, string>>> = {
  invitation: 'undangan',
  minutes: 'notula',
  attendance: 'daftar-hadir',
  proceedings: 'berita-acara',
  mandate: 'surat-kuasa',
  reply: 'reply-accept',
  annual: 'laporan-tahunan',
  history: 'riwayat',
  implementation: 'laporan-pelaksanaan',
};

function ofLayout(layout: Layout): SampleDocument {
  const name = LAYOUT_NAMES[layout] ?? layout.toLowerCase();
  const found = Object.values(EVERY_DOCUMENT)
    .flat()
    .find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sample document is called ${name}`);
  return found;
}

/** All of them, in an order that does not change. */
export function everyDocument(): readonly SampleDocument[] {
  return [...Object.values(EVERY_DOCUMENT).flat(), ...FROM_TEMPLATES];
}
