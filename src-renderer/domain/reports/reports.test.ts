import { describe, expect, it } from 'vitest';
import { sampleBook, sampleTalks, signed, TODAY } from '#testing/samples/sample-reports.ts';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { sampleItem } from '#testing/samples/sample-item.ts';
import { type Book, bookAgreement, bookItem } from './book.ts';
import { yearFigures } from './figures.ts';
import { registerOf, titleOf } from './register.ts';
import { agreementSpan, dayOfReport, termState, touches } from './year.ts';

const ALL = { year: 2026, party: null, type: null };
const WHO = { today: TODAY, own: '34.04' };

function bookOf(agreements: Book['agreements'], items: Book['items'] = [bookItem(sampleItem())]): Book {
  return { agreements, items };
}

describe('the register of a year (domain.md §1.6 g)', () => {
  it('has every signed agreement whose term touches the year, and no draft', () => {
    const [draft, old, running, coming] = [
      { ...sampleAgreement(), id: 'draft' },
      signed(sampleAgreement(), { id: 'old', date: '2020-12-31', term: 60, item: '' }),
      signed(sampleAgreement(), { id: 'running', date: '2021-01-04', term: 60, item: '' }),
      signed(sampleAgreement(), { id: 'coming', date: '2027-01-01', term: 12, item: '' }),
    ];
    const entries = registerOf(bookOf([draft, old, running, coming].map(bookAgreement), []), ALL, TODAY);
    expect(entries.map(({ agreement }) => agreement?.id)).toEqual(['running']);
  });

  it('computes the last day of a term and its state on the day of the report (domain.md §7.2)', () => {
    expect(agreementSpan({ date: '2024-02-29', term: 12 })).toEqual({ from: '2024-02-29', to: '2025-02-28' });
    const span = { from: '2024-01-10', to: '2026-12-20' };
    expect([termState(span, TODAY), termState(span, '2026-01-01'), termState(span, '2027-01-01')]).toEqual([
      'ending',
      'running',
      'ended',
    ]);
    expect(termState({ from: '2027-01-04', to: '' }, TODAY)).toBe('coming');
    expect(termState({ from: '', to: '' }, TODAY)).toBe('open');
    expect([dayOfReport(2025, TODAY), dayOfReport(2026, TODAY)]).toEqual(['2025-12-31', TODAY]);
  });

  it('keeps an agreement without a day or a term in every year rather than losing it (D2)', () => {
    const agreement = bookAgreement(signed(sampleAgreement(), { date: null, term: null }));
    expect(registerOf(bookOf([agreement]), { ...ALL, year: 1999 }, TODAY)).toHaveLength(1);
    expect(touches({ from: '', to: '' }, 1999)).toBe(true);
  });

  it('has an item that is carried out while none of its agreements is here as signed, once', () => {
    const item = bookItem({ ...sampleItem(), stage: 'implementation', starts: '2026-01-05', ends: '2027-01-05' });
    const without = registerOf(bookOf([bookAgreement(sampleAgreement())], [item]), ALL, TODAY);
    expect(without.map(({ agreement, span }) => [agreement, span.to])).toEqual([[null, '2027-01-05']]);
    const signedToo = bookOf([bookAgreement(signed(sampleAgreement(), { date: '2026-01-05' }))], [item]);
    expect(registerOf(signedToo, ALL, TODAY)).toHaveLength(1);
    expect(registerOf(bookOf([], [bookItem({ ...sampleItem(), starts: null })]), ALL, TODAY)).toEqual([]);
  });

  it('names the KSB that a PKS carries out', () => {
    const ksb = bookAgreement(signed(sampleAgreement(), { date: '2026-06-15' }));
    const pks = bookAgreement(signed(samplePks(), { date: '2026-09-01' }));
    const entries = registerOf(bookOf([pks, ksb]), ALL, TODAY);
    expect(entries.map(({ agreement, parent }) => [agreement?.type, parent?.id ?? null])).toEqual([
      ['KSB', null],
      ['PKS', ksb.id],
    ]);
  });

  it('keeps to a partner and to a kind of cooperation', () => {
    const book = sampleBook(14);
    const all = registerOf(book, ALL, TODAY);
    const thirdParty = registerOf(book, { ...ALL, type: 'KSDPK' }, TODAY);
    const partner = registerOf(book, { ...ALL, party: 'org:undip' }, TODAY);
    expect(thirdParty.map(titleOf)).toEqual(partner.map(titleOf));
    expect(thirdParty.length).toBeGreaterThan(0);
    expect(thirdParty.length).toBeLessThan(all.length);
  });
});

describe('the figures of a year', () => {
  it('add up: every item once by kind, by nature and by stage', () => {
    const figures = yearFigures(sampleBook(14), sampleTalks(), ALL, WHO);
    for (const counts of [figures.byType, figures.byNature, figures.byStage])
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(figures.items);
    expect(figures.byState.reduce((sum, { count }) => sum + count, 0)).toBe(figures.register.length);
  });

  it('count partners without this office, and say what is signed, ended and ending', () => {
    const figures = yearFigures(sampleBook(14), sampleTalks(), ALL, WHO);
    expect(figures.byPartner.map(({ of }) => (of.kind === 'region' ? of.code : of.id))).toEqual(['33.08', 'undip']);
    expect(figures.signed.every(({ agreement }) => agreement?.date?.startsWith('2026') === true)).toBe(true);
    expect(figures.ended.every(({ span }) => span.to >= '2026-01-01' && span.to <= TODAY)).toBe(true);
    expect(figures.ending.every(({ span }) => span.to > TODAY && span.to <= '2027-12-31')).toBe(true);
    expect([figures.signed.length, figures.ended.length, figures.ending.length]).toEqual([4, 2, 2]);
  });

  it('give the open action items of the year’s meetings, the soonest first, and no other year’s', () => {
    const figures = yearFigures(sampleBook(), sampleTalks(), ALL, WHO);
    expect(figures.openActions.map(({ until }) => until)).toEqual([
      '2026-11-30',
      '2026-12-04',
      '2026-12-07',
      '2026-12-09',
    ]);
    expect([figures.meetings, figures.decisions]).toEqual([1, 5]);
    const before = yearFigures(sampleBook(), sampleTalks(), { ...ALL, year: 2025 }, WHO);
    expect([before.meetings, before.decisions, before.openActions.length]).toEqual([0, 0, 0]);
  });

  it('say openly how many items have no day at all', () => {
    const undated = bookItem({ ...sampleItem(), starts: null, ends: null, stageSince: null, stages: [] });
    const figures = yearFigures(bookOf([], [undated]), { meetings: [], decisions: [], actions: [] }, ALL, WHO);
    expect([figures.items, figures.undated]).toEqual([1, 1]);
  });
});
