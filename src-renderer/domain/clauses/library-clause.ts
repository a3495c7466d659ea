import { type AgreementType, agreementTypeSchema } from '../agreements/agreement.ts';
import { instrumentOf } from '../agreements/instrument.ts';
import type { Origin } from '../agreements/origin.ts';
import { BLANK, type Proposal } from '../agreements/proposal.ts';
import type { Clause } from './clause.ts';
import { shippedMark, writtenLines } from './library.ts';
import { filledText } from './named-blanks.ts';
import { isGivenOut, type OfficeClause } from './office-clause.ts';
import { textMark } from './text-mark.ts';

/** What an article is written into: the record's values, the kind of document, and the titles it stands among. */
export type Into = {
  readonly proposal: Proposal;
  readonly type: AgreementType;
  readonly titles: readonly string[];
  readonly place?: string;
  readonly date?: string | null;
};

/** An article as it would be put in. `missing`: what the record does not say yet; `unknown`: misspelt blanks. */
export type Drawn = {
  readonly title: string;
  readonly text: string;
  readonly origin: Origin;
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
};

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
  readonly variants: readonly { readonly id: string; readonly name: string; readonly mark: string }[];
  /** Null when there is no such variant any more. */
  readonly draw: (variant: string, into: Into) => Drawn | null;
};

export function shippedClause(clause: Clause): LibraryClause {
  const texts = [{ id: '', name: '', write: clause.write }, ...(clause.variants ?? [])];
  return {
    ...clause,
    owner: 'shipped',
    situations: clause.situations ?? [],
    state: 'given-out',
    variants: texts.map(({ id, name, write }) => ({ id, name, mark: shippedMark({ write }) })),
    draw: (variant, { proposal, type, titles }) => {
      const chosen = texts.find(({ id }) => id === variant);
      if (chosen === undefined) return null;
      const text = writtenLines(chosen.write({ ...proposal, document: instrumentOf(type).name }), titles);
      const mark = shippedMark(chosen);
      const origin = { clause: clause.id, variant, version: clause.version, mark, text };
      return { title: clause.title, text, origin, missing: text.includes(BLANK) ? [BLANK] : [], unknown: [] };
    },
  };
}

export function officeClause(clause: OfficeClause): LibraryClause {
  const { id, title, purpose, source, version, since } = clause;
  const texts = [{ id: '', name: '', text: clause.text }, ...clause.variants];
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
    variants: texts.map(({ id: variant, name, text }) => ({ id: variant, name, mark: textMark(text) })),
    draw: (variant, into) => {
      const chosen = texts.find((each) => each.id === variant);
      if (chosen === undefined) return null;
      const wording = { ...into.proposal, document: instrumentOf(into.type).name, place: into.place, date: into.date };
      const filled = filledText(chosen.text, wording, into.titles);
      const origin = { clause: id, variant, version, mark: textMark(chosen.text), text: filled.text };
      return { title, ...filled, origin };
    },
  };
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
