import { describe, expect, it } from 'vitest';
import { seededIds } from '#base/ids.ts';
import type { Agreement, Article } from '#domain/agreements/agreement.ts';
import { AMENDS_NONE } from '#domain/agreements/amendment.ts';
import { NO_ENGLISH } from '#domain/agreements/bilingual.ts';
import type { ToldArticles } from '#domain/agreements/told-article.ts';
import { asArticle, placed, sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { sampleOf } from '#testing/samples/sample-kinds.ts';
import { makeAgreementDocument } from '#word/make-document.ts';
import { readReturnedDraft, type ReturnedDraft } from '#word/returned/read-returned.ts';
import { withEdits } from '../session/shown-edits.ts';
import { choicesOf, isPlain } from './returned-choices.ts';
import { acceptedEdits } from './returned-edits.ts';

/** Five articles that speak of one another. */
function draft(): Agreement {
  const articles = [
    ['Maksud dan Tujuan', 'PARA PIHAK bermaksud mengelola sampah rumah tangga di wilayah perbatasan secara bersama.'],
    [
      'Ruang Lingkup',
      'Ruang lingkup meliputi pengangkutan, pemilahan, dan pengolahan residu di tempat pemrosesan akhir.',
    ],
    [
      'Pelaksanaan',
      'Pelaksanaan lingkup sebagaimana dimaksud dalam Pasal 2 diatur oleh dinas yang membidangi kebersihan.',
    ],
    [
      'Pembiayaan',
      'Biaya pelaksanaan sebagaimana dimaksud dalam Pasal 3 dibebankan pada anggaran masing-masing PIHAK.',
    ],
    [
      'Penyelesaian Perselisihan',
      'Perselisihan mengenai Pasal 4 diselesaikan dengan musyawarah untuk mencapai mufakat.',
    ],
  ];
  return {
    ...sampleAgreement(),
    articles: placed(
      'article',
      articles.map(([title = '', text = '']) => asArticle({ title, text })),
    ),
  };
}

function fresh(title: string, text: string, more: Partial<Article> = {}): Article {
  return { id: `baru${title}`, order: '', origin: null, title, text, ...NO_ENGLISH, ...AMENDS_NONE, ...more };
}

async function returned(theirs: Agreement, ours: Agreement, told: ToldArticles = new Map()): Promise<ReturnedDraft> {
  const bytes = await makeAgreementDocument(theirs, { paper: 'F4', version: 'versi 1' });
  const read = await readReturnedDraft(bytes, ours, { told });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** What the draft says once the choices that fit were taken; all without a test. */
function taking(reading: ReturnedDraft, ours: Agreement, fits: (key: string) => boolean = () => true) {
  const keys = choicesOf(reading)
    .map(({ key }) => key)
    .filter(fits);
  const { edits, following } = acceptedEdits(reading, new Set(keys), { draft: ours, ids: seededIds(5) });
  return { now: withEdits('agreement', ours, edits), following, keys };
}

function articlesOf({ articles }: Agreement): readonly (readonly string[])[] {
  return articles.map(({ title, text }) => [title, text]);
}

describe('articles that come, go or move by a returned file', () => {
  it('number the others anew, and references follow in every other article', async () => {
    const ours = draft();
    const [one, ...rest] = ours.articles;
    if (one === undefined) throw new Error('the draft has articles');
    // The partner put an article in and touched no reference.
    const theirs = { ...ours, articles: [one, fresh('Pelindungan Anak', 'Kegiatan ramah anak.'), ...rest] };
    const { now, following } = taking(await returned(theirs, ours), ours);
    expect(articlesOf(now).map(([title]) => title)).toEqual([
      'Maksud dan Tujuan',
      'Pelindungan Anak',
      'Ruang Lingkup',
      'Pelaksanaan',
      'Pembiayaan',
      'Penyelesaian Perselisihan',
    ]);
    expect(now.articles.slice(3).map(({ text }) => /Pasal \d/u.exec(text)?.[0])).toEqual([
      'Pasal 3',
      'Pasal 4',
      'Pasal 5',
    ]);
    expect(following).toBe(3);
  });

  it('of which the partner wrote the references anew lead to the same articles, however much of it is taken', async () => {
    const ours = draft();
    const [one, ...rest] = ours.articles;
    if (one === undefined) throw new Error('the draft has articles');
    const moved = rest.map((article) => ({
      ...article,
      text: article.text.replace(/Pasal (\d)/u, (_all, number: string) => `Pasal ${Number(number) + 1}`),
    }));
    const article = fresh('Pelindungan Anak', 'Pasal 3 berlaku bagi kegiatan yang melibatkan anak.');
    const reading = await returned({ ...ours, articles: [one, article, ...moved] }, ours);
    const numbers = (fits: (key: string) => boolean) =>
      taking(reading, ours, fits).now.articles.map(({ text }) => /Pasal \d/u.exec(text)?.[0] ?? '-');
    // All of it, the article alone, the references alone, and one reference only.
    expect(numbers(() => true)).toEqual(['-', 'Pasal 3', '-', 'Pasal 3', 'Pasal 4', 'Pasal 5']);
    expect(numbers((key) => key.startsWith('added'))).toEqual(['-', 'Pasal 3', '-', 'Pasal 3', 'Pasal 4', 'Pasal 5']);
    expect(numbers((key) => !key.startsWith('added'))).toEqual(['-', '-', 'Pasal 2', 'Pasal 3', 'Pasal 4']);
    expect(numbers((key) => key.includes('3→4') || key.startsWith('added'))).toEqual([
      '-',
      'Pasal 3',
      '-',
      'Pasal 3',
      'Pasal 4',
      'Pasal 5',
    ]);
  });

  it('that were taken out leave a blank where they were named', async () => {
    const ours = draft();
    const theirs = { ...ours, articles: ours.articles.filter((_article, index) => index !== 2) };
    const { now } = taking(await returned(theirs, ours), ours);
    expect(now.articles.map(({ title }) => title)).not.toContain('Pelaksanaan');
    expect(now.articles[2]?.text).toContain('dalam Pasal ……………');
    expect(now.articles[3]?.text).toContain('mengenai Pasal 3');
  });

  it('stand where the partner put them once that is accepted, and not before', async () => {
    const ours = draft();
    const [one, two, three, four, five] = ours.articles;
    if (one === undefined || two === undefined || three === undefined || four === undefined || five === undefined) {
      throw new Error('the draft has five articles');
    }
    const reading = await returned({ ...ours, articles: [one, three, four, two, five] }, ours);
    expect(choicesOf(reading).map(({ kind }) => kind)).toEqual(['moved']);
    const { now } = taking(reading, ours);
    expect(now.articles.map(({ id }) => id)).toEqual([one, three, four, two, five].map(({ id }) => id));
    expect(now.articles.map(({ text }) => /Pasal \d/u.exec(text)?.[0] ?? '-')).toEqual([
      '-',
      'Pasal 4',
      'Pasal 2',
      '-',
      'Pasal 3',
    ]);
    expect(taking(reading, ours, () => false).now).toEqual(ours);
  });
});

describe('an article of which it was not sure which one it is', () => {
  it('is compared with the one that the person names, is new, or is none', async () => {
    const ours = draft();
    const theirs = {
      ...ours,
      articles: [
        ...ours.articles.slice(0, 4),
        fresh('Sengketa', 'Segala sengketa dibawa ke pengadilan negeri setempat oleh salah satu pihak.'),
      ],
    };
    const reading = await returned(theirs, ours);
    const added = reading.clauses.find(({ kind }) => kind === 'added');
    expect(reading.clauses.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same', 'added', 'removed']);
    const heading = added?.heading ?? -1;
    const last = ours.articles[4]?.id ?? '';

    const named = await returned(theirs, ours, new Map([[heading, { kind: 'article', row: last }]]));
    expect(named.clauses.map(({ kind, told }) => [kind, told]).at(-1)).toEqual(['changed', true]);
    expect(named.clauses.length).toBe(5);
    const { now } = taking(named, ours);
    expect(articlesOf(now)[4]).toEqual(['Sengketa', theirs.articles[4]?.text]);
    expect(now.articles[4]?.id).toBe(last);

    const none = await returned(theirs, ours, new Map([[heading, { kind: 'none' }]]));
    expect(none.setAside).toEqual([{ at: heading, text: 'Pasal 5' }]);
    expect(none.clauses.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'changed', 'removed']);
    expect(taking(none, ours, (key) => key.includes('/text/')).now.articles[3]?.text).toContain('pengadilan negeri');
  });

  it('takes a pair apart that was wrong', async () => {
    const ours = draft();
    const reading = await returned(ours, ours, new Map([[1, { kind: 'new' }]]));
    expect(reading.clauses.map(({ kind, place }) => `${kind} ${place}`)).toEqual(
      ['same 0', 'removed 1', 'added 0', 'same 2', 'same 3', 'same 4'].toSorted(
        (one, other) => Number(one.slice(-1)) - Number(other.slice(-1)),
      ),
    );
  });
});

describe('words outside the articles', () => {
  it('are accepted one by one: a premise, a basis more, one that goes, the title and a number', async () => {
    const ours = { ...draft(), parties: sampleAgreement().parties.map((row) => ({ ...row, number: '' })) };
    const [first, ...premises] = ours.premises;
    const [basis, , ...bases] = ours.bases;
    if (first === undefined || basis === undefined) throw new Error('the draft has premises and bases');
    const theirs: Agreement = {
      ...ours,
      title: `${ours.title} dan Lingkungan`,
      parties: ours.parties.map((row, index) => ({ ...row, number: index === 1 ? '019/77/KSB/2026' : '' })),
      premises: [first, { ...first, id: 'baru', text: 'bahwa warga kedua daerah menghendakinya' }, ...premises],
      bases: [{ ...basis, text: basis.text.replace('Tahun', 'tahun yang benar') }, ...bases],
    };
    const reading = await returned(theirs, ours);
    expect(reading.outside.map(({ kind, source }) => `${kind} ${source.kind}`)).toEqual([
      'changed value',
      'changed value',
      'added row',
      'changed row',
      'removed row',
    ]);
    const { now } = taking(reading, ours);
    expect(now.title).toBe(theirs.title);
    expect(now.parties.map(({ number }) => number)).toEqual(['', '019/77/KSB/2026']);
    expect(now.premises.map(({ text }) => text)).toEqual(theirs.premises.map(({ text }) => text));
    expect(now.bases.map(({ text }) => text)).toEqual(theirs.bases.map(({ text }) => text));
    expect(taking(reading, ours, (key) => key.includes('title')).now).toEqual({ ...ours, title: theirs.title });
  });

  it('that are made of the data of a party say whose, and cannot be taken', async () => {
    const ours = draft();
    const parties = ours.parties.map((row, index) =>
      index === 1 ? { ...row, name: 'Orang Lain', seat: 'Jalan Baru' } : row,
    );
    const reading = await returned({ ...ours, parties }, ours);
    expect(choicesOf(reading)).toEqual([]);
    const paths = reading.outside.map(({ source }) => (source.kind === 'elsewhere' ? source.path : source.kind));
    expect(new Set(paths)).toEqual(new Set([`parties/${ours.parties[1]?.id}/name`]));
  });
});

describe('two texts side by side', () => {
  it('are accepted each for itself', async () => {
    const ours = sampleOf('MOU');
    const [first, second, ...rest] = ours.articles;
    if (first === undefined || second === undefined) throw new Error('the sample has articles');
    const theirs: Agreement = {
      ...ours,
      titleEnglish: `${ours.titleEnglish} and Recycling`,
      premises: ours.premises.map((row, index) => (index === 0 ? { ...row, english: `${row.english} today` } : row)),
      articles: [
        { ...first, english: first.english.replace(/\.$/u, ' at once.') },
        { ...second, text: second.text.replace(/\.$/u, ' segera.'), titleEnglish: 'Scope of Work' },
        ...rest,
      ],
    };
    const reading = await returned(theirs, ours);
    expect(choicesOf(reading).map(({ kind }) => kind)).toEqual(
      ['changed', 'changed', 'english', 'text', 'titleEnglish'].toSorted((one) => (one === 'changed' ? -1 : 0)),
    );
    const english = taking(reading, ours, (key) => key.includes('/english/')).now;
    expect(english.articles[0]).toEqual({ ...first, english: theirs.articles[0]?.english });
    expect(english.articles[1]).toEqual(second);
    const { now } = taking(reading, ours);
    expect(now.articles).toEqual(theirs.articles);
    expect([now.titleEnglish, now.premises]).toEqual([theirs.titleEnglish, theirs.premises]);
  });

  it('an article and a premise that are new come in both languages', async () => {
    const ours = sampleOf('MOU');
    const [first, ...rest] = ours.articles;
    const [premise, ...premises] = ours.premises;
    if (first === undefined || premise === undefined) throw new Error('the sample has articles and premises');
    const more = fresh('Pelindungan Anak', 'Satu.\nDua.', { titleEnglish: 'Child Protection', english: 'One.\nTwo.' });
    const theirs: Agreement = {
      ...ours,
      premises: [premise, { ...premise, id: 'baru', text: 'bahwa hal itu baik', english: 'that is good' }, ...premises],
      articles: [first, more, ...rest],
    };
    const reading = await returned(theirs, ours);
    expect(reading.outside.map(({ kind }) => kind)).toEqual(['added']);
    const { now } = taking(reading, ours);
    const { title, text, titleEnglish, english } = more;
    expect(now.articles[1]).toMatchObject({ title, text, titleEnglish, english });
    expect(now.premises.map(({ text: own, english: other }) => [own, other])).toEqual(
      theirs.premises.map(({ text: own, english: other }) => [own, other]),
    );
  });
});

describe('an addendum', () => {
  it('has the words inside its quotation marks accepted, without the marks', async () => {
    const ours = sampleOf('ADD');
    const theirs = {
      ...ours,
      articles: ours.articles.map((article, index) =>
        index === 0 ? { ...article, title: `${article.title} Baru`, text: `${article.text} Berlaku segera.` } : article,
      ),
    };
    const reading = await returned(theirs, ours);
    expect(choicesOf(reading).every((choice) => isPlain(reading, choice))).toBe(true);
    expect(choicesOf(reading).map(({ kind }) => kind)).toEqual(['title', 'text']);
    expect(articlesOf(taking(reading, ours).now)).toEqual(articlesOf(theirs));
  });

  it('changes another article of the agreement as the partner has it, and takes a new change whole', async () => {
    const ours = sampleOf('ADD');
    const change = fresh('Jaminan Mutu', 'Mutu dijamin oleh PIHAK KEDUA.', { amends: 'insert', amendsNumber: '6A' });
    const theirs = {
      ...ours,
      articles: [
        ...ours.articles.slice(0, 1).map((article) => ({ ...article, amendsNumber: '4' })),
        ...ours.articles.slice(1, 3),
        change,
        ...ours.articles.slice(3),
      ],
    };
    const reading = await returned(theirs, ours);
    const { now } = taking(reading, ours);
    const said = ({ articles }: Agreement) =>
      articles.map(({ title, text, amends, amendsNumber }) => ({ title, text, amends, amendsNumber }));
    expect(said(now)).toEqual(said(theirs));
  });
});
