import { type AgreementType, agreementTypeSchema } from '../agreements/agreement.ts';
import { instrumentOf } from '../agreements/instrument.ts';
import type { Origin } from '../agreements/origin.ts';
import { isBilingual } from '../agreements/bilingual.ts';
import { BLANK } from '../agreements/proposal.ts';
import type { Clause, Into, Wording } from './clause.ts';
import { textsOf, written } from './library.ts';
import { filledText } from './named-blanks.ts';
import { filledEnglish } from './named-blanks-english.ts';
import { hasEnglish, isGivenOut, markInBoth, type OfficeClause } from './office-clause.ts';
import { shippedMark } from './shipped-mark.ts';
import { textMark } from './text-mark.ts';

/**
 * An article as it would be put in. `english` is there for documents in two languages where the clause has such a text. `missing`:
 * what the record does not say yet; `unknown`: misspelt blanks.
 */
export type Drawn = {
  readonly title: string;
  readonly text: string;
  readonly english: EnglishText | null;
  readonly origin: Origin;
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
};

export type EnglishText = { readonly title: string; readonly text: string };

/** The fields of a new article that has the drawn text. */
export function valuesOf({ title, text, english, origin }: Drawn) {
  const beside = english === null ? {} : { titleEnglish: english.title, english: english.text };
  return { title, text, origin, ...beside };
}

/** A clause of the library, whoever wrote it: shipped with the app or the office's own. */
export type LibraryClause = {
  readonly id: string;
  readonly owner: 'shipped' | 'office';
  readonly title: string;
  readonly purpose: string;
  readonly source: string;
  readonly fits: readonly string[];
  readonly situations: readonly string[];
  readonly version: number;
  readonly since: string | null;
  /** An office's clause whose texts were changed since they were given out, or never were; nothing is proposed from it. */
  readonly state: 'given-out' | 'in-writing';
  /** The texts to choose from, the main one first with the id ''. */
  readonly variants: readonly LibraryText[];
  /** Null when there is no such variant any more. */
  readonly draw: (variant: string, into: Into) => Drawn | null;
};

/** `mark` is that of the Indonesian text, `markInBoth` that of both texts: which of them counts, the kind of the document says. */
export type LibraryText = {
  readonly id: string;
  readonly name: string;
  readonly mark: string;
  readonly markInBoth: string;
};

export function shippedClause(clause: Clause): LibraryClause {
  return {
    ...clause,
    owner: 'shipped',
    situations: clause.situations ?? [],
    state: 'given-out',
    variants: textsOf(clause).map((text) => ({
      id: text.id,
      name: text.name,
      mark: shippedMark(text, false),
      markInBoth: shippedMark(text, true),
    })),
    draw: (variant, into) => {
      const article = written(clause, into, variant);
      if (article === null) return null;
      const { title, text, origin, titleEnglish, english } = article;
      const beside =
        titleEnglish === undefined || english === undefined ? null : { title: titleEnglish, text: english };
      const missing = `${text}${english ?? ''}`.includes(BLANK) ? [BLANK] : [];
      return { title, text, english: beside, origin, missing, unknown: [] };
    },
  };
}

export function officeClause(clause: OfficeClause): LibraryClause {
  const { id, title, purpose, source, version, since } = clause;
  const texts = [{ id: '', name: '', text: clause.text, english: clause.english }, ...clause.variants];
  return {
    id,
    owner: 'office',
    title,
    purpose,
    source,
    version,
    since,
    fits: clause.fits,
    situations: clause.situations,
    state: isGivenOut(clause) ? 'given-out' : 'in-writing',
    variants: texts.map(({ id: variant, name, text, english }) => ({
      id: variant,
      name,
      mark: textMark(text),
      markInBoth: markInBoth({ text, english, titleEnglish: clause.titleEnglish }),
    })),
    draw: (variant, into) => {
      const chosen = texts.find((each) => each.id === variant);
      return chosen === undefined ? null : drawnFrom(clause, { ...chosen, titleEnglish: clause.titleEnglish }, into);
    },
  };
}

type Chosen = { readonly id: string; readonly text: string; readonly english: string; readonly titleEnglish: string };

function drawnFrom({ id, title, version }: OfficeClause, chosen: Chosen, into: Into): Drawn {
  const inBoth = isBilingual(into.type);
  const { text, missing, unknown } = filledText(chosen.text, wordingIn('id', into), into.titles);
  const english =
    inBoth && hasEnglish(chosen) ? filledEnglish(chosen.english, wordingIn('en', into), into.titles) : null;
  const mark = inBoth ? markInBoth(chosen) : textMark(chosen.text);
  const origin = { clause: id, variant: chosen.id, version, mark, text, english: english?.text ?? '' };
  if (english === null) return { title, text, english, origin, missing, unknown };
  return {
    title,
    text,
    english: { title: chosen.titleEnglish, text: english.text },
    origin,
    missing: [...new Set([...missing, ...english.missing])],
    unknown: [...new Set([...unknown, ...english.unknown])],
  };
}

function wordingIn(language: 'id' | 'en', { proposal, type, place, date }: Into): Wording {
  const { name, english = name } = instrumentOf(type);
  return { ...proposal, place, date, document: language === 'id' ? name : english };
}

/** Whether a clause is meant for a kind of agreement; one that names no kind is meant for all. */
export function fitsKind({ fits }: Pick<LibraryClause, 'fits'>, type: AgreementType): boolean {
  return fits.length === 0 || fits.includes(type);
}

/** The kinds of agreement that clauses can be meant for. */
export const CLAUSE_KINDS: readonly AgreementType[] = agreementTypeSchema.options.filter((type) => type !== 'KUASA');

/** Whether every word typed stands in what a clause says of itself. */
export function clauseMatches({ title, purpose, source }: LibraryClause, search: string): boolean {
  const all = `${title} ${purpose} ${source}`.toLocaleLowerCase('id');
  return search
    .toLocaleLowerCase('id')
    .split(/\s+/u)
    .every((word) => all.includes(word));
}
