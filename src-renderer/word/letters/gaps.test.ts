import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { barePapers, companyPapers, samplePapers } from '#testing/samples/sample-papers.ts';
import { EMPTY_FORM, ITEM_PAPERS, type ItemPaper, type ItemPaperForm } from '#domain/cooperation/item-papers.ts';
import { itemPaperOutline } from './item-paper-outline.ts';
import type { PaperSources } from './sources.ts';

const FORM: ItemPaperForm = { ...EMPTY_FORM, number: '1', date: '2026-12-01', place: 'Sleman', note: 'satu' };

/** What is missing of a paper: `what` with whose it is. */
function missing(which: ItemPaper, sources: PaperSources, form: ItemPaperForm = FORM): readonly string[] {
  return itemPaperOutline({ which, form, sources }).blanks.map(({ what, of }) => `${what} ${of}`.trim());
}

describe('no letter has a gap that is not listed', () => {
  it('since dots are written by the collector of blanks alone', () => {
    const folder = import.meta.dirname;
    const written = readdirSync(folder).filter(
      // What is drawn knows dots as a width of theirs; what is said has none of its own.
      (name) => name.endsWith('.ts') && !/test\.ts$|-document\.ts$|^blanks\.ts$/u.test(name),
    );
    expect(written.length).toBeGreaterThan(10);
    const byHand = written.filter((name) => /DOTTED|\bBLANK\b|……/u.test(readFileSync(join(folder, name), 'utf8')));
    expect(byHand).toEqual([]);
  });

  it.each(ITEM_PAPERS)(
    '%s: with everything known nothing is dotted, with nothing known all of it is listed',
    (which) => {
      const sources = which === 'feasibility' ? companyPapers() : samplePapers();
      const whole = itemPaperOutline({ which, form: { ...FORM, theirNumber: '2', theirDate: '2026-11-01' }, sources });
      expect(JSON.stringify(whole.said).includes('……')).toBe(whole.blanks.length > 0);
      const bare = itemPaperOutline({ which, form: EMPTY_FORM, sources: barePapers() });
      expect(bare.blanks.map(({ what }) => what)).toEqual(expect.arrayContaining(['title']));
      expect(JSON.stringify(bare.said)).toContain('……');
    },
  );

  it('an official without a name is a missing signatory, not an empty line', () => {
    const sources = samplePapers();
    const nameless = { ...sources, officials: sources.officials.map((one) => ({ ...one, name: '' })) };
    expect(missing('offer', nameless)).toContain('head Pemerintah Kabupaten Sleman');
    expect(missing('framework', nameless)).toContain('unit-head Dinas Lingkungan Hidup Kabupaten Sleman');
    expect(missing('initiation', nameless)).toContain('unit-head Dinas Lingkungan Hidup Kabupaten Sleman');
    expect(missing('discussion', nameless)).toContain('signatory Pemerintah Kabupaten Sleman');
  });

  it('a draft without a title, an article without a title, and no draft at all are told apart', () => {
    const sources = samplePapers();
    const [pks, ...others] = sources.agreements;
    if (pks === undefined) throw new Error('The sample has drafts');
    const articles = pks.articles.map((one, index) => (index === 1 ? { ...one, title: ' ' } : one));
    const unnamed = { ...sources, agreements: [{ ...pks, title: '', articles }, ...others] };
    const form = { ...FORM, agreement: pks.id };
    expect(missing('handover', unnamed, form)).toContain('draft-title Perjanjian Kerja Sama');
    expect(missing('discussion', unnamed, form)).toContain('draft-article Pasal 2');
    expect(missing('handover', { ...sources, agreements: [] })).toEqual(
      expect.arrayContaining(['draft', 'draft-number', 'draft-date']),
    );
  });

  it('a cooperation with one party lacks the other, on the cover of a study and among those who sign', () => {
    const sources = samplePapers();
    const alone = { ...sources, item: { ...sources.item, parties: sources.item.parties.slice(0, 1) } };
    expect(missing('framework', alone)).toContain('parties');
    expect(missing('handover', alone)).toContain('parties');
  });
});
