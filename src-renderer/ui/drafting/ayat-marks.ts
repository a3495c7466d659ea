import { clausesOf } from '#domain/agreements/article-text.ts';

/**
 * The number that the document gives each line of an article's text: `(2)` where an ayat begins, null for what is listed
 * below one, for empty lines, for a number that somebody typed, and for an article of a single ayat, which has none.
 */
export function ayatMarks(text: string): readonly (string | null)[] {
  const lines = text.split('\n');
  if (clausesOf(text).length < 2) return lines.map(() => null);
  let before = 0;
  return lines.map((line, index) => {
    const count = clausesOf(lines.slice(0, index + 1).join('\n')).length;
    const isNew = count > before;
    before = count;
    return isNew && !/^\s*\(\d+\)/u.test(line) ? `(${count})` : null;
  });
}
