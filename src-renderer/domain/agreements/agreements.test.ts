import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { sampleItem } from '#testing/samples/sample-item.ts';
import type { Agreement } from './agreement.ts';
import { clausesOf } from './article-text.ts';
import { blanksOf } from './blanks.ts';
import { checkAgreement } from './check.ts';
import { disputeRoute } from './dispute-route.ts';
import { proposeArticles } from '../clauses/library.ts';
import { proposePremises } from './premises.ts';
import { BLANK, type Proposal } from './proposal.ts';

const region = (code: string) => ({ kind: 'region', code }) as const;

const EMPTY: Proposal = {
  title: '',
  purpose: '',
  scopeOfWork: '',
  location: '',
  funding: '',
  term: null,
  nature: null,
  affairs: [],
  parties: [],
  contacts: [],
};

function articleOf(proposal: Proposal, title: string): readonly string[] {
  const article = proposeArticles(proposal).find((one) => one.title === title);
  if (article === undefined) throw new Error(`no article ${title}`);
  return article.text.split('\n');
}

function badOnes(agreement: Agreement): readonly unknown[] {
  return checkAgreement(agreement).filter((finding) => !finding.good);
}

/** The sample with the text of its first article replaced. */
function withText(text: string, title?: string): Agreement {
  const [first, ...others] = sampleAgreement().articles;
  if (first === undefined) throw new Error('the sample has articles');
  return { ...sampleAgreement(), articles: [{ ...first, text, title: title ?? first.title }, ...others] };
}

describe('an article as it is typed', () => {
  it('becomes ayat, huruf and angka by the way its lines begin', () => {
    expect(clausesOf('(1) Satu.\nDua:\na. dua a;\n1. dua a satu;\n2. dua a dua;\nb. dua b.\n\nTiga.')).toEqual([
      { text: 'Satu.', letters: [] },
      {
        text: 'Dua:',
        letters: [
          { text: 'dua a;', numbers: ['dua a satu;', 'dua a dua;'] },
          { text: 'dua b.', numbers: [] },
        ],
      },
      { text: 'Tiga.', letters: [] },
    ]);
    expect(clausesOf('a. tanpa ayat\n1. angka tanpa huruf')).toEqual([
      { text: 'a. tanpa ayat', letters: [{ text: 'angka tanpa huruf', numbers: [] }] },
    ]);
    expect(clausesOf(' \n\n')).toEqual([]);
  });
});

