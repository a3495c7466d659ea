/**
 * What a person said of a heading in a file that came back, where it was not sure: which of our articles it begins (by its row),
 * that it begins a new one, or that it is no heading of an article.
 */
export type ToldArticle =
  | { readonly kind: 'article'; readonly row: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'none' };

/** By the place of the heading among those of the file, from 0. */
export type ToldArticles = ReadonlyMap<number, ToldArticle>;

export const NOTHING_TOLD: ToldArticles = new Map();

/** The headings that are none. */
export function noArticles(told: ToldArticles): ReadonlySet<number> {
  return new Set([...told].flatMap(([at, { kind }]) => (kind === 'none' ? [at] : [])));
}

/** The others, each with the place of our article, or null for a new one. A row that is gone since is not said at all. */
export function toldPlaces(
  told: ToldArticles,
  rows: readonly { readonly id: string }[],
): ReadonlyMap<number, number | null> {
  const entries = [...told].flatMap(([at, one]): readonly (readonly [number, number | null])[] => {
    if (one.kind === 'new') return [[at, null]];
    const place = one.kind === 'article' ? rows.findIndex(({ id }) => id === one.row) : -1;
    return place < 0 ? [] : [[at, place]];
  });
  return new Map(entries);
}
