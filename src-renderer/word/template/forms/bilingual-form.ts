import { letterOf } from '#domain/wording/phrases.ts';
import type { BilingualPair } from '../../bilingual-articles.ts';
import type { BilingualOutline } from '../../bilingual-outline.ts';
import { ANNEX_FORM } from './annex-form.ts';
import { beside, type Field, type Form, free, line, needed, optional, type Part, rows } from './form.ts';
import { signedPairs, type Signing } from './head-form.ts';

/** What a document in two texts says, and on which side PIHAK KESATU signs. */
export type BilingualSaid = BilingualOutline & Pick<Signing, 'firstSide'>;

type Kind = BilingualPair['kind'];
type Texts = { readonly mark: string; readonly text: string };
/** A pair with the numbers that our own layout lets Word count. */
type Row = { readonly kind: Kind; readonly left: Texts; readonly right: Texts };

const HEADINGS: readonly Kind[] = [
  'title',
  'about',
  'number',
  'heading',
  'article-title',
  'quoted-heading',
  'quoted-title',
];

/**
 * Two texts side by side (Permendagri 25/2020, domain.md §1.6(i)): every row of the table is one pair, which is a heading, a text
 * with a number, or a text without.
 */
export const BILINGUAL_FORM: Form<BilingualSaid> = [
  optional(
    'SKKaki',
    { align: 'right' },
    free('rangkap', ({ copy }) => copy ?? ''),
  ),
  rows(
    { name: 'baris', need: 'needed', of: rowsOf },
    placed('judul_baris', isHeading, (words) => line('SKJudul', { before: 2, keep: true }, words)),
    placed('baris_bernomor', isMarked, (words, mark) =>
      line('SKKiri', { left: 9, hanging: 9, before: 1 }, mark, '\t', words),
    ),
    placed(
      'baris_teks',
      (row) => !isHeading(row) && !isMarked(row),
      (words) => line('SKKiri', { before: 1 }, words),
    ),
  ),
  ...signedPairs((said: BilingualSaid) => said, { languages: 'two' }),
  ...ANNEX_FORM,
];

/** Both texts of a row of one kind, beside each other. */
function placed(
  name: string,
  isHere: (row: Row) => boolean,
  drawn: (words: Field<Row>, mark: Field<Row>) => Part<Row>,
): Part<Row> {
  const of = (row: Row): readonly Row[] => (isHere(row) ? [row] : []);
  return rows(
    { name, need: 'needed', of },
    beside(
      [
        drawn(
          needed('indonesia', ({ left }) => left.text),
          free('nomor_indonesia', ({ left }) => left.mark),
        ),
      ],
      [
        drawn(
          needed('inggris', ({ right }) => right.text),
          free('nomor_inggris', ({ right }) => right.mark),
        ),
      ],
    ),
  );
}

function isMarked({ left, right }: Row): boolean {
  return left.mark !== '' || right.mark !== '';
}

function isHeading({ kind }: Row): boolean {
  return HEADINGS.includes(kind);
}

function rowsOf({ pairs: before, last, closing }: BilingualSaid): readonly Row[] {
  const all = [...before, ...last, closing];
  const [left, right] = [marksOf(all, 'left'), marksOf(all, 'right')];
  return all.map((pair, index) => ({
    kind: pair.kind,
    left: { mark: left[index] ?? '', text: pair.left },
    right: { mark: right[index] ?? '', text: pair.right },
  }));
}

/** How deep each kind is numbered, and how its number is written. */
const LEVELS: Readonly<Partial<Record<Kind, readonly [depth: 0 | 1 | 2, write: (count: number) => string]>>> = {
  party: [0, (count) => `${count}.`],
  basis: [0, (count) => `${count}.`],
  premise: [0, (count) => `${letterOf(count - 1)}.`],
  'single-letter': [0, (count) => `${letterOf(count - 1)}.`],
  'single-number': [1, (count) => `${count})`],
  ayat: [0, (count) => `(${count})`],
  letter: [1, (count) => `${letterOf(count - 1)}.`],
  'number-below': [2, (count) => `${count})`],
};

/** The number before each text of one side; '' where it has none. Each side counts its own. */
function marksOf(all: readonly BilingualPair[], side: 'left' | 'right'): readonly string[] {
  let counts: readonly number[] = [];
  return all.map((pair) => {
    const level = LEVELS[pair.kind];
    if (level === undefined || pair[side] === '') return '';
    const [depth, write] = level;
    const before = depth === 0 && pair.first ? 0 : (counts[depth] ?? 0);
    counts = [...Array.from({ length: depth }, (_none, index) => counts[index] ?? 0), before + 1];
    return write(before + 1);
  });
}
