import { isBilingual } from '../agreements/bilingual.ts';
import { instrumentOf, type DraftedType } from '../agreements/instrument.ts';
import { BLANK, type Proposal } from '../agreements/proposal.ts';
import type { Origin } from '../agreements/origin.ts';
import type { Clause, ClauseVariant, Into } from './clause.ts';
import { disputes } from './disputes.ts';
import * as foreign from './foreign.ts';
import * as general from './general.ts';
import * as addendum from './of-addendum.ts';
import * as nk from './of-nk.ts';
import * as ksb from './of-ksb.ts';
import * as pks from './of-pks.ts';
import * as data from './on-data.ts';
import { shippedMark } from './shipped-mark.ts';

/** The English fields are there for the kinds that have two texts. */
export type ProposedArticle = {
  readonly title: string;
  readonly text: string;
  readonly origin: Origin;
  readonly titleEnglish?: string;
  readonly english?: string;
};

/** The usual articles of each kind, in their usual order (domain.md §2.3–2.4). */
const USUAL: Readonly<Record<DraftedType, readonly Clause[]>> = {
  KSB: [
    general.aim,
    general.objectAndScope,
    general.location,
    ksb.conductByPks,
    ksb.fundingByPks,
    general.term,
    ksb.dataInGeneral,
    general.monitoring,
    disputes,
    general.correspondence,
    general.changes,
    general.closing,
  ],
  PKS: [
    pks.basis,
    general.aim,
    general.objectAndScope,
    general.location,
    pks.conduct,
    pks.rightsAndDuties,
    pks.fundingByAnnex,
    general.term,
    data.dataService,
    data.dataSecurity,
    data.dataDisputes,
    data.dataAudit,
    general.monitoring,
    pks.sanctions,
    pks.forceMajeure,
    disputes,
    general.correspondence,
    general.changes,
    data.periodicReview,
    general.closing,
  ],
  NK: [
    general.aim,
    general.objectAndScope,
    general.location,
    nk.tasks,
    nk.workPlan,
    nk.fundingByPlan,
    general.term,
    ksb.dataInGeneral,
    general.monitoring,
    disputes,
    general.correspondence,
    general.changes,
    general.closing,
  ],
  // A work plan says in its table what is to be said.
  RK: [],
  LOI: [foreign.foreignAim, foreign.foreignScope, foreign.followUp, foreign.loiTerm, foreign.foreignClosing],
  MOU: [
    foreign.foreignAim,
    foreign.foreignScope,
    foreign.foreignConduct,
    foreign.foreignFunding,
    foreign.workingGroup,
    foreign.foreignDisputes,
    foreign.foreignAmendment,
    foreign.foreignTerm,
    foreign.foreignClosing,
  ],
  ADD: [addendum.remaining, addendum.addendumClosing],
};

/** Every clause that ships with the app, each once. */
export function shippedClauses(): readonly Clause[] {
  return [...new Set(Object.values(USUAL).flat())];
}

/** Every clause of the library that fits a kind: the usual ones in their order, then the others. */
export function clausesFor(type: DraftedType): readonly Clause[] {
  const all = new Set([...USUAL[type], ...shippedClauses()]);
  return [...all].filter(({ fits }) => fits.includes(type));
}

/** The usual articles of a kind, filled from the record. */
export function proposeArticles(proposal: Proposal, type: DraftedType = 'KSB'): readonly ProposedArticle[] {
  const titles = USUAL[type].map(({ title }) => title);
  return USUAL[type].map((clause) => written(clause, { proposal, type, titles }));
}

/**
 * One clause as an article among others, with where its text came from; null when it has no such variant. The English text is
 * written for documents in two languages alone.
 */
export function written(clause: Clause, into: Into): ProposedArticle;
export function written(clause: Clause, into: Into, variant: string): ProposedArticle | null;
export function written(clause: Clause, { proposal, type, titles }: Into, variant = ''): ProposedArticle | null {
  const chosen = textsOf(clause).find(({ id }) => id === variant);
  if (chosen === undefined) return null;
  const { name, english: englishName = name } = instrumentOf(type);
  const text = writtenLines(chosen.write({ ...proposal, document: name }), titles);
  const mark = shippedMark(chosen, isBilingual(type));
  const origin = { clause: clause.id, variant, version: clause.version, mark, text, english: '' };
  const article = { title: clause.title, text };
  if (chosen.english === undefined || !isBilingual(type)) return { ...article, origin };
  const titled = proposal.titleEnglish?.trim() ?? '';
  const wording = { ...proposal, document: englishName, object: titled === '' ? BLANK : titled };
  const english = writtenLines(chosen.english.write(wording), titles);
  return { ...article, titleEnglish: chosen.english.title, english, origin: { ...origin, english } };
}

/** The texts of a clause to choose from, the main one first with the id ''. */
export function textsOf(clause: Clause): readonly ClauseVariant[] {
  const { write, english } = clause;
  return [{ id: '', name: '', write, ...(english === undefined ? {} : { english }) }, ...(clause.variants ?? [])];
}

/** The lines as one text: `{pasal Title}` and, in English, `{article Title}` lead to the article of that Indonesian title, or stay a blank. */
export function writtenLines(lines: readonly string[], titles: readonly string[]): string {
  const plain = titles.map((title) => title.trim().toLowerCase());
  return lines.join('\n').replaceAll(/\{(pasal|article) (.+?)\}/gu, (_all, word: string, named: string) => {
    const place = plain.indexOf(named.toLowerCase());
    return `${word === 'pasal' ? 'Pasal' : 'Article'} ${place < 0 ? BLANK : place + 1}`;
  });
}
