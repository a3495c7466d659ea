import { headingOf, type Heading } from './heading.ts';

/** How a text of an agreement names its articles, and with which words it ends. */
export type Language = {
  readonly heading: (text: string, isStyled: boolean) => Heading | null;
  /** What the label of a heading that numbers itself begins with. */
  readonly label: RegExp;
  readonly closing: RegExp;
};

export const INDONESIAN: Language = { heading: headingOf, label: /^pasal/iu, closing: /^Demikian(?:lah)?\b/iu };

/** The second text of a document for foreign cooperation (Permendagri 25/2020). */
export const ENGLISH: Language = {
  heading: (text, isStyled) =>
    /^\s*article\b/iu.test(text) ? headingOf(text.replace(/^\s*article/iu, 'Pasal'), isStyled) : null,
  label: /^article/iu,
  closing: /^In witness whereof\b/iu,
};
