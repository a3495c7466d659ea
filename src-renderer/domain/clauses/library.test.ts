import { describe, expect, it } from 'vitest';
import { sampleItem } from '#testing/samples/sample-item.ts';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { blanksOf } from '../agreements/blanks.ts';
import { checkAgreement } from '../agreements/check.ts';
import { DRAFTED, instrumentOf } from '../agreements/instrument.ts';
import { BLANK, type Proposal } from '../agreements/proposal.ts';
import { agreementTypeSchema } from '../agreements/agreement.ts';
import { clausesFor, proposeArticles, written } from './library.ts';

const ITEM: Proposal = sampleItem();

describe('the library of articles', () => {
  // A work plan has a table in the place of articles.
  it.each(DRAFTED.filter((type) => type !== 'RK'))(
    'names a %s by its own name in every article, and leads every reference to an article',
    (type) => {
      const articles = proposeArticles(ITEM, type);
      const text = articles.map((each) => each.text).join('\n');
      expect(text).not.toMatch(/\{pasal|undefined|null|Pasal 0/u);
      const { name } = instrumentOf(type);
      for (const other of DRAFTED.filter((each) => each !== type)) {
        // A KSB hands over to its PKS, and a PKS names its KSB.
        expect(text).not.toContain(`${instrumentOf(other).name} ini`);
      }
      expect(text).toContain(`${name} ini`);
      expect(new Set(articles.map(({ title }) => title)).size).toBe(articles.length);
    },
  );

  it('has one id for each clause, a purpose, and a version with its day', () => {
    const all = DRAFTED.flatMap((type) => clausesFor(type));
    const ids = new Map(all.map((clause) => [clause.id, clause]));
    expect(ids.size).toBe(new Set(all).size);
    for (const { purpose, version, since } of ids.values()) {
      expect(purpose).toMatch(/\.$/u);
      expect(version).toBeGreaterThan(0);
      expect(since).toMatch(/^\d{4}-\d\d-\d\d$/u);
    }
  });

  it('has what a cooperation with a third party must have at least (UU 23/2014 art. 366(2), PP 28/2018 art. 19(2))', () => {
    const titles = proposeArticles(ITEM, 'PKS').map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining(['Hak dan Kewajiban', 'Jangka Waktu', 'Penyelesaian Perselisihan', 'Sanksi']),
    );
  });

  it('writes rights and duties for every party, however many there are', () => {
    const parties = ['34.04', '33.08', '33.71'].map((code) => ({ kind: 'region', code }) as const);
    const article = proposeArticles({ ...ITEM, parties }, 'PKS').find(({ title }) => title === 'Hak dan Kewajiban');
    for (const label of ['KESATU', 'KEDUA', 'KETIGA']) expect(article?.text).toContain(`PIHAK ${label} berkewajiban:`);
  });

  it('leads a reference of one inserted article to the article that is there, or leaves a blank', () => {
    const clause = clausesFor('KSB').find(({ id }) => id === 'pembiayaan-ksb');
    if (clause === undefined) throw new Error('the library has it');
    const into = (titles: readonly string[]) => written(clause, { proposal: ITEM, type: 'KSB', titles }).text;
    expect(into(['MAKSUD DAN TUJUAN', 'PELAKSANAAN'])).toContain('dalam Pasal 2 ayat (1)');
    expect(into([])).toContain(`dalam Pasal ${BLANK} ayat (1)`);
  });
});

describe('the checks of an agreement on execution', () => {
  const bad = (draft: Parameters<typeof checkAgreement>[0]) => checkAgreement(draft).filter(({ good }) => !good);

  it('find nothing wrong in a whole one, signed by power of attorney (PP 28/2018 art. 2)', () => {
    expect(bad(samplePks())).toEqual([]);
  });

  it('find an annex that is named and not there', () => {
    expect(bad({ ...samplePks(), costs: [] })).toMatchObject([{ kind: 'annex', path: 'costs' }]);
  });

  it('find sanctions missing where a third party signs, and not between regions (PP 28/2018 art. 19(2))', () => {
    const pks = samplePks();
    const articles = pks.articles.filter(({ title }) => title !== 'Sanksi');
    expect(bad({ ...pks, articles })).toEqual([]);
    const [first, ...others] = pks.parties;
    if (first === undefined) throw new Error('there are parties');
    const third = { ...first, party: { kind: 'organisation', id: 'mitra1', name: 'PT Bersih' } as const };
    const found = bad({ ...pks, articles, parties: [...others, third] });
    expect(found).toMatchObject([{ kind: 'usual-article', title: 'Sanksi' }]);
  });

  it('find a power of attorney in a KSB, which heads of region sign themselves (PP 28/2018 art. 2)', () => {
    const ksb = sampleAgreement();
    const parties = ksb.parties.map((row, index) => (index === 1 ? { ...row, mandate: 'Surat Kuasa Nomor 1' } : row));
    expect(bad({ ...ksb, parties })).toMatchObject([{ kind: 'mandate', party: 1 }]);
  });

  it('count a cost without an amount as a blank', () => {
    const pks = samplePks();
    const costs = pks.costs.map((cost, index) => (index === 0 ? { ...cost, amount: null } : cost));
    const paths = blanksOf({ ...pks, costs }).map(({ path }) => path);
    expect(paths).toContain(`costs/${pks.costs[0]?.id ?? ''}/amount`);
    expect(paths).not.toContain(`parties/${pks.parties[0]?.id ?? ''}/decree`);
  });

  it('every kind has a name', () => {
    for (const type of agreementTypeSchema.options) expect(instrumentOf(type).name).not.toBe('');
  });
});
