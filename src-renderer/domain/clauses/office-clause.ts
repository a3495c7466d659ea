import { z } from 'zod';
import { affirm, choose, day, legalText, line, type RecordOf, type Shape } from '../record/shape.ts';
import { textMark } from './text-mark.ts';

export const CLAUSE = {
  kind: 'clause',
  fields: {
    title: affirm(z.string().max(500), ''),
    /** Why one has it. */
    purpose: choose(z.string().max(2000), ''),
    /** As in an agreement: one line an ayat; named blanks in braces (named-blanks.ts). */
    text: legalText(),
    /** Law that it follows, in the office's own words. */
    source: line(),
    /** Kinds of agreement and situations that it fits, by name; none: all. Names that this version does not know are kept. */
    fits: choose<readonly string[]>(z.array(z.string().max(20)).max(20).readonly(), []),
    situations: choose<readonly string[]>(z.array(z.string().max(40)).max(20).readonly(), []),
    /** The version that was given out last and its day; 0 and null before the first. */
    version: affirm(z.number().int().min(0).max(9999), 0),
    since: day(),
    /** The mark of the texts as they were given out; '' before the first time. While they say something else, they are being written. */
    mark: affirm(z.string().max(40), ''),
  },
  lists: {
    /** Other texts for other cases, one of which is chosen when the article is put in. */
    variants: { name: affirm(z.string().max(200), ''), text: legalText() },
  },
} as const satisfies Shape;

/** `OfficeClause` (*pasal pustaka*): an article of the office's own library, beside those that ship with the app. */
export type OfficeClause = RecordOf<typeof CLAUSE>;

/** The mark of all texts of a clause together. */
export function clauseMark({ text, variants }: Pick<OfficeClause, 'text' | 'variants'>): string {
  return textMark([text, ...variants.map((variant) => `${variant.id}\n${variant.text}`)].join('\n\n'));
}

/** Whether the texts are as they were given out last. */
export function isGivenOut(clause: Pick<OfficeClause, 'text' | 'variants' | 'mark'>): boolean {
  return clause.mark !== '' && clause.mark === clauseMark(clause);
}
