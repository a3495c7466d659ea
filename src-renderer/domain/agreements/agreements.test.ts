import { describe, expect, it } from 'vitest';
import { sampleAgreement, WASTE_TITLE } from '#testing/samples/sample-agreement.ts';
import { blanksOf } from './blanks.ts';
import { checkAgreement } from './check.ts';
import { disputeRoute } from './dispute-route.ts';
import { BLANK, proposeArticles } from './ksb-articles.ts';

const region = (code: string) => ({ kind: 'region', code }) as const;

describe('the usual articles of a KSB (domain.md §2.3)', () => {
  it('are at least ten, fill in what the item knows and leave blanks for the rest', () => {
    const empty = proposeArticles({
      title: '',
      purpose: '',
      scopeOfWork: '',
      location: '',
      funding: '',
      term: null,
      parties: [],
    });
    expect(empty.length).toBeGreaterThanOrEqual(10);
    expect(empty.filter((article) => article.text.includes(BLANK)).length).toBeGreaterThan(5);
    const full = sampleAgreement().articles;
    expect(full.every((article) => !article.text.includes(BLANK))).toBe(true);
    expect(full.find((article) => article.title === 'Jangka Waktu')?.text).toContain('5 (lima) tahun');
    expect(
      full
        .find((article) => article.title === 'Ruang Lingkup')
        ?.text.split('\n')
        .slice(1),
    ).toEqual([
      'a. pengurangan sampah di sumber;',
      'b. pengangkutan lintas batas;',
      'c. pengolahan bersama; dan',
      'd. pemantauan kualitas lingkungan.',
    ]);
  });

  it('send a dispute to the governor within a province and to the Minister across provinces (UU 23/2014 art. 370)', () => {
    expect(disputeRoute([region('33.08'), region('33.71')])).toBe('governor');
    expect(disputeRoute([region('33.08'), region('34.04')])).toBe('minister');
    expect(disputeRoute([region('33'), region('33.08')])).toBe('minister');
  });
});

describe('blanks and checks of a draft', () => {
  it('name every place that is still to be filled, in the order of the paper', () => {
    expect(blanksOf(sampleAgreement()).map(({ path, byHand }) => [path, byHand])).toEqual([
      ['parties/pihak2/number', true],
    ]);
    const draft = { ...sampleAgreement(), title: '', date: null, articles: [] };
    expect(blanksOf(draft).map((blank) => blank.path)).toEqual(['title', 'parties/pihak2/number', 'date', 'articles']);
  });

  it('find references to articles that do not exist and a signing day on a weekend', () => {
    const good = checkAgreement(sampleAgreement());
    expect(good.filter((finding) => !finding.good)).toEqual([]);
    const [first, ...others] = sampleAgreement().articles;
    if (first === undefined) throw new Error('the sample has articles');
    const wrong = {
      ...sampleAgreement(),
      date: '2026-12-12',
      articles: [{ ...first, text: 'Sebagaimana dimaksud dalam Pasal 17.' }, ...others],
    };
    expect(checkAgreement(wrong).filter((finding) => !finding.good)).toEqual([
      { kind: 'weekend', good: false, path: 'date' },
      { kind: 'reference', good: false, path: 'articles/pasal1/text', article: 1, names: 17 },
    ]);
    expect(WASTE_TITLE).toBe(sampleAgreement().title);
  });
});
