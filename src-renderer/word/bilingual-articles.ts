import type { Article } from '#domain/agreements/agreement.ts';
import { type Clause, clausesOf } from '#domain/agreements/article-text.ts';
import { amendingLeadEnglish, amendingTitleEnglish } from '#domain/agreements/amendment-english.ts';
import { closed } from './article-outline.ts';
import { DOTTED, type OutlinedArticle, SHORT_DOTTED } from './outline.ts';

/** What stands side by side: the same place of both texts. */
export type BilingualPair = {
  readonly kind:
    | 'title'
    | 'about'
    | 'number'
    | 'prose'
    | 'lead'
    | 'party'
    | 'premise'
    | 'basis'
    | 'heading'
    | 'article-title'
    /** What an addendum does to an article of another document, and the heading and title that it quotes of it. */
    | 'change'
    | 'quoted-heading'
    | 'quoted-title'
    | 'single'
    | 'ayat'
    | 'letter'
    | 'number-below'
    | 'single-letter'
    | 'single-number';
  readonly left: string;
  readonly right: string;
  /** Whether its number begins anew. */
  readonly first: boolean;
  /** The article's row, on its heading. */
  readonly anchor?: string;
  /** Leads to a list, so that it stays with what follows. */
  readonly leads?: boolean;
};

type Line = Pick<BilingualPair, 'kind' | 'first' | 'leads'> & { readonly text: string };

/** Heading, title and every ayat, huruf and angka beside its like; where one text has more, the other has an empty place. */
export function alignedArticle(article: OutlinedArticle, row: Article | undefined): readonly BilingualPair[] {
  const english = englishOf(article, row);
  const isSingle = article.clauses.length === 1 && english.length <= 1;
  const titleEnglish = capitals(row?.titleEnglish ?? '') || DOTTED;
  const change = row === undefined || row.amends === 'none' ? null : row;
  return [
    {
      kind: 'heading',
      left: `Pasal ${article.number}`,
      right: `Article ${article.number}`,
      first: false,
      anchor: article.id,
    },
    {
      kind: 'article-title',
      left: article.title,
      right: change === null ? titleEnglish : capitals(amendingTitleEnglish(change, SHORT_DOTTED)),
      first: false,
    },
    ...(change === null ? [] : changePairs(article, change, titleEnglish)),
    ...byAyat(article.clauses, english, isSingle),
  ];
}

/** The sentence that leads a change in, and below it heading and title of the article as it reads from now on. */
function changePairs(
  { lead = '', quoted }: OutlinedArticle,
  change: Article,
  titleEnglish: string,
): readonly BilingualPair[] {
  const leads = quoted !== undefined;
  const right = amendingLeadEnglish(change, SHORT_DOTTED);
  const sentence: BilingualPair = { kind: 'change', left: lead, right, first: false, leads };
  if (quoted === undefined) return [sentence];
  const heading = quoted.heading.replace('Pasal', 'Article');
  return [
    sentence,
    { kind: 'quoted-heading', left: quoted.heading, right: heading, first: false },
    { kind: 'quoted-title', left: quoted.title, right: titleEnglish, first: false },
  ];
}

/** Of an article that is taken out nothing is left to say; what is quoted ends with its mark in this text too. */
function englishOf({ clauses, quoted }: OutlinedArticle, row: Article | undefined): readonly Clause[] {
  if (row === undefined || row.english.trim() === '' || row.amends === 'delete') return blankLike(clauses, quoted);
  return quoted === undefined ? clausesOf(row.english) : closed(clausesOf(row.english));
}

function capitals(text: string): string {
  return text.trim().toLocaleUpperCase('en');
}

/** One dotted place for each ayat, while nothing is translated. */
function blankLike(clauses: readonly Clause[], quoted: OutlinedArticle['quoted']): readonly Clause[] {
  const blanks = clauses.map(() => ({ text: DOTTED, letters: [] }));
  return quoted === undefined ? blanks : closed(blanks);
}

function byAyat(left: readonly Clause[], right: readonly Clause[], isSingle: boolean): readonly BilingualPair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_none, index) =>
    zipped(linesOf(left[index], { isSingle, index }), linesOf(right[index], { isSingle, index })),
  ).flat();
}

function zipped(left: readonly Line[], right: readonly Line[]): readonly BilingualPair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_none, index): BilingualPair => {
    const [one, other] = [left[index], right[index]];
    const { kind = 'single', first = false, leads = false } = one ?? other ?? {};
    return { kind, left: one?.text ?? '', right: other?.text ?? '', first, leads };
  });
}

function linesOf(
  clause: Clause | undefined,
  { isSingle, index }: { readonly isSingle: boolean; readonly index: number },
): readonly Line[] {
  if (clause === undefined) return [];
  const [letter, number] = isSingle
    ? (['single-letter', 'single-number'] as const)
    : (['letter', 'number-below'] as const);
  return [
    { kind: isSingle ? 'single' : 'ayat', text: clause.text, first: index === 0, leads: clause.letters.length > 0 },
    ...clause.letters.flatMap(({ text, numbers }, at): readonly Line[] => [
      { kind: letter, text, first: at === 0, leads: numbers.length > 0 },
      ...numbers.map((below): Line => ({ kind: number, text: below, first: false })),
    ]),
  ];
}
