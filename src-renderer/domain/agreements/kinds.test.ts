import { describe, expect, it } from 'vitest';
import { sampleOf } from '#testing/samples/sample-kinds.ts';
import { sampleItem } from '#testing/samples/sample-item.ts';
import { clausesFor } from '../clauses/library.ts';
import { proposeArticles } from '../clauses/library.ts';
import { nextDraft } from '../cooperation/rules-papers.ts';
import type { Agreement, AgreementType } from './agreement.ts';
import { amendingLead } from './amendment.ts';
import { clausesOf } from './article-text.ts';
import { blanksOf } from './blanks.ts';
import { checkAgreement } from './check.ts';
import { agreementFromParent } from './from-parent.ts';
import { proposeGrounds } from './grounds.ts';
import { childrenOf, DRAFTED, type DraftedType } from './instrument.ts';
import { kindNamed, namedAgreement } from './named.ts';

const bad = (draft: Agreement) => checkAgreement(draft).filter(({ good }) => !good);
const kindsOf = (draft: Agreement) => bad(draft).map(({ kind }) => kind);
const blanks = (draft: Agreement) => blanksOf(draft).flatMap(({ path, byHand }) => (byHand ? [] : [path]));

/** The draft with its first article changed. */
function withFirst(draft: Agreement, change: Partial<Agreement['articles'][number]>): Agreement {
  return { ...draft, articles: draft.articles.map((row, index) => (index === 0 ? { ...row, ...change } : row)) };
}

describe('every kind of agreement', () => {
  it.each(DRAFTED.filter((type) => !['PKS', 'NK'].includes(type)))(
    '%s: the whole sample has no blank and no doubt',
    (type) => {
      const sample = sampleOf(type);
      expect(bad(sample)).toEqual([]);
      // Numbers are written by hand: the sample leaves one of the agreement that is named open too.
      expect(blanks(sample).filter((path) => !['parentNamed', 'premises/premise1/text'].includes(path))).toEqual([]);
    },
  );

  it('can be begun from the agreement it carries out or changes', () => {
    const from = (type: AgreementType): readonly string[] => childrenOf(type);
    expect(from('KSB')).toEqual(['PKS', 'ADD']);
    expect(from('NK')).toEqual(['RK', 'ADD']);
    expect(from('LOI')).toEqual(['MOU']);
    expect(from('PKS')).toEqual(['ADD']);
    expect(from('KUASA')).toEqual([]);
  });

  it('is named by another one with kind, title, numbers and day, and its kind is read back', () => {
    for (const type of DRAFTED.filter((each) => each !== 'ADD')) {
      const named = namedAgreement(sampleOf(type));
      expect(named).toMatch(/ tentang .+, Nomor .+, tanggal 14 Desember 2026$/u);
      expect(kindNamed(named)).toBe(type);
    }
    expect(namedAgreement(sampleOf('KSB', 30))).toMatch(/, Nomor 100\.3\.7\.1\/18\/KSB\/2026, tanggal/u);
    expect(kindNamed('sebuah naskah')).toBeNull();
  });
});

