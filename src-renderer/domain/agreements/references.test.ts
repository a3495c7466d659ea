import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followTyping } from './ayat-moves.ts';
import { BLANK } from './proposal.ts';
import { referencesIn, withoutNumbers } from './references.ts';
import { renumbered } from './renumber.ts';
import { restructured } from './structure.ts';

/** What a text refers to, as `5`, `5(1)` and `(2)`. */
function named(text: string): readonly string[] {
  return referencesIn(text).map(({ kind, number, of }) =>
    kind === 'article' ? String(number) : `${of ?? ''}(${number})`,
  );
}

describe('references of a text', () => {
  it.each([
    ['sebagaimana dimaksud dalam Pasal 5 ayat (1)', ['5', '5(1)']],
    ['sebagaimana dimaksud pada ayat (1)', ['(1)']],
    ['Pasal 5 ayat (1) dan ayat (2), dan Pasal 7', ['5', '5(1)', '5(2)', '7']],
    ['Pasal 17 dan ayat (2)', ['17', '(2)']],
    ['Pasal 3 ayat (2) huruf a dan huruf b serta ayat (4)', ['3', '3(2)', '(4)']],
    ['Pasal 5 Kesepakatan Bersama ini', ['5']],
    ['Pasal 5 dilaksanakan sesuai dengan Peraturan Pemerintah Nomor 28 Tahun 2018', ['5']],
    ['sesuai dengan peraturan perundang-undangan dan Pasal 5', ['5']],
    ['Pasal\u00A04 ayat\u00A0(3)', ['4', '4(3)']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    'Pasal 363 Undang-Undang Nomor 23 Tahun 2014',
    'Pasal 363 dan Pasal 364 Undang-Undang Nomor 23 Tahun 2014',
    'Pasal 366 ayat (2) huruf a dan ayat (3) UU 23/2014',
    'Pasal 12 dari Peraturan Pemerintah Nomor 28 Tahun 2018',
    'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah Pasal 363 ayat (1)',
    'Pasal 4 Kesepakatan Bersama tentang Pengelolaan Sampah',
    'Pasal 2 ayat (1), Perjanjian Kerja Sama Nomor 12',
    'Pasal 12A',
  ])('leave alone what belongs to a law or to another agreement: %s', (text) => {
    expect(named(text)).toEqual([]);
  });
});

/** Articles whose ids are their names; every text refers to some of the others. */
const draft = fc
  .integer({ min: 2, max: 9 })
  .chain((count) =>
    fc.array(fc.array(fc.integer({ min: 1, max: count }), { maxLength: 3 }), { minLength: count, maxLength: count }),
  )
  .map((targets) =>
    targets.map((numbers, index) => ({
      id: `a${index}`,
      order: String.fromCodePoint(65 + index),
      title: `Judul ${index}`,
      origin: null,
      text: [
        'Sesuai dengan Pasal 363 Undang-Undang Nomor 23 Tahun 2014.',
        ...numbers.map((n) => `Merujuk Pasal ${n} ayat (1).`),
      ].join('\n'),
    })),
  );

/** Which article each reference leads to, by id; null: to a blank. */
function targetsOf(
  articles: readonly { readonly id: string; readonly text: string }[],
): ReadonlyMap<string, readonly (string | null)[]> {
  return new Map(
    articles.map(({ id, text }) => [
      id,
      [...text.matchAll(/Merujuk Pasal (\d+|…+)/gu)].map(([, number = '']) => articles[Number(number) - 1]?.id ?? null),
    ]),
  );
}

const SEED = 20261201;

describe('references that follow', () => {
  it(`lead to the same article after any sequence of moves, insertions and removals (seed ${SEED})`, () => {
    const step = fc.record({
      kind: fc.constantFrom('move' as const, 'add' as const, 'remove' as const),
      from: fc.nat(20),
      to: fc.nat(20),
    });
    fc.assert(
      fc.property(draft, fc.array(step, { maxLength: 8 }), (start, steps) => {
        const gone = new Set<string>();
        let articles: Articles = start;
        for (const [turn, one] of steps.entries()) {
          const edit = editFor(articles, one, turn);
          if (edit.kind === 'remove') gone.add(edit.row);
          articles = applied(articles, restructured({ type: 'KSB', articles }, [edit]).edits);
        }
        const before = targetsOf(start);
        const expected = articles.map(({ id }) =>
          (before.get(id) ?? []).map((target) => (target !== null && gone.has(target) ? null : target)),
        );
        expect([...targetsOf(articles).values()]).toEqual(expected);
        const old = articles.filter(({ id }) => before.has(id));
        expect(old.filter(({ text }) => !text.includes('Pasal 363 Undang-Undang'))).toEqual([]);
      }),
      { seed: SEED, numRuns: 600 },
    );
  });

  type Articles = readonly {
    readonly id: string;
    readonly order: string;
    readonly title: string;
    readonly origin: null;
    readonly text: string;
  }[];
  type Step = { readonly kind: 'move' | 'add' | 'remove'; readonly from: number; readonly to: number };

  function editFor(articles: Articles, { kind, from, to }: Step, turn: number) {
    const row = articles[from % articles.length]?.id ?? '';
    const order = `${articles[to % articles.length]?.order ?? 'A'}V${turn}`;
    if (kind === 'add' || articles.length < 2) {
      const values = { title: '', text: 'Satu.' };
      return { kind: 'add', list: 'articles', row: `new${turn}`, order, values } as const;
    }
    if (kind === 'move') return { kind, list: 'articles', row, order } as const;
    return { kind, list: 'articles', row, removed: true } as const;
  }

  function applied<T extends { readonly id: string; readonly order: string; readonly text: string }>(
    articles: readonly T[],
    edits: ReturnType<typeof restructured>['edits'],
  ): readonly T[] {
    let rows: readonly T[] = articles;
    for (const edit of edits) {
      if (edit.kind === 'add') {
        const [first] = articles;
        if (first !== undefined) rows = [...rows, { ...first, id: edit.row, order: edit.order, text: 'Satu.' }];
      }
      if (edit.kind === 'move') rows = rows.map((row) => (row.id === edit.row ? { ...row, order: edit.order } : row));
      if (edit.kind === 'remove') rows = rows.filter((row) => row.id !== edit.row);
      if (edit.kind === 'set' && typeof edit.value === 'string') {
        const [, id] = edit.path.split('/');
        const text = edit.value;
        rows = rows.map((row) => (row.id === id ? { ...row, text } : row));
      }
    }
    return rows.toSorted((one, other) =>
      one.order < other.order || (one.order === other.order && one.id < other.id) ? -1 : 1,
    );
  }

  it('takes a move back whole: the order and every text', () => {
    const articles = ['Satu.', 'Lihat Pasal 1.', 'Lihat Pasal 2.'].map((text, index) => ({
      id: `a${index}`,
      order: `${index}`,
      title: '',
      origin: null,
      text,
    }));
    const done = restructured({ type: 'KSB', articles }, [{ kind: 'move', list: 'articles', row: 'a0', order: '9' }]);
    expect(done.references).toBe(2);
    expect(applied(applied(articles, done.edits), done.inverse)).toEqual(articles);
  });

  it('makes a reference to an article that is gone a visible blank', () => {
    const rows = [
      { id: 'a', text: 'Satu.' },
      { id: 'b', text: 'Sebagaimana dimaksud dalam Pasal 1 ayat (1).' },
    ];
    expect(renumbered(rows, rows.slice(1))[0]?.text).toBe(`Sebagaimana dimaksud dalam Pasal ${BLANK} ayat (1).`);
  });

  it('leaves the articles of an addendum alone: they speak of another agreement', () => {
    const articles = ['Ketentuan Pasal 2 diubah.', 'Dua.'].map((text, index) => ({
      id: `a${index}`,
      order: `${index}`,
      title: '',
      origin: null,
      text,
    }));
    const move = { kind: 'move', list: 'articles', row: 'a0', order: '9' } as const;
    expect(restructured({ type: 'ADD', articles }, [move]).edits).toEqual([move]);
  });
});

describe('ayat that move while an article is typed into', () => {
  const rows = (text: string, other = 'Menurut Pasal 1 ayat (2).') => [
    { id: 'a', text },
    { id: 'b', text: other },
  ];
  const after = (before: string, now: string) => {
    const found = followTyping(rows(now), { id: 'a', before, after: now });
    return Object.fromEntries(found.map(({ article, text }) => [article, text]));
  };

  it('are followed by references in the article itself and in others', () => {
    const before = 'Satu hal pertama.\nHal kedua sebagaimana dimaksud pada ayat (1).';
    const now = 'Ayat baru di depan.\nSatu hal pertama.\nHal kedua sebagaimana dimaksud pada ayat (1).';
    expect(after(before, now)).toEqual({
      a: 'Ayat baru di depan.\nSatu hal pertama.\nHal kedua sebagaimana dimaksud pada ayat (2).',
      b: 'Menurut Pasal 1 ayat (3).',
    });
  });

  it('leave a reference that the person corrected, and one in a line that is new', () => {
    const before = 'Satu hal pertama.\nHal kedua sebagaimana dimaksud pada ayat (1).';
    const now = 'Ayat baru, lihat ayat (2).\nSatu hal pertama.\nHal kedua sebagaimana dimaksud pada ayat (2).';
    expect(after(before, now)).toEqual({ b: 'Menurut Pasal 1 ayat (3).' });
  });

  it('become a blank when the ayat is taken out, and stay when one is only written anew', () => {
    expect(after('Satu.\nDua.', 'Satu.')).toEqual({ b: `Menurut Pasal 1 ayat (${BLANK}).` });
    expect(after('Satu.\nDua hal.', 'Satu.\nSama sekali lain isinya.')).toEqual({});
    expect(after('Satu.\nDua.', '')).toEqual({});
  });

  it('do not count huruf and angka as ayat', () => {
    expect(after('Satu:\na. a;\nb. b.\nDua.', 'Satu:\na. a;\nb. b;\nc. c.\nDua.')).toEqual({});
  });
});

it('two texts that differ in the numbers of references alone are one text', () => {
  expect(withoutNumbers('dalam Pasal 4 ayat (1).')).toBe(withoutNumbers('dalam Pasal 11 ayat (2).'));
  expect(withoutNumbers(`dalam Pasal ${BLANK}.`)).toBe(withoutNumbers('dalam Pasal 3.'));
  expect(withoutNumbers('Pasal 363 Undang-Undang')).not.toBe(withoutNumbers('Pasal 364 Undang-Undang'));
});

it.each([
  ['Pasal 1, ', 2200],
  ['ayat (1) huruf a, ', 1100],
  ['Pasal 1 ayat (1) huruf a, ', 760],
  ['Peraturan Pasal 1 ', 1100],
  ['Undang-Undang ', 1400],
  ['Pasal 1 huruf a dan ', 1000],
])('a text of the longest kind, all of %j, is read within half a second', (piece, times) => {
  const text = piece.repeat(times);
  const begun = performance.now();
  referencesIn(text);
  expect(performance.now() - begun).toBeLessThan(500);
});

describe('references in the English text of a document in two languages', () => {
  const articles = [
    { id: 'a', order: 'A', text: 'Satu.\nDua.', english: 'One.\nTwo.' },
    { id: 'b', order: 'B', text: 'Tiga.', english: 'Three.' },
    {
      id: 'c',
      order: 'C',
      text: 'Menurut Pasal 1 ayat (2).',
      english: 'Under Article 1 paragraph (2) and Article 18 of the Constitution.',
    },
  ];

  it('follow a moved article with the Indonesian ones, and all of it is taken back', () => {
    const done = restructured({ type: 'MOU', articles }, [{ kind: 'move', list: 'articles', row: 'b', order: '1' }]);
    const sets = done.edits.flatMap((edit) => (edit.kind === 'set' ? [[edit.path, edit.value]] : []));
    expect(sets).toEqual([
      ['articles/c/text', 'Menurut Pasal 2 ayat (2).'],
      ['articles/c/english', 'Under Article 2 paragraph (2) and Article 18 of the Constitution.'],
    ]);
    expect(done.inverse.flatMap((edit) => (edit.kind === 'set' ? [[edit.path, edit.value]] : []))).toEqual([
      ['articles/c/text', articles[2]?.text],
      ['articles/c/english', articles[2]?.english],
    ]);
  });

  it('become a visible blank when their article is taken out, and follow ayat that were typed', () => {
    const gone = renumbered(articles, articles.slice(1)).map(({ field, text }) => `${field}: ${text}`);
    expect(gone).toContain(`english: Under Article ${BLANK} paragraph (2) and Article 18 of the Constitution.`);
    const after = 'Baru.\nSatu.\nDua.';
    const now = articles.map((article) => (article.id === 'a' ? { ...article, text: after } : article));
    const typed = followTyping(now, { id: 'a', before: 'Satu.\nDua.', after });
    expect(typed.map(({ field, text }) => `${field}: ${text}`)).toEqual([
      'text: Menurut Pasal 1 ayat (3).',
      'english: Under Article 1 paragraph (3) and Article 18 of the Constitution.',
    ]);
  });
});
