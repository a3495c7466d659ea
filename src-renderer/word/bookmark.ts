/** The name of the hidden bookmark at an article's heading: word processors take 40 letters, digits and underscores. */
export function bookmarkOf(article: string): string {
  return `_psl_${article.replaceAll(/[^0-9A-Za-z_]/gu, '_')}`.slice(0, 40);
}
