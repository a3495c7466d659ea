import { letterOf } from '#domain/wording/phrases.ts';
import type { AgreementOutline, OutlinedArticle } from '../../outline.ts';
import { free, line, needed, optional, type Part, rows } from './form.ts';

type Marked = { readonly mark: string; readonly text: string };

/** A line of a list with its mark, so many millimetres from the margin. */
export function markedLine(left: number): Part<Marked> {
  return line(
    'SKHuruf',
    { left, hanging: 8 },
    free('tanda', ({ mark }) => mark),
    '\t',
    needed('teks', ({ text }) => text),
  );
}

type Clause = OutlinedArticle['clauses'][number];
type Ayat = { readonly mark: string; readonly clause: Clause };

/** One ayat alone has no number (word.md §4, rule 9). */
function ayatOf({ clauses }: OutlinedArticle): readonly Ayat[] {
  return clauses.map((clause, index) => ({ mark: clauses.length === 1 ? '' : `(${index + 1})`, clause }));
}

const AYAT: Part<OutlinedArticle> = rows(
  { name: 'ayat', need: 'needed', of: ayatOf },
  line<Ayat>(
    'SKAyat',
    { left: 10, hanging: 10 },
    free('tanda', ({ mark }) => mark),
    '\t',
    needed('teks', ({ clause }) => clause.text),
  ),
  rows(
    {
      name: 'huruf',
      need: 'free',
      of: ({ clause }: Ayat) => clause.letters.map((letter, at) => ({ mark: `${letterOf(at)}.`, ...letter })),
    },
    markedLine(18),
    rows(
      {
        name: 'angka',
        need: 'free',
        of: ({ numbers }: Clause['letters'][number]) => numbers.map((text, at) => ({ mark: `${at + 1})`, text })),
      },
      markedLine(26),
    ),
  ),
);

/** The articles of an agreement; those of an addendum say in a line what they change, and quote what is new. */
export function articleRows<T extends Pick<AgreementOutline, 'articles'>>(need: 'needed' | 'free'): Part<T> {
  return rows(
    { name: 'pasal', need, of: ({ articles }: T) => articles },
    line<OutlinedArticle>(
      'SKPasal',
      {},
      'Pasal ',
      needed('nomor', ({ number }) => String(number)),
    ),
    line<OutlinedArticle>(
      'SKJudulPasal',
      {},
      needed('judul', ({ title }) => title),
    ),
    optional<OutlinedArticle>(
      'SKAyat',
      {},
      free('perubahan', ({ lead = '' }) => lead),
    ),
    optional<OutlinedArticle>(
      'SKPasal',
      {},
      free('pasal_baru', ({ quoted }) => quoted?.heading ?? ''),
    ),
    optional<OutlinedArticle>(
      'SKJudulPasal',
      {},
      free('judul_baru', ({ quoted }) => quoted?.title ?? ''),
    ),
    AYAT,
  );
}
