import { instrumentOf, type DraftedType } from '../agreements/instrument.ts';
import { BLANK, type Proposal } from '../agreements/proposal.ts';
import type { Origin } from '../agreements/origin.ts';
import { type Clause, NOTHING_SAID, type Wording } from './clause.ts';
import { textMark } from './text-mark.ts';
import { disputes } from './disputes.ts';
import * as foreign from './foreign.ts';
import * as general from './general.ts';
import * as addendum from './of-addendum.ts';
import * as nk from './of-nk.ts';
import * as ksb from './of-ksb.ts';
import * as pks from './of-pks.ts';
import * as data from './on-data.ts';

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

type Into = {
  readonly proposal: Proposal;
  readonly type: DraftedType;
  /** Titles of the articles it stands among, in their order. */
  readonly titles: readonly string[];
};

/** One clause as an article among others, with where its text came from. */
export function written(clause: Clause, { proposal, type, titles }: Into): ProposedArticle {
  const { name, english: englishName = name } = instrumentOf(type);
  const text = writtenLines(clause.write({ ...proposal, document: name }), titles);
  const origin = { clause: clause.id, variant: '', version: clause.version, mark: shippedMark(clause), text };
  const article = { title: clause.title, text, origin };
  if (clause.english === undefined) return article;
  const titled = proposal.titleEnglish?.trim() ?? '';
  const wording = { ...proposal, document: englishName, object: titled === '' ? BLANK : titled };
  return {
    ...article,
    titleEnglish: clause.english.title,
    english: writtenLines(clause.english.write(wording), titles),
  };
}

/**
 * The mark of a text of a shipped clause: of what it says when nothing is known of a cooperation, and when everything is. Regions
 * are left out, since their names come from the gazetteer and not from the clause.
 */
export function shippedMark({ write }: Pick<Clause, 'write'>): string {
  return textMark([...write(NOTHING_SAID), ...write(ALL_SAID)].join('\n'));
}

const ALL_SAID: Wording = {
  title: 'Objek',
  purpose: 'tujuan',
  scopeOfWork: 'satu; dua',
  location: 'lokasi',
  funding: 'biaya',
  term: 12,
  nature: 'mandatory',
  affairs: [],
  parties: ['Satu', 'Dua', 'Tiga'].map((name) => ({ kind: 'organisation', id: name, name })),
  contacts: [],
  document: 'Naskah',
};

/** The lines as one text: `{pasal Title}` and, in English, `{article Title}` lead to the article of that Indonesian title, or stay a blank. */
export function writtenLines(lines: readonly string[], titles: readonly string[]): string {
  const plain = titles.map((title) => title.trim().toLowerCase());
  return lines.join('\n').replaceAll(/\{(pasal|article) (.+?)\}/gu, (_all, word: string, named: string) => {
    const place = plain.indexOf(named.toLowerCase());
    return `${word === 'pasal' ? 'Pasal' : 'Article'} ${place < 0 ? BLANK : place + 1}`;
  });
}
