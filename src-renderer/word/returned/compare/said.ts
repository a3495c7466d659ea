import type { FileClause } from '../../versions/version-text.ts';
import type { FoundClause, OneClause } from '../recognise/clauses.ts';
import { changeLedBy } from '#domain/agreements/amendment.ts';
import { amendingLeadEnglish, amendingTitleEnglish } from '#domain/agreements/amendment-english.ts';
import { ENGLISH } from '../recognise/languages.ts';
import { type Amending, amendingIn } from './amending.ts';
import { type ClauseText, clauseText } from './clause-text.ts';

/** The parts of an article that are compared each by itself, since each is a field of its own on the record. */
export const CLAUSE_PARTS = ['lead', 'title', 'text', 'titleEnglish', 'english'] as const;
export type ClausePart = (typeof CLAUSE_PARTS)[number];

export type Said = Readonly<Record<ClausePart, ClauseText>>;

const NONE: ClauseText = { text: '', tracked: [] };

export const NOTHING_SAID: Said = { lead: NONE, title: NONE, text: NONE, titleEnglish: NONE, english: NONE };

/** What an article of a file says. `isAddendum`: its articles may speak of those of another agreement. */
export function saidBy(clause: FoundClause, isAddendum: boolean): Said {
  const { english } = clause;
  return inParts(
    { title: titleOf(clause), text: clauseText(clause) },
    english === null ? { title: NONE, text: NONE } : { title: titleOf(english), text: clauseText(english) },
    isAddendum,
  );
}

/** The same of an article as a version keeps it. */
export function saidIn({ title, text, titleEnglish = '', english = '' }: FileClause, isAddendum: boolean): Said {
  return inParts(
    { title: plain(title), text: plain(text) },
    { title: plain(titleEnglish), text: plain(english) },
    isAddendum,
  );
}

/** The words of an article as a version keeps them. */
export function clauseInFile(clause: FoundClause): FileClause {
  const { bookmarks, title, english } = clause;
  const second = english === null ? {} : { titleEnglish: english.title, english: clauseText(english).text };
  return { bookmarks, title, text: clauseText(clause).text, ...second };
}

type OneText = { readonly title: ClauseText; readonly text: ClauseText };

function inParts(own: OneText, english: OneText, isAddendum: boolean): Said {
  const second = { titleEnglish: english.title, english: english.text };
  const amending = isAddendum ? amendingIn(own.text) : null;
  if (amending === null) return { lead: NONE, ...own, ...second };
  const lead = joined(own.title, amending.lead);
  const inEnglish = amendingIn(english.text, ENGLISH);
  if (inEnglish === null) return { ...amending, lead, ...second };
  return {
    ...amending,
    lead: withSecond(lead, amending, joined(english.title, inEnglish.lead)),
    titleEnglish: inEnglish.title,
    english: inEnglish.text,
  };
}

/** What leads in in English follows from the Indonesian words: where it says something else, that is told with them. */
function withSecond(lead: ClauseText, { lead: { text } }: Amending, second: ClauseText): ClauseText {
  const change = changeLedBy(text);
  const expected =
    change === null ? '' : `${amendingTitleEnglish(change, '')}\n${amendingLeadEnglish(change, '')}`.toUpperCase();
  return expected === second.text.toUpperCase() ? lead : joined(lead, second);
}

/** The title of an article that changes another is part of what leads the change in: it follows from it. */
function joined(title: ClauseText, lead: ClauseText): ClauseText {
  const by = title.text.length + 1;
  return {
    text: `${title.text}\n${lead.text}`,
    tracked: [...title.tracked, ...lead.tracked.map((one) => ({ ...one, from: one.from + by, to: one.to + by }))],
  };
}

function titleOf({ title, titleLine }: OneClause): ClauseText {
  return { text: title, tracked: titleLine?.tracked ?? [] };
}

function plain(text: string): ClauseText {
  return { text, tracked: [] };
}