describe('a document for foreign cooperation (Permendagri 25/2020)', () => {
  it('is proposed with as many ayat, huruf and angka in English as in Indonesian', () => {
    for (const type of ['LOI', 'MOU'] as const) {
      for (const { text, english = '' } of proposeArticles(sampleItem(), type)) {
        const shape = (one: string) => clausesOf(one).map(({ letters }) => letters.length);
        expect(shape(english)).toEqual(shape(text));
        expect(english).not.toMatch(/\{article|undefined| dan$/mu);
      }
    }
    expect(clausesFor('MOU').every(({ english }) => english !== undefined)).toBe(true);
  });

  it('holds at most a year as a Letter of Intent and five as an MoU', () => {
    expect(kindsOf({ ...sampleOf('LOI'), term: 13 })).toContain('longest-term');
    expect(kindsOf({ ...sampleOf('LOI'), term: 12 })).not.toContain('longest-term');
    expect(kindsOf({ ...sampleOf('MOU'), term: 61 })).toContain('longest-term');
  });

  it('has two texts of the same shape, and no place that is not translated', () => {
    const mou = sampleOf('MOU');
    expect(kindsOf(withFirst(mou, { english: 'One.' }))).toEqual(['two-texts']);
    const [first] = mou.articles;
    expect(blanks(withFirst(mou, { english: '' }))).toContain(`articles/${first?.id ?? ''}/english`);
    expect(blanks({ ...mou, titleEnglish: '' })).toContain('titleEnglish');
    expect(blanks({ ...mou, parties: mou.parties.map((row) => ({ ...row, postEnglish: '' })) })).toEqual([
      'parties/party2/postEnglish',
    ]);
  });

  it('asks for the articles that the regulation lists', () => {
    const mou = sampleOf('MOU');
    const without = { ...mou, articles: mou.articles.filter(({ title }) => title !== 'Kelompok Kerja') };
    expect(bad(without)).toEqual([{ kind: 'usual-article', title: 'Kelompok Kerja', good: false }]);
  });

  it('is what is drafted next for an item with a partner abroad', () => {
    expect(nextDraft({ type: 'KSDPL', stage: 'preparation' })).toBe('LOI');
    expect(nextDraft({ type: 'KSDLL', stage: 'ksb-drafting' })).toBe('MOU');
  });
});

describe('a work plan (domain.md §1.7)', () => {
  it('needs rows, each with all it says, and the agreement it belongs to; no articles, premises and bases', () => {
    const plan = sampleOf('RK');
    const [work] = plan.works;
    if (work === undefined) throw new Error('the sample has rows');
    expect(blanks({ ...plan, works: [] })).toContain('works');
    expect(kindsOf({ ...plan, works: [], parentNamed: '' })).toEqual(['parent', 'works']);
    expect(blanks({ ...plan, works: [{ ...work, output: ' ' }] })).toContain(`works/${work.id}/output`);
    expect(blanks({ ...plan, works: [{ ...work, roles: 'PIHAK KESATU: melatih\nPIHAK KEDUA: ' }] })).toContain(
      `works/${work.id}/roles`,
    );
    expect(blanks({ ...plan, premises: [], bases: [], articles: [] })).toEqual(blanks(plan));
    expect(proposeGrounds(sampleItem(), 'RK')).toEqual({ premises: [], bases: [] });
  });
});

describe('an addendum', () => {
  it('leads each change in as legal drafting does', () => {
    const lead = (amends: 'replace' | 'insert' | 'delete', amendsNumber: string) =>
      amendingLead({ amends, amendsNumber }, '…');
    expect(lead('replace', '5')).toBe('Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:');
    expect(lead('insert', '5A')).toBe(
      'Setelah Pasal 5 disisipkan 1 (satu) pasal, yaitu Pasal 5A, yang berbunyi sebagai berikut:',
    );
    expect(lead('insert', '5b')).toContain('Setelah Pasal 5A disisipkan');
    expect(lead('insert', '')).toContain('Setelah Pasal … disisipkan 1 (satu) pasal, yaitu Pasal …,');
    expect(lead('delete', '7')).toBe('Ketentuan Pasal 7 dihapus.');
  });

  it('changes something, no article twice, and none into what it was', () => {
    const sample = sampleOf('ADD');
    const [first] = sample.articles;
    if (first === undefined) throw new Error('the sample has articles');
    expect(kindsOf({ ...sample, articles: sample.articles.filter(({ amends }) => amends === 'none') })).toEqual([
      'changes',
    ]);
    expect(kindsOf({ ...sample, articles: [first, { ...first, id: 'again' }, ...sample.articles.slice(1)] })).toEqual([
      'changed-twice',
    ]);
    const [title = '', ...lines] = first.amendsBefore.split('\n');
    expect(kindsOf(withFirst(sample, { title, text: lines.join('\n') }))).toEqual(['unchanged']);
  });

  it('has the references of a changed article lead into the other agreement', () => {
    expect(kindsOf(withFirst(sampleOf('ADD'), { text: 'Sebagaimana dimaksud dalam Pasal 18.' }))).toEqual([]);
  });

  it('of a KSB is signed by heads of region, of a PKS also by whoever was empowered (PP 28/2018 art. 2)', () => {
    const sample = sampleOf('ADD');
    const parties = sample.parties.map((row) => ({ ...row, mandate: 'Surat Kuasa Nomor 1' }));
    expect(kindsOf({ ...sample, parties })).toEqual([]);
    const ofKsb = namedAgreement(sampleOf('KSB'));
    expect(kindsOf({ ...sample, parties, parentNamed: ofKsb })).toEqual(['mandate', 'mandate']);
  });

  it('begins with the parties of its parent, a change to fill in, and no term', () => {
    let count = 0;
    const ids = { next: () => `row${(count += 1)}` } as never;
    const pks = sampleOf('PKS');
    const start = (type: DraftedType) => ({
      type,
      premises: [],
      bases: [],
      articles: proposeArticles(sampleItem(), type),
    });
    const edits = agreementFromParent(pks, start('ADD'), ids);
    const set = (path: string) =>
      edits.flatMap((edit) => (edit.kind === 'set' && edit.path === path ? [edit.value] : []));
    expect([set('type'), set('parent'), set('term')]).toEqual([['ADD'], [pks.id], [null]]);
    const rows = (list: string) =>
      edits.flatMap((edit) => (edit.kind === 'add' && edit.list === list ? [edit.values] : []));
    expect(rows('parties').map((values) => values['name'])).toEqual(pks.parties.map(({ name }) => name));
    expect(rows('parties').every((values) => !('number' in values))).toBe(true);
    expect(rows('articles')[0]).toEqual({ amends: 'replace' });
  });
});
