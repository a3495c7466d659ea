import { instrumentOf, type DraftedType } from '../agreements/instrument.ts';
import { BLANK, type Proposal } from '../agreements/proposal.ts';
import type { Clause } from './clause.ts';
import { disputes } from './disputes.ts';
import * as general from './general.ts';
import * as nk from './of-nk.ts';
import * as ksb from './of-ksb.ts';
import * as pks from './of-pks.ts';
import * as data from './on-data.ts';

export type ProposedArticle = { readonly title: string; readonly text: string };

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
};

/** Every clause of the library that fits a kind: the usual ones in their order, then the others. */
export function clausesFor(type: DraftedType): readonly Clause[] {
  const all = new Set([...USUAL[type], ...Object.values(USUAL).flat()]);
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

/** One clause as an article among others: references lead to the article of that title, or stay a blank. */
export function written(clause: Clause, { proposal, type, titles }: Into): ProposedArticle {
  const plain = titles.map((title) => title.trim().toLowerCase());
  const text = clause
    .write({ ...proposal, document: instrumentOf(type).name })
    .join('\n')
    .replaceAll(/\{pasal (.+?)\}/gu, (_all, named: string) => {
      const place = plain.indexOf(named.toLowerCase());
      return `Pasal ${place < 0 ? BLANK : place + 1}`;
    });
  return { title: clause.title, text };
}
