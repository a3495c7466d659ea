import type { Nature } from '../cooperation/cooperation-item.ts';
import type { Party } from '../parties/party.ts';
import { lettered, listItems, lowerFirst, titleInSentence, withoutClosing } from '../wording/phrases.ts';
import { englishOrdinal } from '../wording/english.ts';
import { ordinal } from '../wording/terbilang.ts';

/** What the usual texts are filled with; a cooperation item fits. Empty values become visible blanks. */
export type Proposal = {
  readonly title: string;
  readonly purpose: string;
  readonly scopeOfWork: string;
  readonly location: string;
  readonly funding: string;
  /** Months; null while open. */
  readonly term: number | null;
  readonly nature: Nature | null;
  /** Codes of cooperation/affairs.ts. */
  readonly affairs: readonly string[];
  readonly parties: readonly Party[];
  readonly contacts: readonly ProposedContact[];
  /** The agreement that is carried out or changed, with its numbers and its day; null while unknown. */
  readonly parent?: string | null;
  /** The title in English, for foreign cooperation; '' while unknown. */
  readonly titleEnglish?: string;
};

export type ProposedContact = {
  readonly party: Party | null;
  readonly post: string;
  readonly phone: string;
  readonly email: string;
};

/** A place that a person still has to fill in; found by agreements/blanks.ts. */
export const BLANK = '……………';

/** `PIHAK KESATU`, from 0 (domain.md §2.2: government usage says KESATU, not PERTAMA). */
export function partyLabel(index: number): string {
  return `PIHAK ${ordinal(index + 1).toUpperCase()}`;
}

/** `the FIRST PARTY`, from 0: what a party is called in an English text. */
export function partyLabelEnglish(index: number): string {
  return `the ${englishOrdinal(index + 1).toUpperCase()} PARTY`;
}

/** What is cooperated on, inside a sentence: the title without a `Kerja Sama` of its own. */
export function objectOf(title: string): string {
  const object = titleInSentence(withoutClosing(title)).replace(
    /^kerja sama(?: antardaerah| daerah)?(?: tentang| dalam| di bidang| bidang)? /iu,
    '',
  );
  return object === '' ? BLANK : object;
}

/** `<lead> …` in one sentence, or `<lead>:` with its items as huruf below; each a line of an article's text. */
export function sentenceOrList(lead: string, text: string): readonly string[] {
  const items = listItems(text);
  return items.length <= 1 ? [`${lead} ${lowerFirst(items[0] ?? BLANK)}.`] : [`${lead}:`, ...lettered(items)];
}
