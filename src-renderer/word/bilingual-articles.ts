import type { Article } from '#domain/agreements/agreement.ts';
import { type Clause, clausesOf } from '#domain/agreements/article-text.ts';
import { DOTTED, type OutlinedArticle } from './outline.ts';

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
  const english = row?.english.trim() === '' || row === undefined ? blankLike(article.clauses) : clausesOf(row.english);
  const isSingle = article.clauses.length === 1 && english.length <= 1;
  const titleEnglish = row?.titleEnglish.trim().toLocaleUpperCase('en') ?? '';
  return [
    {
      kind: 'heading',
      left: `Pasal ${article.number}`,
      right: `Article ${article.number}`,
      first: false,
      anchor: article.id,
    },
    { kind: 'article-title', left: article.title, right: titleEnglish || DOTTED, first: false },
    ...byAyat(article.clauses, english, isSingle),
  ];
}

/** One dotted place for each ayat, while nothing is translated. */
function blankLike(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.map(() => ({ text: DOTTED, letters: [] }));
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