describe('the usual articles of a KSB (domain.md §2.3)', () => {
  it('are at least ten, and leave visible blanks for what the item does not say', () => {
    const empty = proposeArticles(EMPTY);
    expect(empty.length).toBeGreaterThanOrEqual(10);
    expect(empty.filter((article) => article.text.includes(BLANK)).length).toBeGreaterThan(5);
    for (const { text } of empty) expect(text).not.toMatch(/undefined|null|NaN|\{|Pasal 0/u);
    expect(proposeArticles(sampleItem()).filter(({ text }) => text.includes(BLANK))).toEqual([]);
  });

  it('fill in what the item says, as one sentence or as a list', () => {
    const item = sampleItem();
    expect(articleOf(item, 'Jangka Waktu')[0]).toBe(
      'Kesepakatan Bersama ini berlaku untuk jangka waktu 5 (lima) tahun terhitung sejak tanggal ditandatangani.',
    );
    expect(articleOf(item, 'Objek dan Ruang Lingkup').slice(0, 3)).toEqual([
      'Objek Kesepakatan Bersama ini adalah Pengelolaan Sampah Terpadu Wilayah Perbatasan sebagai bagian dari urusan pemerintahan bidang pekerjaan umum dan penataan ruang serta bidang lingkungan hidup.',
      'Ruang lingkup Kesepakatan Bersama ini meliputi:',
      'a. pengurangan sampah dari sumbernya melalui bank sampah dan tempat pengolahan sampah 3R;',
    ]);
    expect(articleOf({ ...EMPTY, purpose: 'Terwujudnya sungai bersih.' }, 'Maksud dan Tujuan')[1]).toBe(
      'Tujuan Kesepakatan Bersama ini adalah terwujudnya sungai bersih.',
    );
    expect(articleOf({ ...EMPTY, title: 'KERJA SAMA PENGELOLAAN SAMPAH' }, 'Maksud dan Tujuan')[0]).toContain(
      'melaksanakan kerja sama Pengelolaan Sampah.',
    );
    expect(articleOf({ ...EMPTY, funding: 'Biaya dibebankan pada APBD masing-masing.' }, 'Pembiayaan')[0]).toBe(
      'Biaya yang timbul dalam pelaksanaan Kesepakatan Bersama ini dibebankan pada APBD masing-masing.',
    );
  });

  it('refer to each other by the numbers they have', () => {
    expect(articleOf(sampleItem(), 'Pembiayaan').at(-1)).toContain('dalam Pasal 4 ayat (1).');
    expect(proposeArticles(sampleItem())[3]?.title).toBe('Pelaksanaan');
  });

  it('send a dispute to the governor within a province and to the Minister across provinces (UU 23/2014 art. 370)', () => {
    expect(disputeRoute([region('33.08'), region('33.71')])).toEqual({ kind: 'governor', province: '33' });
    expect(disputeRoute([region('33.08'), region('34.04')])).toEqual({ kind: 'minister' });
    expect(disputeRoute([region('33'), region('33.08')])).toEqual({ kind: 'minister' });
    expect(disputeRoute([region('33.08'), { kind: 'organisation', id: 'x', name: 'PT Bersih' }])).toEqual({
      kind: 'as-agreed',
    });
    const within = { ...EMPTY, parties: [region('33.08'), region('33.71')] };
    expect(articleOf(within, 'Penyelesaian Perselisihan')[1]).toContain(
      'oleh Gubernur Jawa Tengah sebagai wakil Pemerintah Pusat',
    );
  });

  it('give each party its original, and the premises their reason by the nature of the cooperation (UU 23/2014 art. 364, 365)', () => {
    expect(articleOf({ ...sampleItem(), parties: [region('33'), region('34'), region('35')] }, 'Penutup')[0]).toContain(
      'rangkap 3 (tiga) asli',
    );
    expect(proposePremises(sampleItem())[2]).toContain('eksternalitas lintas daerah');
    expect(proposePremises({ ...sampleItem(), nature: 'voluntary' })[2]).toContain('lebih efektif dan efisien');
  });
});

describe('blanks of a draft', () => {
  it('name every place that is still to be filled, in the order of the paper', () => {
    expect(blanksOf(sampleAgreement()).map(({ path, byHand }) => [path, byHand])).toEqual([
      ['parties/party2/number', true],
    ]);
    const draft = { ...sampleAgreement(), title: '', date: null, articles: [], bases: [] };
    expect(blanksOf(draft).map((blank) => blank.path)).toEqual([
      'title',
      'parties/party2/number',
      'date',
      'bases',
      'articles',
    ]);
  });

  it('see dotted and underlined gaps in a text, but not a sign of omission', () => {
    const paths = (text: string) => blanksOf(withText(text)).map(({ path }) => path);
    for (const gap of ['selama …… tahun', 'selama ..... tahun', 'selama ____ tahun', ' '])
      expect(paths(gap)).toContain('articles/article1/text');
    expect(paths('dan seterusnya …')).not.toContain('articles/article1/text');
  });
});

describe('checks of a draft', () => {
  it('find nothing in the sample', () => {
    expect(badOnes(sampleAgreement())).toEqual([]);
  });

  it('find references to articles and ayat that do not exist, and leave those of laws alone', () => {
    expect(badOnes(withText('Sebagaimana dimaksud dalam Pasal 17 dan ayat (2).'))).toEqual([
      { kind: 'reference', good: false, path: 'articles/article1/text', article: 1, names: 17 },
      { kind: 'paragraph-reference', good: false, path: 'articles/article1/text', article: 1, names: 2 },
    ]);
    expect(badOnes(withText('Sesuai Pasal 370 Undang-Undang Nomor 23 Tahun 2014, dan Pasal 4 ayat (3).'))).toEqual([]);
  });

  it('find a signing day on a weekend, one party alone, an empty article and a missing usual one', () => {
    const [party] = sampleAgreement().parties;
    if (party === undefined) throw new Error('the sample has parties');
    expect(badOnes({ ...withText('', 'Lain-lain'), date: '2026-12-12', parties: [party] })).toEqual([
      { kind: 'two-parties', good: false },
      { kind: 'weekend', good: false, path: 'date' },
      { kind: 'empty-article', good: false, path: 'articles/article1/text', article: 1 },
      { kind: 'usual-article', good: false, title: 'Maksud' },
    ]);
  });

  it('find digits and words that differ, and a term that is not the record’s', () => {
    expect(badOnes(withText('Dalam 7 (delapan) hari.'))).toEqual([
      {
        kind: 'count-in-words',
        good: false,
        path: 'articles/article1/text',
        article: 1,
        written: '7 (delapan)',
        right: '7 (tujuh)',
      },
    ]);
    expect(badOnes({ ...sampleAgreement(), term: 36 })).toEqual([
      { kind: 'term-in-text', good: false, path: 'articles/article6/text', article: 6 },
    ]);
    expect(badOnes({ ...sampleAgreement(), term: null })).toEqual([{ kind: 'term', good: false, path: 'term' }]);
  });
});
