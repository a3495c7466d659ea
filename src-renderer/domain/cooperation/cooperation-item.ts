import { z } from 'zod';
import { affirm, choose, day, legalText, line, type RecordOf, type Shape } from '../record/shape.ts';
import { type Party, partySchema } from '../parties/party.ts';
import { stageSchema } from './stage.ts';
import { answerSchema, STUDY_FIELDS } from './study.ts';

/** KSDD, KSDPK, Sinergi, KSDPL, KSDLL (PP 28/2018 art. 1 and 46). */
export const cooperationKindSchema = z.enum(['KSDD', 'KSDPK', 'Sinergi', 'KSDPL', 'KSDLL']);

/** *Wajib* or *sukarela* (UU 23/2014 art. 364 and 365). */
export const natureSchema = z.enum(['mandatory', 'voluntary']);
export type Nature = z.infer<typeof natureSchema>;

const note = () => choose(z.string().max(20_000), '');

/** The eight fields of the preparation data (*data persiapan*), in the order of Permendagri 22/2020 art. 7. */
export const PREPARATION = [
  'background',
  'purpose',
  'location',
  'scopeOfWork',
  'term',
  'benefits',
  'impact',
  'funding',
] as const;

export const COOPERATION_ITEM = {
  kind: 'cooperation-item',
  fields: {
    title: affirm(z.string().max(500), ''),
    type: choose(cooperationKindSchema, 'KSDD'),
    nature: affirm(natureSchema.nullable(), null),
    /** The answer that stands in for the computed border, with its reason; null while the computed one holds. */
    borderingOverride: choose(z.object({ bordering: z.boolean(), reason: z.string().max(2000) }).nullable(), null),
    externality: choose(answerSchema, null),
    externalityNote: note(),
    efficiency: choose(answerSchema, null),
    efficiencyNote: note(),
    /** Codes of the affairs (*urusan*), as cooperation/affairs.ts lists them. */
    affairs: choose(z.array(z.string().max(4)).max(32).readonly(), []),
    parties: choose<readonly Party[]>(z.array(partySchema).max(60).readonly(), []),
    number: line(),
    background: legalText(),
    purpose: legalText(),
    location: legalText(),
    scopeOfWork: legalText(),
    /** Term (*jangka waktu*) in months; the reason is its own field. */
    term: affirm(z.number().int().min(1).max(600).nullable(), null),
    termReason: note(),
    benefits: legalText(),
    impact: legalText(),
    funding: legalText(),
    starts: day(),
    ends: day(),
    /** Responsible unit (*perangkat daerah pemrakarsa*). */
    unit: line(),
    stage: affirm(stageSchema, 'preparation'),
    /** For what or whom the current stage waits, in the office's own words. */
    waitingFor: line(),
    /** Since when the current stage runs. */
    stageSince: day(),
    notes: note(),
    ...STUDY_FIELDS,
  },
  lists: {
    /** One row per stage that was entered; the row's id is the stage's name. */
    stages: { started: day(), finished: day(), note: note(), skipped: choose(z.boolean(), false) },
    /** Contact persons (*petugas penghubung kerja sama daerah*, PPKSD), usually two per party. */
    contacts: {
      name: line(),
      post: line(),
      phone: line(),
      email: line(),
      party: choose<Party | null>(partySchema.nullable(), null),
    },
  },
} as const satisfies Shape;

/** `CooperationItem` (*rencana kerja sama*): a cooperation from its first idea to its report. */
export type CooperationItem = RecordOf<typeof COOPERATION_ITEM>;

/** How many of the eight preparation fields are filled. */
export function preparedFields(item: CooperationItem): number {
  return PREPARATION.filter((field) => (field === 'term' ? item.term !== null : item[field].trim() !== '')).length;
}
