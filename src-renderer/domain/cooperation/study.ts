import { z } from 'zod';
import { choose, legalText, line } from '../record/shape.ts';

/** *Ya* or *tidak*; null while nobody has answered. */
export const answerSchema = z.enum(['yes', 'no']).nullable();

/** What a feasibility study concludes: *layak* or *layak bersyarat* (domain.md §1.6(d)). */
export const feasibilitySchema = z.enum(['feasible', 'conditional']);

/**
 * What a Kerangka Acuan Kerja and a studi kelayakan ask beyond the eight preparation fields (domain.md §1.6(b)–(d)). They stand
 * in the item, so that they are typed once, travel with it and keep their history. The forms follow a city's practice that
 * claims to follow Permendagri 22/2020 (UNCONFIRMED there): none of these fields is required.
 */
export const STUDY_FIELDS = {
  /** Sub-unit of the responsible unit, its address, and the year it is budgeted for: the table on the cover. */
  workUnit: line(),
  unitAddress: line(),
  budgetYear: choose(z.number().int().min(2000).max(2199).nullable(), null),
  target: legalText(),
  /** What is done, step by step (*kegiatan*). */
  activities: legalText(),
  /** Who does what (*peran para pihak*), a line for each party. */
  roles: legalText(),
  /** Risks and what is done about them (*mitigasi risiko*): budget, law, technology, society, environment. */
  risks: legalText(),
  legality: legalText(),
  /** Rules beside UU 23/2014, PP 28/2018 and Permendagri 22/2020: Perda, programmes. */
  regulation: legalText(),
  economics: legalText(),
  technical: legalText(),
  operations: legalText(),
  outreach: legalText(),
  feasibility: choose(feasibilitySchema.nullable(), null),
  feasibilityNote: legalText(),
  /** The two tests of DPRD approval (PP 28/2018 art. 6(2)). */
  burdens: choose(answerSchema, null),
  unfunded: choose(answerSchema, null),
} as const;

/** The chapters of both studies that hold long text, in the order in which they are asked. */
export const STUDY_TEXTS = [
  'target',
  'activities',
  'roles',
  'risks',
  'legality',
  'regulation',
  'economics',
  'technical',
  'operations',
  'outreach',
  'feasibilityNote',
] as const;
export type StudyText = (typeof STUDY_TEXTS)[number];
