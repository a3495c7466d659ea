import { changeLedBy } from '#domain/agreements/amendment.ts';
import { isDeletionInEnglish } from '#domain/agreements/amendment-english.ts';
import { headingOf, type Heading } from './heading.ts';

/** How a text of an agreement names its articles, and with which words it ends. */
export type Language = {
  readonly heading: (text: string, isStyled: boolean) => Heading | null;
  /** What the label of a heading that numbers itself begins with. */
  readonly label: RegExp;
  readonly closing: RegExp;
  /** How a sentence ends that leads in an article of another agreement. */
  readonly quoting: RegExp;
  /** What an article is called in a sentence. */
  readonly article: string;
  /** Whether a sentence takes an article of another agreement out. */
  readonly isDeletion: (sentence: string) => boolean;
};

export const INDONESIAN: Language = {
  heading: headingOf,
  label: /^pasal/iu,
  closing: /^Demikian(?:lah)?\b/iu,
  quoting: /\bberbunyi(?: sebagai berikut)?\s*:\s*$/iu,
  article: 'Pasal',
  isDeletion: (sentence) => changeLedBy(sentence)?.amends === 'delete',
};

/** The second text of a document for foreign cooperation (Permendagri 25/2020). */
export const ENGLISH: Language = {
  heading: (text, isStyled) =>
    /^\s*article\b/iu.test(text) ? headingOf(text.replace(/^\s*article/iu, 'Pasal'), isStyled) : null,
  label: /^article/iu,
  closing: /^In witness whereof\b/iu,
  quoting: /\bread as follows\s*:\s*$/iu,
  article: 'Article',
  isDeletion: isDeletionInEnglish,
};
