import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { sampleItem } from '#testing/samples/sample-item.ts';
import { BLANK } from '../agreements/proposal.ts';
import { clauseFromArticle, copyOfShipped, giveOut } from './clause-edits.ts';
import { isAltered, outdated } from './impact.ts';
import { fitsKind, officeClause, shippedClause } from './library-clause.ts';
import { shippedClauses } from './library.ts';
import { filledText, unknownBlanks } from './named-blanks.ts';
import { clauseMark, isGivenOut, type OfficeClause } from './office-clause.ts';
import { addendumOf, replaceEdits, textsAsTheyWere } from './update.ts';
import { seededIds } from '#base/ids.ts';

const EMPTY: OfficeClause = {
  id: 'officeClause0000000001',
  removed: false,
  title: 'Barang Milik Daerah',
  purpose: '',
  text: 'Barang yang dipakai untuk {objek} dicatat oleh {pihak 1}.',
  source: '',
  fits: ['KSB'],
  situations: [],
  version: 1,
  since: '2026-12-01',
  mark: '',
  variants: [{ id: 'v1', order: 'A', name: 'Dipinjamkan', text: 'Barang dipinjamkan selama {jangka waktu}.' }],
};
const CLAUSE: OfficeClause = { ...EMPTY, mark: clauseMark(EMPTY) };
const INTO = { proposal: sampleItem(), type: 'KSB', titles: ['Lain', 'Jangka Waktu'] } as const;
const WORDING = { ...sampleItem(), document: 'Kesepakatan Bersama' };

describe('named blanks', () => {
  it('are filled from the record, and what it does not say is told at once', () => {
    const text =
      '{naskah} tentang {objek} selama {jangka waktu}, lihat {pasal Jangka Waktu}, di {tempat}, oleh {kepala 2}.';
    const { text: filled, missing, unknown } = filledText(text, WORDING, INTO.titles);
    expect(filled).toBe(
      `Kesepakatan Bersama tentang Pengelolaan Sampah Terpadu Wilayah Perbatasan selama 5 (lima) tahun, lihat Pasal 2, di ${BLANK}, oleh Bupati Magelang.`,
    );
    expect(missing).toEqual(['tempat']);
    expect(unknown).toEqual([]);
  });

  it('that are misspelt become blanks and are named', () => {
    expect(filledText('{jangka waktoe} {pihak 9} {pasal Tidak Ada}', WORDING, [])).toEqual({
      text: `${BLANK} ${BLANK} Pasal ${BLANK}`,
      missing: ['pihak 9', 'pasal Tidak Ada'],
      unknown: ['jangka waktoe'],
    });
    expect(unknownBlanks('{jangka waktoe} {lokasi} {constructor}')).toEqual(['jangka waktoe', 'constructor']);
  });
});

describe('a clause of the office', () => {
  it('gives its text or a variant, with where it came from', () => {
    const drawn = officeClause(CLAUSE).draw('v1', INTO);
    expect(drawn).toMatchObject({
      title: 'Barang Milik Daerah',
      text: 'Barang dipinjamkan selama 5 (lima) tahun.',
      origin: { clause: CLAUSE.id, variant: 'v1', version: 1, text: 'Barang dipinjamkan selama 5 (lima) tahun.' },
    });
    expect(officeClause(CLAUSE).draw('gone', INTO)).toBeNull();
  });

  it('is given out by a version and a day, and is in writing while it says something else', () => {
    expect(isGivenOut(EMPTY)).toBe(false);
    expect(isGivenOut(CLAUSE)).toBe(true);
    const written = { ...CLAUSE, text: 'Lain.' };
    expect(isGivenOut(written)).toBe(false);
    expect(giveOut(written, '2026-12-02')).toEqual([
      { kind: 'set', path: 'version', value: 2 },
      { kind: 'set', path: 'since', value: '2026-12-02' },
      { kind: 'set', path: 'mark', value: clauseMark(written) },
    ]);
  });

  it('fits the kinds that it names, and all when it names none', () => {
    expect([fitsKind(officeClause(CLAUSE), 'KSB'), fitsKind(officeClause(CLAUSE), 'PKS')]).toEqual([true, false]);
    expect(fitsKind({ fits: [] }, 'ADD')).toBe(true);
  });

  it('is made from an article of a draft, and from every shipped clause with named blanks that are known', () => {
    const [article] = sampleAgreement().articles;
    if (article === undefined) throw new Error('the sample has articles');
    expect(clauseFromArticle(article, 'KSB')).toContainEqual({ kind: 'set', path: 'text', value: article.text });
    for (const clause of shippedClauses()) {
      const text = copyOfShipped(clause).find((edit) => edit.kind === 'set' && edit.path === 'text');
      const copied = text?.kind === 'set' && typeof text.value === 'string' ? text.value : 'none';
      expect({ id: clause.id, unknown: unknownBlanks(copied) }).toEqual({ id: clause.id, unknown: [] });
      expect(copied).not.toMatch(/undefined|null|^none$/u);
    }
  });
});

