import type { OfficeClause } from '#domain/clauses/office-clause.ts';
import { wordsOf } from '../words.ts';
import type { About, Titled } from './projection.ts';

/** A clause of the office's library is found by its title and its words; its list reads the records themselves. */
export function projectClause(clause: OfficeClause, { record }: About): Titled {
  const { title, purpose, source, text, titleEnglish, english, variants } = clause;
  const titleWords = wordsOf(title);
  const words = wordsOf(
    title,
    purpose,
    source,
    text,
    titleEnglish,
    english,
    ...variants.flatMap((variant) => [variant.text, variant.english]),
  );
  return { title, rows: { search: [{ record, kind: 'clause', title, subtitle: purpose, titleWords, words }] } };
}
