import type { Field } from '../record/shape.ts';
import { legalText, line } from '../record/shape.ts';

/**
 * A row of the table of a work plan (*Rencana Kerja*, attached to a Nota Kesepakatan): what is done, what each party does in it
 * (a line for each), what comes out, who pays, and when (domain.md §1.7; compare Permendagri 25/2020 Lampiran III).
 */
export const WORK = {
  activity: legalText(),
  roles: legalText(),
  output: legalText(),
  funding: line(),
  time: line(),
} as const satisfies Readonly<Record<string, Field<string>>>;

export const WORK_FIELDS = [
  'activity',
  'roles',
  'output',
  'funding',
  'time',
] as const satisfies readonly (keyof typeof WORK)[];
