import { z } from 'zod';
import { affirm, line, type ListRow } from '../record/shape.ts';

/*
 * The lists of the annexes (*lampiran*) beside the table of costs.
 */

/** Rows of the schedule (*jadwal*). When is free text: a day, a month, or `Triwulan II 2027`. */
export const SCHEDULE = {
  activity: affirm(z.string().max(500), ''),
  begins: line(),
  finishes: line(),
  responsible: line(),
} as const;

/** *Publik*, *Terbatas*, *Rahasia* (domain.md §4, source 001 item 43). */
export const sensitivitySchema = z.enum(['public', 'limited', 'secret']);
export type Sensitivity = z.infer<typeof sensitivitySchema>;

/** No personal data, general or specific personal data (*data pribadi bersifat umum, spesifik*: UU 27/2022 art. 4). */
export const personalDataSchema = z.enum(['none', 'general', 'specific']);
export type PersonalData = z.infer<typeof personalDataSchema>;

/** Rows of the matrix of data (*matriks data*): which data, whose, for whom, what for, how sensitive, answered when. */
export const DATA_MATRIX = {
  data: affirm(z.string().max(500), ''),
  owner: line(),
  receiver: line(),
  aim: line(),
  sensitivity: affirm(sensitivitySchema.nullable(), null),
  personal: affirm(personalDataSchema.nullable(), null),
  deadline: line(),
} as const;

export type DataRow = ListRow<typeof DATA_MATRIX>;

/** What the paper says for the choices. */
export const SENSITIVITY_NAMES: Readonly<Record<Sensitivity, string>> = {
  public: 'Publik',
  limited: 'Terbatas',
  secret: 'Rahasia',
};
export const PERSONAL_NAMES: Readonly<Record<PersonalData, string>> = {
  none: 'Bukan',
  general: 'Umum',
  specific: 'Spesifik',
};
