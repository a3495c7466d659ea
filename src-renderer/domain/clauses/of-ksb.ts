import { sentenceOrList } from '../agreements/proposal.ts';
import type { Clause } from './clause.ts';

/*
 * Articles of a general agreement: what is left to the agreement on its execution.
 */

const SINCE = '2026-11-24';
const CONDUCT = 'Pelaksanaan';

/** PP 28/2018 art. 2: the head signs, or empowers an official of the region's own units to sign the PKS. */
export const conductByPks: Clause = {
  id: 'pelaksanaan-ksb',
  title: CONDUCT,
  purpose: 'Menyerahkan rincian kepada Perjanjian Kerja Sama dan menyebut penanda tangannya.',
  fits: ['KSB'],
  source: 'PP 28/2018 Pasal 2',
  version: 1,
  since: SINCE,
  write: ({ parties }) => {
    const signers = parties.every((party) => party.kind === 'region')
      ? 'kepala daerah atau pejabat perangkat daerah yang diberi kuasa oleh kepala daerah'
      : 'PARA PIHAK atau pejabat yang diberi kuasa oleh PARA PIHAK';
    return [
      'Kesepakatan Bersama ini ditindaklanjuti dengan Perjanjian Kerja Sama yang memuat hak dan kewajiban PARA PIHAK secara rinci.',
      `Perjanjian Kerja Sama sebagaimana dimaksud pada ayat (1) ditandatangani oleh ${signers} sesuai dengan ketentuan peraturan perundang-undangan.`,
      'Penyusunan dan pelaksanaan Perjanjian Kerja Sama dikoordinasikan oleh Tim Koordinasi Kerja Sama Daerah masing-masing daerah.',
    ];
  },
};

export const fundingByPks: Clause = {
  id: 'pembiayaan-ksb',
  title: 'Pembiayaan',
  purpose: 'Menyebut sumber biaya; pembagiannya diserahkan kepada Perjanjian Kerja Sama.',
  fits: ['KSB'],
  source: '',
  version: 1,
  since: SINCE,
  write: ({ funding }) => [
    ...sentenceOrList(
      'Biaya yang timbul dalam pelaksanaan Kesepakatan Bersama ini dibebankan pada',
      withoutLead(funding),
    ),
    `Pembagian beban biaya diatur dalam Perjanjian Kerja Sama sebagaimana dimaksud dalam {pasal ${CONDUCT}} ayat (1).`,
  ],
  variants: [
    {
      id: 'masing-masing',
      name: 'Ditanggung masing-masing pihak',
      write: () => [
        'Biaya yang timbul dalam pelaksanaan Kesepakatan Bersama ini ditanggung oleh masing-masing PIHAK sesuai dengan tugas dan kewenangannya.',
        `Biaya untuk kegiatan bersama diatur dalam Perjanjian Kerja Sama sebagaimana dimaksud dalam {pasal ${CONDUCT}} ayat (1).`,
      ],
    },
  ],
};

export const dataInGeneral: Clause = {
  id: 'data-kerahasiaan',
  title: 'Data dan Kerahasiaan',
  purpose: 'Mengizinkan pertukaran data dan menjaga kerahasiaannya.',
  fits: ['KSB', 'NK'],
  source: 'UU 27/2022',
  version: 1,
  since: SINCE,
  write: ({ document }) => [
    `PARA PIHAK dapat saling memberikan data dan informasi yang diperlukan dalam pelaksanaan ${document} ini.`,
    'PARA PIHAK menjaga kerahasiaan data dan informasi yang dikecualikan serta melindungi data pribadi sesuai dengan ketentuan peraturan perundang-undangan.',
  ],
};

/** A form says `Biaya dibebankan pada APBD`; in the sentence only what it is charged to is wanted. */
export function withoutLead(funding: string): string {
  return funding.replace(/^.{0,60}?(?:dibebankan|bersumber|dibiayai)(?: pada| dari| oleh) /iu, '');
}
