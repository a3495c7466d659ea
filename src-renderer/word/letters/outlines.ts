import type { Block, Fact, Letterhead, Signature } from '../outline.ts';

/*
 * What a letter and a form say, before anything is decided about how they look. Both are built of blocks.
 */

/** A letter (*surat dinas*): head, place and day, heading, recipients, text, signature, copies (*tembusan*), and a list behind it. */
export type LetterOutline = {
  readonly letterhead: Letterhead;
  readonly placeAndDay: string;
  readonly heading: readonly Fact[];
  readonly recipients: readonly string[];
  /** Below the recipients: `di tempat`. */
  readonly where: string;
  readonly body: readonly Block[];
  readonly closing: string;
  readonly signature: Signature;
  readonly copies: readonly string[];
  /** A list of people on a page of its own; null when there is none. */
  readonly annex: { readonly title: string; readonly rows: readonly string[] } | null;
};

/** A study (*kerangka acuan kerja*, *studi kelayakan*): a cover, numbered chapters, and who answers for it. */
export type StudyOutline = {
  readonly title: readonly string[];
  readonly about: string;
  /** The parties, `ANTARA … DAN …`. */
  readonly parties: readonly string[];
  readonly cover: readonly Fact[];
  readonly foot: readonly string[];
  readonly chapters: readonly { readonly title: string; readonly body: readonly Block[] }[];
  readonly placeAndDay: string;
  readonly signature: Signature;
};
