import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { sampleItem } from '#testing/samples/sample-item.ts';
import { BLANK } from '../agreements/proposal.ts';
import type { Edit } from '../record/edit.ts';
import { clauseFromArticle, copyOfShipped, giveOut } from './clause-edits.ts';
import { isAltered, isArticleAltered, outdated } from './impact.ts';
import { fitsKind, officeClause, shippedClause, valuesOf } from './library-clause.ts';
import { shippedClauses } from './library.ts';
import { filledText, unknownBlanks } from './named-blanks.ts';
import { unknownEnglish } from './named-blanks-english.ts';
import { clauseMark, isGivenOut, type OfficeClause } from './office-clause.ts';
import {
  addendumOf,
  articlesAsTheyWere,
  exchangeEdits,
  replaceAllEdits,
  replaceEdits,
  stillToTakeBack,
} from './update.ts';
import { seededIds } from '#base/ids.ts';

const EMPTY: OfficeClause = {
  id: 'officeClause0000000001',
  removed: false,
  title: 'Barang Milik Daerah',
  purpose: '',
  text: 'Barang yang dipakai untuk {objek} dicatat oleh {pihak 1}.',
  titleEnglish: '',
  english: '',
  source: '',
  fits: ['KSB'],
  situations: [],
  version: 1,
  since: '2026-12-01',
  mark: '',
  variants: [
    { id: 'v1', order: 'A', name: 'Dipinjamkan', text: 'Barang dipinjamkan selama {jangka waktu}.', english: '' },
  ],
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
    expect(outdated({ type: 'KSB', origins: [mark] }, library)).toEqual([]);
    const writing = { ...CLAUSE, text: 'Teks baru.' };
    expect(outdated({ type: 'KSB', origins: [mark] }, [officeClause(writing)])).toEqual([]);
    const given = { ...writing, mark: clauseMark(writing), version: 1, since: '1999-01-01' };
    expect(outdated({ type: 'KSB', origins: [mark] }, [officeClause(given)])).toMatchObject([
      { article: 'a1', variant: '' },
    ]);
    // Another variant changed: nothing became old.
    const [variant] = CLAUSE.variants;
    if (variant === undefined) throw new Error('the clause has a variant');
    const other = { ...CLAUSE, variants: [{ ...variant, text: 'Lain.' }] };
    expect(outdated({ type: 'KSB', origins: [mark] }, [officeClause({ ...other, mark: clauseMark(other) })])).toEqual(
      [],
    );
  });

  it('does the same for shipped clauses, whatever the record says', () => {
    const [shipped] = shippedClauses();
    if (shipped === undefined) throw new Error('there are shipped clauses');
    const was = shippedClause(shipped).draw('', INTO)?.origin;
    if (was === undefined) throw new Error('it can be drawn');
    const now = { ...shipped, version: 2, write: () => ['Teks baru.'] };
    expect(outdated({ type: 'KSB', origins: [{ ...was, article: 'a' }] }, [shippedClause(shipped)])).toEqual([]);
    expect(outdated({ type: 'KSB', origins: [{ ...was, article: 'a' }] }, [shippedClause(now)])).toHaveLength(1);
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
    expect(articlesAsTheyWere(draft, edits)).toMatchObject([
      { value: 'Dua.' },
      { value: target.origin },
      { value: 'Menurut Pasal 1 ayat (1).' },
    ]);
  });

  it('becomes an addendum for a signed agreement: its parties, and what the article becomes', () => {
    const signed = { ...sampleAgreement(), state: 'signed' } as const;
    const [, article] = signed.articles;
    if (article === undefined) throw new Error('the sample has articles');
    const edits = addendumOf(signed, [{ article, drawn: { text: 'Baru.', english: null } }], seededIds(1));
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

const FOREIGN: OfficeClause = {
  ...EMPTY,
  id: 'officeClause0000000002',
  title: 'Pertukaran Ahli',
  text: 'Pertukaran ahli dilakukan selama {jangka waktu} sesuai dengan {pasal Jangka Waktu}.',
  titleEnglish: 'Exchange of Experts',
  english:
    'Experts are exchanged for {jangka waktu} under {article Jangka Waktu}, by {pihak 1}, on {objek} in {lokasi}.',
  fits: ['MOU'],
  variants: [],
};

describe('an article in two languages', () => {
  const given = { ...FOREIGN, mark: clauseMark(FOREIGN) };
  const into = {
    proposal: { ...sampleItem(), titleEnglish: 'Waste Management' },
    type: 'MOU',
    titles: ['Lain', 'Jangka Waktu'],
  } as const;
  const drawn = officeClause(given).draw('', into);
  if (drawn === null) throw new Error('the clause can be drawn');
  const [first, second] = sampleAgreement().articles;
  if (first === undefined || second === undefined) throw new Error('the sample has articles');
  const old = { ...first, titleEnglish: 'Old Title', english: 'Old text.' };
  const draft = { articles: [old, second] };
  const made = (edits: readonly Edit[]) =>
    Object.fromEntries(edits.flatMap((edit) => (edit.kind === 'set' ? [[edit.path.split('/')[2], edit.value]] : [])));

  it('is drawn with its English text, whose blanks are English, and says what is known in Indonesian only', () => {
    expect(drawn.english).toEqual({
      title: 'Exchange of Experts',
      text: `Experts are exchanged for 5 (five) years under Article 2, by the Government of Sleman Regency, on Waste Management in ${BLANK}.`,
    });
    expect(drawn.missing).toEqual(['lokasi']);
    expect(drawn.origin.english).toBe(drawn.english?.text);
    expect(officeClause(given).draw('', { ...into, type: 'KSB' })?.english).toBeNull();
    expect(unknownEnglish('{jangka waktoe} {article Penutup} {pihak 2}')).toEqual(['jangka waktoe']);
    expect(valuesOf(drawn)).toMatchObject({ titleEnglish: 'Exchange of Experts', english: drawn.english?.text });
  });

  it('is older when its English text changed, where the document has two texts and only there', () => {
    const now = { ...FOREIGN, english: 'Experts are sent.' };
    const library = [officeClause({ ...now, mark: clauseMark(now) })];
    expect(isGivenOut({ ...now, mark: given.mark })).toBe(false);
    const both = { ...drawn.origin, article: 'a' };
    expect(outdated({ type: 'MOU', origins: [both] }, library)).toHaveLength(1);
    expect(outdated({ type: 'MOU', origins: [both] }, [officeClause(given)])).toEqual([]);
    const alone = officeClause(given).draw('', { ...into, type: 'KSB' });
    if (alone === null) throw new Error('the clause can be drawn');
    expect(outdated({ type: 'KSB', origins: [{ ...alone.origin, article: 'a' }] }, library)).toEqual([]);
  });

  it('leaves no older English beside a new Indonesian text', () => {
    expect(made(replaceEdits(draft, old, drawn))).toMatchObject({ text: drawn.text, english: drawn.english?.text });
    expect(made(replaceEdits(draft, old, drawn))).not.toHaveProperty('titleEnglish');
    expect(made(exchangeEdits(draft, old, drawn))).toMatchObject({
      title: 'Pertukaran Ahli',
      titleEnglish: 'Exchange of Experts',
      english: drawn.english?.text,
    });
    const without = { ...drawn, english: null };
    // Another article: its English would translate something else. The same article: it is the office's own work.
    expect(made(exchangeEdits(draft, old, without))).toMatchObject({ titleEnglish: '', english: '' });
    expect(made(replaceEdits(draft, old, without))).not.toHaveProperty('english');
    expect(made(articlesAsTheyWere(draft, exchangeEdits(draft, old, drawn)))).toMatchObject({
      title: old.title,
      titleEnglish: 'Old Title',
      english: 'Old text.',
    });
  });

  it('goes into an addendum, and into the library from a draft and from a shipped clause', () => {
    const changes = [{ article: old, drawn }];
    const [row] = addendumOf({ ...sampleAgreement(), ...draft }, changes, seededIds(1)).flatMap((edit) =>
      edit.kind === 'add' && edit.list === 'articles' ? [edit.values] : [],
    );
    expect(row).toMatchObject({ titleEnglish: 'Old Title', english: drawn.english?.text });
    expect(clauseFromArticle(old, 'MOU')).toContainEqual({ kind: 'set', path: 'english', value: 'Old text.' });
    const shipped = shippedClauses().find(({ id }) => id === 'masa-berlaku-mou');
    if (shipped === undefined) throw new Error('it ships');
    const english = copyOfShipped(shipped).find((edit) => edit.kind === 'set' && edit.path === 'english');
    expect(english?.kind === 'set' ? english.value : '').toContain('for a period of {jangka waktu}');
  });

  it('is altered when either text was', () => {
    const put = { ...old, text: drawn.text, english: drawn.origin.english, origin: drawn.origin };
    expect(isArticleAltered(put)).toBe(false);
    expect(isArticleAltered({ ...put, english: `${put.english} More.` })).toBe(true);
    expect(isArticleAltered({ ...put, text: `${put.text} Lagi.` })).toBe(true);
  });
});

describe('several articles at once', () => {
  const [first, second, third] = sampleAgreement().articles;
  if (first === undefined || second === undefined || third === undefined) throw new Error('the sample has articles');
  const draft = {
    articles: [
      { ...first, text: 'Dua.' },
      { ...second, text: 'Tiga.' },
      { ...third, text: 'Menurut Pasal 1 ayat (1) dan Pasal 2 ayat (1).' },
    ],
  };
  const drawn = officeClause({ ...CLAUSE, text: 'Baru.\nDua.' }).draw('', INTO);
  const other = officeClause({ ...CLAUSE, text: 'Baru.\nTiga.' }).draw('', INTO);
  if (drawn === null || other === null) throw new Error('the clause can be drawn');
  const edits = replaceAllEdits(draft, [
    { article: first.id, drawn },
    { article: second.id, drawn: other },
  ]);

  it('are brought to the library in one go, and references follow all of them', () => {
    expect(edits.flatMap((edit) => (edit.kind === 'set' && edit.path.endsWith('/text') ? [edit.value] : []))).toEqual([
      'Baru.\nDua.',
      'Menurut Pasal 1 ayat (2) dan Pasal 2 ayat (2).',
      'Baru.\nTiga.',
    ]);
  });

  it('are taken back together, but for what a person wrote since', () => {
    const back = articlesAsTheyWere(draft, edits);
    const now = draft.articles.map((article) => ({
      ...article,
      ...Object.fromEntries(
        edits.flatMap((edit) =>
          edit.kind === 'set' && edit.path.startsWith(`articles/${article.id}/`)
            ? [[edit.path.split('/')[2], edit.value]]
            : [],
        ),
      ),
    }));
    expect(stillToTakeBack({ articles: now }, edits, back)).toHaveLength(edits.length);
    const typed = now.map((article) => (article.id === first.id ? { ...article, text: 'Diketik.' } : article));
    const paths = stillToTakeBack({ articles: typed }, edits, back).map((edit) =>
      edit.kind === 'set' ? edit.path : '',
    );
    expect(paths).not.toContain(`articles/${first.id}/text`);
    expect(paths).toContain(`articles/${second.id}/text`);
  });

  it('become one addendum that names them in the order of the agreement', () => {
    const signed = { ...sampleAgreement(), ...draft, state: 'signed' } as const;
    const [one, two] = signed.articles;
    if (one === undefined || two === undefined) throw new Error('it has articles');
    const changes = [
      { article: two, drawn: other },
      { article: one, drawn },
    ];
    const rows = addendumOf(signed, changes, seededIds(1)).flatMap((edit) =>
      edit.kind === 'add' && edit.list === 'articles' ? [edit.values] : [],
    );
    expect(rows.map(({ amendsNumber, text }) => [amendsNumber, text])).toEqual([
      ['1', drawn.text],
      ['2', other.text],
    ]);
  });
});
