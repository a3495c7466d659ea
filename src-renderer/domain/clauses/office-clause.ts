import { z } from 'zod';
import { BILINGUAL, ENGLISH_TEXT, ENGLISH_TITLE } from '../agreements/bilingual.ts';
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
    /** The same in English, for documents in two languages; '' where the office has none. */
    ...ENGLISH_TITLE,
    ...ENGLISH_TEXT,
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
    variants: { name: affirm(z.string().max(200), ''), text: legalText(), ...ENGLISH_TEXT },
  },
} as const satisfies Shape;

/** `OfficeClause` (*pasal pustaka*): an article of the office's own library, beside those that ship with the app. */
export type OfficeClause = RecordOf<typeof CLAUSE>;

type Texts = Pick<OfficeClause, 'text' | 'titleEnglish' | 'english' | 'variants'>;
type Text = Pick<OfficeClause, 'text' | 'titleEnglish' | 'english'>;

/** Whether there is an English text beside. */
export function hasEnglish({ titleEnglish, english }: Pick<Text, 'titleEnglish' | 'english'>): boolean {
  return `${titleEnglish}${english}`.trim() !== '';
}

/** Whether a clause can stand in a document in two languages, so that an English text is of use. */
export function mayHaveEnglish(clause: Texts & Pick<OfficeClause, 'fits'>): boolean {
  const isMeant = clause.fits.length === 0 || clause.fits.some((kind) => BILINGUAL.some((each) => each === kind));
  return isMeant || hasEnglish(clause) || clause.variants.some(({ english }) => english.trim() !== '');
}

/** The mark of a text together with its English one; without one that of the text alone. */
export function markInBoth(both: Text): string {
  return textMark(hasEnglish(both) ? [both.text, both.titleEnglish, both.english].join('\n\n') : both.text);
}

/** The mark of all texts of a clause together. English counts once there is some: older clauses keep their marks. */
export function clauseMark({ text, titleEnglish, english, variants }: Texts): string {
  const texts = [text, ...variants.map((variant) => `${variant.id}\n${variant.text}`)];
  const beside = [titleEnglish, english, ...variants.map((variant) => variant.english)];
  return textMark([...texts, ...(beside.join('').trim() === '' ? [] : beside)].join('\n\n'));
}

/** Whether the texts are as they were given out last. */
export function isGivenOut(clause: Texts & Pick<OfficeClause, 'mark'>): boolean {
  return clause.mark !== '' && clause.mark === clauseMark(clause);
}
