import type { Agreement } from '#domain/agreements/agreement.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import { STAGES } from '#domain/cooperation/stage.ts';
import { type Book, bookAgreement, bookItem } from '#domain/reports/book.ts';
import type { Talks } from '#domain/reports/figures.ts';
import type { ImplementationOf } from '#word/implementation-outline.ts';
import { sampleAgreement, samplePks } from './sample-agreement.ts';
import { sampleItem } from './sample-item.ts';
import { sampleMeeting } from './sample-meeting.ts';

/** Today in the samples: a Tuesday. */
export const TODAY = '2026-12-01';

const SUBJECTS = ['Penanggulangan Bencana', 'Pelayanan Kesehatan Rujukan', 'Jalan Perbatasan', 'Pariwisata Merapi'];

/** The signed KSB of the sample item, a PKS below it, and so many further items, some with an agreement of their own. */
export function sampleBook(further = 6): Book {
  const first = signed(sampleAgreement(), { date: '2026-06-15' });
  const pks = signed(samplePks(), { date: '2026-09-01', term: 24 });
  const others = Array.from({ length: further }, (_none, index) => furtherItem(index));
  const theirs = others.filter((_item, index) => index % 3 !== 2).map((item, index) => agreementOf(item, index));
  return {
    items: [sampleItem(), ...others].map(bookItem),
    agreements: [first, pks, ...theirs].map(bookAgreement),
  };
}

export function signed(agreement: Agreement, change: Partial<Agreement>): Agreement {
  return { ...agreement, state: 'signed', ...change };
}

function furtherItem(index: number): CooperationItem {
  const subject = SUBJECTS[index % SUBJECTS.length] ?? '';
  return {
    ...sampleItem(),
    id: `furtherItem${index}`,
    title: `${subject} Tahap ${index + 1}`,
    type: index % 4 === 3 ? 'KSDPK' : 'KSDD',
    nature: index % 2 === 0 ? 'voluntary' : null,
    stage: STAGES[(index + 5) % STAGES.length] ?? 'preparation',
    parties:
      index % 4 === 3
        ? [
            { kind: 'region', code: '34.04' },
            { kind: 'organisation', id: 'undip', name: 'Universitas Gadjah Mada' },
          ]
        : sampleItem().parties,
    waitingFor: index % 3 === 0 ? 'jawaban Bupati Magelang atas surat penawaran' : '',
  };
}

function agreementOf(item: CooperationItem, index: number): Agreement {
  const parties = sampleAgreement().parties.map((party, place) => ({ ...party, party: item.parties[place] ?? null }));
  const change = { id: `further${index}`, title: item.title, item: item.id, parties } as const;
  return signed(sampleAgreement(), { ...change, date: `${2022 + (index % 5)}-0${(index % 9) + 1}-17`, term: 36 });
}

/** What the sample meeting gave. */
export function sampleTalks(): Talks {
  const { title, date, items, blocks } = sampleMeeting();
  const from = { meetingTitle: title, meetingDate: date ?? '', items };
  return {
    meetings: [{ date: date ?? '', about: items }],
    decisions: blocks.filter(({ type }) => type === 'decision').map(({ text }) => ({ text, ...from })),
    actions: blocks
      .filter(({ type }) => type === 'action')
      .map(({ text, who, until, state }) => ({ text, who, until: until ?? '', state, ...from })),
  };
}

/** The implementation report of the sample PKS. */
export function sampleImplementation(): ImplementationOf {
  const { title, date, place } = sampleMeeting();
  const { decisions, actions } = sampleTalks();
  return {
    agreement: signed(samplePks(), { date: '2026-09-01', term: 24 }),
    item: sampleItem(),
    meetings: [{ title, date: date ?? '', place }],
    decisions,
    actions,
    year: 2026,
    today: TODAY,
  };
}
