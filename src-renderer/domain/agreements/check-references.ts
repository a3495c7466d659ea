import type { Agreement, Article } from './agreement.ts';
import { clausesOf } from './article-text.ts';
import { referencesIn } from './references.ts';

/** What is said of the references of an article; `path` leads to its text, `article` is its number. */
export type ReferenceFinding = {
  readonly path: string;
  readonly article: number;
} & (
  | { readonly kind: 'reference'; readonly good: boolean; readonly names: number }
  /** `ayat (5)` in an article that has fewer. */
  | { readonly kind: 'paragraph-reference'; readonly good: boolean; readonly names: number }
  /** `Pasal 4 ayat (3)` where that article has fewer. */
  | { readonly kind: 'paragraph-of-article'; readonly good: false; readonly names: number; readonly of: number }
  /** The article or ayat that it led to was taken out. */
  | { readonly kind: 'lost-reference'; readonly good: false; readonly of: 'article' | 'paragraph' }
);

/** The references of every article. An addendum speaks of the articles of another agreement, so that its own are not counted. */
export function checkReferences({ type, articles }: Pick<Agreement, 'type' | 'articles'>): readonly ReferenceFinding[] {
  if (type === 'ADD') return [];
  return articles.flatMap((article, index) => [
    ...ofArticle(article, index + 1, articles),
    ...lostIn(article, index + 1),
  ]);
}

function ofArticle({ id, text }: Article, article: number, all: readonly Article[]): readonly ReferenceFinding[] {
  const at = { path: `articles/${id}/text`, article };
  const ayat = clausesOf(text).length;
  return referencesIn(text).flatMap(({ kind, number, of }): readonly ReferenceFinding[] => {
    if (kind === 'article') {
      return [{ kind: 'reference', good: isWithin(number, all.length), ...at, names: number }];
    }
    if (of === null) return [{ kind: 'paragraph-reference', good: isWithin(number, ayat), ...at, names: number }];
    const target = all[of - 1];
    const isThere = target === undefined || isWithin(number, clausesOf(target.text).length);
    return isThere ? [] : [{ kind: 'paragraph-of-article', good: false, ...at, names: number, of }];
  });
}

function lostIn({ id, text }: Article, article: number): readonly ReferenceFinding[] {
  const at = { kind: 'lost-reference', good: false, path: `articles/${id}/text`, article } as const;
  return [
    ...(/\bPasal …{2,}/u.test(text) ? [{ ...at, of: 'article' } as const] : []),
    ...(/\bayat \(…{2,}\)/u.test(text) ? [{ ...at, of: 'paragraph' } as const] : []),
  ];
}

function isWithin(number: number, count: number): boolean {
  return number >= 1 && number <= count;
}
