import { z } from 'zod';
import { choose, line, type RecordOf, type Shape } from '../record/shape.ts';

export const organisationKindSchema = z.enum(['ministry', 'company', 'organisation', 'university', 'foreign']);

export const ORGANISATION = {
  kind: 'organisation',
  fields: {
    name: line(),
    type: choose(organisationKindSchema, 'organisation'),
    address: line(),
    phone: line(),
    email: line(),
    note: choose(z.string().max(20_000), ''),
  },
  lists: {},
} as const satisfies Shape;

/** A partner that is not a region: ministry or agency (*K/L*), company, organisation (PP 28/2018 art. 14). */
export type Organisation = RecordOf<typeof ORGANISATION>;
