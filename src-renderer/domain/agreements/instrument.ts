import type { AgreementType } from './agreement.ts';

/** What a kind of agreement (*jenis naskah*) is called on paper and in file names. */
export type Instrument = { readonly name: string; readonly short: string };

/** UU 23/2014, PP 28/2018, Permendagri 22/2020 (KSB, PKS, NK, RK) and Permendagri 25/2020 (LoI, MoU) as told in domain.md §1.5–1.7. */
const INSTRUMENTS: Readonly<Record<AgreementType, Instrument>> = {
  KSB: { name: 'Kesepakatan Bersama', short: 'KSB' },
  PKS: { name: 'Perjanjian Kerja Sama', short: 'PKS' },
  NK: { name: 'Nota Kesepakatan', short: 'NK' },
  RK: { name: 'Rencana Kerja', short: 'RK' },
  LOI: { name: 'Pernyataan Kehendak', short: 'LoI' },
  MOU: { name: 'Memorandum Saling Pengertian', short: 'MoU' },
  ADD: { name: 'Adendum', short: 'Adendum' },
  KUASA: { name: 'Surat Kuasa', short: 'Surat Kuasa' },
};

export function instrumentOf(type: AgreementType): Instrument {
  return INSTRUMENTS[type];
}

/** The kinds that are drafted in the app now; the others are shown as they came. */
export const DRAFTED = ['KSB', 'PKS', 'NK'] as const satisfies readonly AgreementType[];
export type DraftedType = (typeof DRAFTED)[number];

export function isDrafted(type: AgreementType): type is DraftedType {
  return DRAFTED.some((one) => one === type);
}
