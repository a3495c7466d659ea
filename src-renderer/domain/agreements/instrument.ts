import { type AgreementType, agreementTypeSchema } from './agreement.ts';

/** What a kind of agreement (*jenis naskah*) is called on paper and in file names; `english` in its English text. */
export type Instrument = { readonly name: string; readonly short: string; readonly english?: string };

/** UU 23/2014, PP 28/2018, Permendagri 22/2020 (KSB, PKS, NK, RK) and Permendagri 25/2020 (LoI, MoU) as told in domain.md §1.5–1.7. */
const INSTRUMENTS: Readonly<Record<AgreementType, Instrument>> = {
  KSB: { name: 'Kesepakatan Bersama', short: 'KSB' },
  PKS: { name: 'Perjanjian Kerja Sama', short: 'PKS' },
  NK: { name: 'Nota Kesepakatan', short: 'NK' },
  RK: { name: 'Rencana Kerja', short: 'RK' },
  LOI: { name: 'Pernyataan Kehendak', short: 'LoI', english: 'Letter of Intent' },
  MOU: { name: 'Memorandum Saling Pengertian', short: 'MoU', english: 'Memorandum of Understanding' },
  ADD: { name: 'Adendum', short: 'Adendum', english: 'Addendum' },
  KUASA: { name: 'Surat Kuasa', short: 'Surat Kuasa' },
};

export const INSTRUMENT_TYPES: readonly AgreementType[] = agreementTypeSchema.options;

export function instrumentOf(type: AgreementType): Instrument {
  return INSTRUMENTS[type];
}

/** The kinds that are drafted in the app; a power of attorney is made of an agreement, and others are shown as they came. */
export const DRAFTED = ['KSB', 'PKS', 'NK', 'RK', 'LOI', 'MOU', 'ADD'] as const satisfies readonly AgreementType[];
export type DraftedType = (typeof DRAFTED)[number];

export function isDrafted(type: AgreementType): type is DraftedType {
  return DRAFTED.some((one) => one === type);
}

/** Which agreements a kind carries out or changes, the likeliest first; none for the others (PP 28/2018, domain.md §1.2 no. 3). */
const PARENTS: Readonly<Record<DraftedType, readonly DraftedType[]>> = {
  KSB: [],
  PKS: ['KSB'],
  NK: [],
  RK: ['NK'],
  LOI: [],
  MOU: ['LOI'],
  ADD: ['PKS', 'KSB', 'NK', 'MOU'],
};

export function parentsOf(type: DraftedType): readonly DraftedType[] {
  return PARENTS[type];
}

/** Which kinds can be begun from an agreement of a kind: a PKS or an addendum from a KSB, a work plan from a Nota Kesepakatan. */
export function childrenOf(type: AgreementType): readonly DraftedType[] {
  return DRAFTED.filter((child) => PARENTS[child].some((parent) => parent === type));
}
