import { describe, expect, it } from 'vitest';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { sampleEmblem } from '#testing/samples/sample-emblem.ts';
import { sampleMeeting, sampleOffice } from '#testing/samples/sample-meeting.ts';
import { judgeWord, partOf } from '#testing/word-judge.ts';
import { STANDARD_HOUSE } from '#domain/office/house-style.ts';
import { partyKey } from '#domain/parties/party.ts';
import {
  makeAgreementDocument,
  makeAttendanceDocument,
  makeHistoryDocument,
  makeInvitationDocument,
  makeMandateDocument,
  makeMinutesDocument,
  makeProceedingsDocument,
} from './make-document.ts';

const [meeting, office, pks] = [sampleMeeting(), sampleOffice(), samplePks()];
const emblems = [
  office.region,
  'state',
  ...sampleAgreement().parties.map(({ party }) => (party === null ? '' : partyKey(party))),
];
const house = { style: STANDARD_HOUSE, emblems: [...new Set(emblems)].map((of) => sampleEmblem(of, [40, 90, 60], 48)) };
const options = { paper: 'F4', version: 'versi 1', house } as const;
const history = {
  title: 'Riwayat',
  facts: ['Dua perubahan.'],
  headings: ['No.', 'Waktu', 'Oleh', 'Perubahan'],
  rows: [['1', '23 Nov 2026', 'Rina', 'Judul']],
} as const;

function mandate(): Promise<Uint8Array> {
  const [party] = pks.parties;
  if (party === undefined) throw new Error('the sample has parties');
  return makeMandateDocument(pks, { party, giver: null }, options);
}

/** Every kind of document with what stands in it: tables of rows, pictures, articles. */
const KINDS = [
  [
    'KSB',
    () => makeAgreementDocument(sampleAgreement(), options),
    { tables: 0, pictures: 2, articles: sampleAgreement().articles.length },
  ],
  ['PKS', () => makeAgreementDocument(pks, options), { tables: 1, pictures: 2, articles: pks.articles.length }],
  ['undangan', () => makeInvitationDocument(meeting, office, options), { tables: 0, pictures: 1, articles: 0 }],
  ['daftar hadir', () => makeAttendanceDocument(meeting, office, options), { tables: 1, pictures: 1, articles: 0 }],
  ['notula', () => makeMinutesDocument(meeting, office, options), { tables: 2, pictures: 1, articles: 0 }],
  ['berita acara', () => makeProceedingsDocument(meeting, office, options), { tables: 0, pictures: 1, articles: 0 }],
  ['surat kuasa', mandate, { tables: 0, pictures: 1, articles: 0 }],
  ['riwayat', () => makeHistoryDocument(history, 'abc', options), { tables: 1, pictures: 0, articles: 0 }],
] as const;

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;

describe('documents that can be heard as well as seen (word.md §4, rule 20)', () => {
  it.each(KINDS)(
    '%s: language, title, headings, header rows, and a description for every picture',
    async (_kind, make, has) => {
      const bytes = await make();
      expect(await judgeWord(bytes)).toEqual([]);
      const [styles, core] = [partOf(bytes, 'word/styles.xml'), partOf(bytes, 'docProps/core.xml')];
      expect(/<w:docDefaults>.*?<w:lang [^>]*w:val="id-ID"/su.test(styles)).toBe(true);
      expect(core).toContain('<dc:language>id-ID</dc:language>');
      expect(core).toMatch(/<dc:title>[^<]{5,}<\/dc:title>/u);
      const document = partOf(bytes, 'word/document.xml');
      expect(count(document, /<w:tblHeader\/>/gu)).toBe(has.tables);
      const all = ['document', 'header1', 'header2'].map((name) => partOf(bytes, `word/${name}.xml`)).join('');
      expect(count(all, /<w:drawing>/gu)).toBe(has.pictures);
      expect(count(all, /<wp:docPr [^>]*descr="[^"]+"/gu)).toBe(has.pictures);
      expect(count(document, /<w:pStyle w:val="SKPasal"\/>/gu)).toBe(has.articles);
    },
    60_000,
  );

  it('articles, parts and topics are real headings: their styles have an outline level', async () => {
    const styles = partOf(await makeMinutesDocument(meeting, office, options), 'word/styles.xml');
    const levelOf = (id: string): string | undefined =>
      new RegExp(`w:styleId="${id}"(?:(?!</w:style>).)*<w:outlineLvl w:val="(\\d)"`, 'su').exec(styles)?.[1];
    expect(['SKPasal', 'SKBagian', 'SKTopik'].map(levelOf)).toEqual(['0', '0', '1']);
  });
});