describe('a clause that changes', () => {
  const library = [officeClause(CLAUSE)];
  const origin = officeClause(CLAUSE).draw('', INTO)?.origin;
  if (origin === undefined) throw new Error('the clause can be drawn');
  const mark = { ...origin, article: 'a1' };

  it('tells the articles with the older text by the mark, never by a clock, and only once it is given out', () => {
    expect(outdated([mark], library)).toEqual([]);
    const writing = { ...CLAUSE, text: 'Teks baru.' };
    expect(outdated([mark], [officeClause(writing)])).toEqual([]);
    const given = { ...writing, mark: clauseMark(writing), version: 1, since: '1999-01-01' };
    expect(outdated([mark], [officeClause(given)])).toMatchObject([{ article: 'a1', variant: '' }]);
    // Another variant changed: nothing became old.
    const [variant] = CLAUSE.variants;
    if (variant === undefined) throw new Error('the clause has a variant');
    const other = { ...CLAUSE, variants: [{ ...variant, text: 'Lain.' }] };
    expect(outdated([mark], [officeClause({ ...other, mark: clauseMark(other) })])).toEqual([]);
  });

  it('does the same for shipped clauses, whatever the record says', () => {
    const [shipped] = shippedClauses();
    if (shipped === undefined) throw new Error('there are shipped clauses');
    const was = shippedClause(shipped).draw('', INTO)?.origin;
    if (was === undefined) throw new Error('it can be drawn');
    const now = { ...shipped, version: 2, write: () => ['Teks baru.'] };
    expect(outdated([{ ...was, article: 'a' }], [shippedClause(shipped)])).toEqual([]);
    expect(outdated([{ ...was, article: 'a' }], [shippedClause(now)])).toHaveLength(1);
  });

  it('knows an article that the office altered from one whose references followed', () => {
    expect(isAltered('Lihat Pasal 7 ayat (1).', 'Lihat Pasal 4 ayat (1).')).toBe(false);
    expect(isAltered('Lihat Pasal 4 ayat (1) dan lain.', 'Lihat Pasal 4 ayat (1).')).toBe(true);
  });

  it('puts its text in place of an article, others follow its ayat, and all of it is taken back', () => {
    const { articles } = sampleAgreement();
    const [first, second] = articles;
    const drawn = officeClause({ ...CLAUSE, text: 'Baru.\nDua.' }).draw('', INTO);
    if (first === undefined || second === undefined || drawn === null) throw new Error('the sample has articles');
    const draft = {
      articles: [
        { ...first, text: 'Dua.' },
        { ...second, text: 'Menurut Pasal 1 ayat (1).' },
      ],
    };
    const [target] = draft.articles;
    if (target === undefined) throw new Error('it has an article');
    const edits = replaceEdits(draft, target, drawn);
    expect(edits.map((edit) => (edit.kind === 'set' ? [edit.path, edit.value] : []))).toEqual([
      [`articles/${first.id}/text`, 'Baru.\nDua.'],
      [`articles/${first.id}/origin`, drawn.origin],
      [`articles/${second.id}/text`, 'Menurut Pasal 1 ayat (2).'],
    ]);
    expect(textsAsTheyWere(draft, edits)).toMatchObject([
      { value: 'Dua.' },
      { value: target.origin },
      { value: 'Menurut Pasal 1 ayat (1).' },
    ]);
  });

  it('becomes an addendum for a signed agreement: its parties, and what the article becomes', () => {
    const signed = { ...sampleAgreement(), state: 'signed' } as const;
    const [, article] = signed.articles;
    if (article === undefined) throw new Error('the sample has articles');
    const edits = addendumOf(signed, article, 'Baru.', seededIds(1));
    expect(edits).toContainEqual({ kind: 'set', path: 'type', value: 'ADD' });
    expect(edits.filter((edit) => edit.kind === 'add' && edit.list === 'parties')).toHaveLength(2);
    expect(edits).toContainEqual({ kind: 'set', path: 'parent', value: signed.id });
    const named = edits.find((edit) => edit.kind === 'set' && edit.path === 'parentNamed');
    expect(named?.kind === 'set' ? named.value : '').toContain('Kesepakatan Bersama');
    const added = edits.filter((edit) => edit.kind === 'add' && edit.list === 'articles');
    expect(added.map((edit) => (edit.kind === 'add' ? edit.values : {}))).toEqual([
      {
        amends: 'replace',
        amendsNumber: '2',
        amendsBefore: `${article.title}\n${article.text}`,
        title: article.title,
        text: 'Baru.',
      },
    ]);
  });
});
