import type { Agreement } from '#domain/agreements/agreement.ts';

/** Where a new article goes, counted from 0: in front of the closing article (*Penutup*), which stays the last; null: behind all. */
export function placeOfNew({ articles }: Pick<Agreement, 'articles'>): number | null {
  const closing = articles.findIndex(({ title }) => /penutup/iu.test(title));
  return closing < 0 ? null : closing;
}
