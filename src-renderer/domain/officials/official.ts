import { choose, day, line, type RecordOf, type Shape } from '../record/shape.ts';
import { type Party, partySchema } from '../parties/party.ts';

export const OFFICIAL = {
  kind: 'official',
  fields: {
    /** For whom the official acts. */
    party: choose<Party | null>(partySchema.nullable(), null),
    /** Titles before the name (`Dr. H.`), the name, titles after it (`S.H., M.Si.`). */
    frontTitle: line(),
    name: line(),
    backTitle: line(),
    /** Post (*jabatan*), for example `Bupati Sleman`. */
    post: line(),
    /** 18 digits; empty for elected heads. Checked as advice only (domain.md §7.3). */
    nip: line(),
    /** Decree of appointment (*keputusan pengangkatan*), as it stands in the komparisi. */
    decree: line(),
    from: day(),
    until: day(),
  },
  lists: {},
} as const satisfies Shape;

/** Somebody who signs or speaks for a party (*pejabat*). */
export type Official = RecordOf<typeof OFFICIAL>;
