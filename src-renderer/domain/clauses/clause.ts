import type { AgreementType } from '../agreements/agreement.ts';
import type { DraftedType } from '../agreements/instrument.ts';
import type { Proposal } from '../agreements/proposal.ts';
import type { Situation } from './situations.ts';

/** What a clause is written from: the record's values, and what the document is called (`Perjanjian Kerja Sama`). */
export type Wording = Proposal & {
  readonly document: string;
  /** Place and day (`YYYY-MM-DD`) of signing, where the draft says them. */
  readonly place?: string | undefined;
  readonly date?: string | null | undefined;
};

/** What a draft says before anyone has said anything. */
export const NOTHING_SAID: Wording = {
  title: '',
  purpose: '',
  scopeOfWork: '',
  location: '',
  funding: '',
  term: null,
  nature: null,
  affairs: [],
  parties: [],
  contacts: [],
  document: '',
};

/**
 * An article of the library (*pustaka pasal*). Its text is ours, in Indonesian legal style; nothing in it is prescribed by a form,
 * and the office changes what it wants.
 */
export type Clause = ClauseText & {
  /** Never changes, whatever becomes of the text. */
  readonly id: string;
  readonly title: string;
  /** Why one has it, in one sentence. */
  readonly purpose: string;
  readonly fits: readonly DraftedType[];
  /** Law and article it follows; '' where it is custom. */
  readonly source: string;
  /** Raised with every change of the text, with the day of it. */
  readonly version: number;
  readonly since: string;
  /** For which cooperation it is meant; absent: for any. */
  readonly situations?: readonly Situation[];
  /** Other texts for other cases. */
  readonly variants?: readonly ClauseVariant[];
};

/** Another text of a clause; its `id` never changes either. */
export type ClauseVariant = ClauseText & { readonly id: string; readonly name: string };

type ClauseText = {
  /**
   * One line an ayat; lines that begin `a. ` or `1. ` are huruf and angka. `{pasal Title}` stands for the `Pasal n` of that title.
   * Where nothing is known stands a visible blank.
   */
  readonly write: (wording: Wording) => readonly string[];
  /** The English text beside it, for foreign cooperation: as many ayat and huruf as the Indonesian one. */
  readonly english?: { readonly title: string; readonly write: (wording: EnglishWording) => readonly string[] };
};

/** What an article is written into: the record's values, the kind of document, and the titles it stands among. */
export type Into = {
  readonly proposal: Proposal;
  readonly type: AgreementType;
  /** Of the articles it stands among, in their order. */
  readonly titles: readonly string[];
  readonly place?: string;
  readonly date?: string | null;
};

/** `document` is the English name; `object` what is cooperated on, in English, or a blank. */
export type EnglishWording = Wording & { readonly object: string };
