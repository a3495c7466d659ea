import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { judgeWord, sha256Of } from '#testing/word-judge.ts';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { sampleMeeting, sampleOffice } from '#testing/samples/sample-meeting.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import type { Dispute } from './dispute-comments.ts';
import type { HistoryPaper } from './history-document.ts';
import {
  makeAgreementDocument,
  makeAttendanceDocument,
  makeHistoryDocument,
  makeInvitationDocument,
  makeMandateDocument,
  makeMinutesDocument,
  makeProceedingsDocument,
} from './make-document.ts';
import { normalise } from './normalise.ts';

const options = { paper: 'F4', version: 'versi 1' } as const;

type Parts = { readonly [name: string]: string };

function partsOf(file: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Where the XML of parts is broken. */
function faultsOf(parts: Parts): readonly string[] {
  const faults: string[] = [];
  for (const [name, xml] of Object.entries(parts).filter(([part]) => /\.(?:xml|rels)$/u.test(part))) {
    try {
      new DOMParser({
        onError: (_level, message) => {
          faults.push(`${name}: ${message}`);
        },
      }).parseFromString(xml, 'text/xml');
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  return faults;
}

function textOf(parts: Parts): string {
  const xml = parts['word/document.xml'] ?? '';
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<\/w:p>/gu)].map((match) => match[1] ?? '\n').join('');
}

const [SIGNATORY] = samplePks().parties;
if (SIGNATORY === undefined) throw new Error('the sample has parties');
const GIVER = { frontTitle: 'Drs. H.', name: 'Bambang Wiratmoko', backTitle: 'M.Si.', post: 'Bupati Sleman' };
const MANDATE = { party: SIGNATORY, giver: GIVER };

const EMPTY: Agreement = {
  ...sampleAgreement(),
  title: '',
  date: null,
  parties: [],
  premises: [],
  bases: [],
  articles: [],
};

const HISTORY: HistoryPaper = {
  title: 'Riwayat Sampah & Air <1>',
  facts: ['Waktu menurut jam kantor yang menulis.', '80 perubahan.'],
  headings: ['No.', 'Waktu', 'Oleh', 'Perubahan'],
  rows: Array.from({ length: 80 }, (_, index) => [
    `${index}`,
    '23 Nov 2026 16.29',
    'Rina, Kab. Magelang',
    'Lokasi: Tempel\nTuri',
  ]),
};

describe('D2 what is in dispute stands in the margin', () => {
  const agreement = sampleAgreement();
  const article = agreement.articles[1]?.id ?? '';
  const disputes: readonly Dispute[] = [
    {
      article,
      lines: ['Konflik isian: Isi pasal.', 'Kab. Sleman: <satu> & dua', 'Kab. Magelang: tiga'],
      time: 1_795_000_000_000,
    },
    { article: null, lines: ['Konflik isian: Judul.'], time: 1_795_000_000_000 },
  ];

  it('N1 as comments at the article and at the title, valid and twice the same bytes', async () => {
    const bytes = await makeAgreementDocument(agreement, { ...options, disputes });
    expect(await judgeWord(bytes)).toEqual([]);
    expect(sha256Of(await makeAgreementDocument(agreement, { ...options, disputes }))).toBe(sha256Of(bytes));
    const parts = partsOf(bytes);
    const comments = parts['word/comments.xml'] ?? '';
    expect(comments).toContain('Kab. Sleman: &lt;satu&gt; &amp; dua');
    const heading = (parts['word/document.xml'] ?? '').split('<w:p>').find((one) => one.includes('Pasal 2<')) ?? '';
    expect(heading).toContain('<w:commentReference w:id="0"/>');
  }, 60_000);

  it('and a draft without any has no comments at all', async () => {
    expect(Object.keys(partsOf(await makeAgreementDocument(agreement, options)))).not.toContain('word/comments.xml');
  });
});

describe('N1 Word files are valid', () => {
  it('to the Open XML SDK: a history of many changes and an empty one, and twice the same bytes', async () => {
    const long = await makeHistoryDocument(HISTORY, 'abc', { ...options, paper: 'A4' });
    const none = await makeHistoryDocument({ ...HISTORY, rows: [] }, 'abc', options);
    expect(await Promise.all([judgeWord(long), judgeWord(none)])).toEqual([[], []]);
    expect(sha256Of(await makeHistoryDocument(HISTORY, 'abc', { ...options, paper: 'A4' }))).toBe(sha256Of(long));
    expect(textOf(partsOf(long))).toContain('Kab. Magelang');
  }, 60_000);

  it('to the Open XML SDK: an agreement of 2 and of 8 parties, with initials, a PKS with its annex, empty, a power of attorney, and the papers of a meeting', async () => {
    const found = await Promise.all([
      makeAgreementDocument(sampleAgreement(), options).then(judgeWord),
      makeAgreementDocument(samplePks(), options).then(judgeWord),
      makeAgreementDocument(sampleAgreement(8), { ...options, paper: 'A4', initials: true }).then(judgeWord),
      makeAgreementDocument(EMPTY, { ...options, initials: true }).then(judgeWord),
      makeMinutesDocument(sampleMeeting(), sampleOffice(), options).then(judgeWord),
      makeInvitationDocument(sampleMeeting(), sampleOffice(), options).then(judgeWord),
      makeProceedingsDocument(sampleMeeting(), sampleOffice(), options).then(judgeWord),
      makeMandateDocument(samplePks(), MANDATE, options).then(judgeWord),
      makeAttendanceDocument(sampleMeeting(), sampleOffice(), options).then(judgeWord),
    ]);
    expect(found).toEqual([[], [], [], [], [], [], [], [], []]);
  }, 120_000);

  it('to the Open XML SDK: a version that bears its row in its properties, and twice the same bytes', async () => {
    const version = { ...options, version: 'versi 3', versionId: 'versiTiga00000000001' };
    const [one, again] = [
      await makeAgreementDocument(sampleAgreement(), version),
      await makeAgreementDocument(sampleAgreement(), version),
    ];
    expect(await judgeWord(one)).toEqual([]);
    expect(sha256Of(one)).toBe(sha256Of(again));
    expect(partsOf(one)['docProps/custom.xml']).toContain('versiTiga00000000001');
  });

  it('and the judge finds a fault that was planted', async () => {
    const parts = unzipSync(await makeAgreementDocument(sampleAgreement(), options));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('<w:body>', '<w:body><w:nonsense/>');
    const broken = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
    expect((await judgeWord(broken)).length).toBeGreaterThan(0);
  }, 60_000);

  it('whatever text comes in from outside, and hold no sign that turns the order of reading', async () => {
    const [article] = sampleAgreement().articles;
    if (article === undefined) throw new Error('the sample has articles');
    const hostile = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (title, text) => {
        const nasty = `${text}\u0000\uD800]]></w:t>&\u202E<x`;
        const agreement = {
          ...sampleAgreement(),
          title: `${title}\uFFFF`,
          articles: [{ ...article, title, text: nasty }],
        };
        const parts = partsOf(await makeAgreementDocument(agreement, { ...options, version: nasty }));
        expect(faultsOf(parts)).toEqual([]);
        expect(Object.values(parts).join('')).not.toMatch(/[\u202A-\u202E\uFFFE\uFFFF]|\p{Cs}/u);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('and a fault in the XML would be seen', () => {
    expect(faultsOf({ 'a.xml': '<a>\u0000</a>', 'b.xml': '<b>' }).length).toBeGreaterThan(1);
  });
});

describe('N1 Word files are the same bytes for the same input', () => {
  it('in one process, whatever was made between', async () => {
    const first = sha256Of(await makeAgreementDocument(sampleAgreement(), options));
    await makeAgreementDocument(sampleAgreement(3), options);
    await makeMinutesDocument(sampleMeeting(), sampleOffice(), options);
    expect(sha256Of(await makeAgreementDocument(sampleAgreement(), options))).toBe(first);
    expect(sha256Of(await makeAgreementDocument(sampleAgreement(), { ...options, version: 'versi 2' }))).not.toBe(
      first,
    );
  });

  it('because times, order and numbers of parts that the library chose are taken out', () => {
    const file = (mtime: string, id: string, mark: number) =>
      zipSync(
        {
          'word/document.xml': strToU8(
            `<w:p r:id="${id}"><w:bookmarkStart w:id="${mark}"/><w:bookmarkEnd w:id="${mark}"/></w:p>`,
          ),
          'word/_rels/document.xml.rels': strToU8(`<R Id="${id}" Target="x"/>`),
          '[Content_Types].xml': strToU8('<Types/>'),
          'docProps/core.xml': strToU8(`<dcterms:created xsi:type="dcterms:W3CDTF">${mtime}</dcterms:created>`),
        },
        { mtime },
      );
    const one = normalise(file('2026-01-02T10:00:00Z', 'rIdx1', 7));
    const other = normalise(file('2027-03-04T11:00:00Z', 'rIdzz', 93));
    expect(sha256Of(one)).toBe(sha256Of(other));
    expect(Object.keys(unzipSync(one))[0]).toBe('[Content_Types].xml');
  });
});

describe('a Kesepakatan Bersama as a file', () => {
  it('is in Indonesian, titled, on exact paper, and says in properties and footer which document it is', async () => {
    const parts = partsOf(await makeAgreementDocument(sampleAgreement(), options));
    expect(parts['word/document.xml']).toContain('w:w="12189" w:h="18709"');
    const a4 = partsOf(await makeAgreementDocument(sampleAgreement(), { ...options, paper: 'A4' }));
    expect(a4['word/document.xml']).toContain('w:w="11906" w:h="16838"');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="id-ID"');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Kesepakatan Bersama tentang Pengelolaan Sampah');
    for (const value of ['sampleAgreement0000001', 'versi 1']) {
      expect(parts['docProps/custom.xml']).toContain(value);
      expect(parts['word/footer1.xml']).toContain(value);
    }
  });

  it('marks the words `Pasal n` of each article with its hidden bookmark, inside one paragraph of its own style', async () => {
    const xml = partsOf(await makeAgreementDocument(sampleAgreement(), options))['word/document.xml'] ?? '';
    const headings = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="SKPasal"\/>(?:(?!<\/w:p>).)*<\/w:p>/gu)];
    const marked = headings.map(([heading]) => [
      /<w:bookmarkStart[^>]*w:name="([^"]+)"/u.exec(heading)?.[1],
      /<w:t[^>]*>([^<]*)</u.exec(heading)?.[1],
      heading.includes('<w:bookmarkEnd'),
    ]);
    expect(marked).toEqual(
      sampleAgreement().articles.map(({ id }, index) => [`_psl_${id}`, `Pasal ${index + 1}`, true]),
    );
  });

  it('numbers ayat from (1) in every article, gives one ayat alone no number, and letters huruf anew below each ayat', async () => {
    const [article] = sampleAgreement().articles;
    if (article === undefined) throw new Error('the sample has articles');
    const texts = ['Satu:\na. x;\n1. y.\nDua:\na. z.', 'Sendiri:\na. p;\nb. q.', 'Satu.\nDua.'];
    const articles = texts.map((text, index) => ({ ...article, id: `art${index}`, text }));
    const parts = partsOf(await makeAgreementDocument({ ...sampleAgreement(), articles }, options));
    const xml = (parts['word/document.xml'] ?? '').split('>Pasal 1<')[1] ?? '';
    const numbers = [...xml.matchAll(/<w:pStyle w:val="SK(Ayat|Huruf)"\/>((?:(?!<\/w:p>).)*)<\/w:p>/gu)].map(
      ([, style, rest = '']) => {
        const level = /<w:ilvl w:val="(\d)"/u.exec(rest)?.[1];
        const list = /<w:numId w:val="(\d+)"/u.exec(rest)?.[1];
        return [style, level === undefined ? null : Number(level), list ?? null] as const;
      },
    );
    expect(numbers.map(([style, level]) => `${style}${level ?? ''}`)).toEqual([
      'Ayat0',
      'Huruf1',
      'Huruf2',
      'Ayat0',
      'Huruf1',
      'Ayat',
      'Huruf0',
      'Huruf0',
      'Ayat0',
      'Ayat0',
    ]);
    // One list for one article, another for the next: that is what begins again at (1).
    const lists = numbers.map(([, , list]) => list);
    expect(new Set(lists.slice(0, 5)).size).toBe(1);
    expect(lists[8]).toBe(lists[9]);
    expect(lists[8]).not.toBe(lists[0]);
    expect(parts['word/numbering.xml']).toContain(`<w:num w:numId="${lists[8] ?? ''}"`);
  });

  it('has boxes for initials when they are wanted', async () => {
    const footer = async (initials: boolean) =>
      partsOf(await makeAgreementDocument(sampleAgreement(3), { ...options, initials }))['word/footer1.xml'] ?? '';
    expect(await footer(false)).not.toContain('Paraf');
    expect([...(await footer(true)).matchAll(/<w:t[^>]*>(I+)</gu)].map((match) => match[1])).toEqual([
      'I',
      'II',
      'III',
    ]);
  });

  it('leaves no word of the machine, however empty the record is', async () => {
    const text = textOf(partsOf(await makeAgreementDocument(EMPTY, options)));
    expect(text).toContain('………');
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|\[object/u);
  });
});
