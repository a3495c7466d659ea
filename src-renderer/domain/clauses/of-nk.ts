import { BLANK, partyLabel, sentenceOrList } from '../agreements/proposal.ts';
import { lettered } from '../wording/phrases.ts';
import type { Clause } from './clause.ts';
import { withoutLead } from './of-ksb.ts';

/*
 * Articles of a Nota Kesepakatan: a synergy with the central government, whose tasks are told apart and planned (domain.md §1.7).
 */

const SINCE = '2026-11-24';
const NK = ['NK'] as const;
const PLAN = 'Rencana Kerja';

export const tasks: Clause = {
  id: 'tugas-tanggung-jawab',
  title: 'Tugas dan Tanggung Jawab',
  purpose: 'Merinci tugas dan tanggung jawab setiap pihak.',
  fits: NK,
  source: 'Permendagri 22/2020',
  version: 1,
  since: SINCE,
  write: ({ parties }) =>
    Array.from({ length: Math.max(2, parties.length) }, (_none, index) => partyLabel(index)).flatMap((label) => [
      `${label} mempunyai tugas dan tanggung jawab:`,
      ...lettered(['melaksanakan kegiatan sesuai dengan kewenangannya', BLANK]),
    ]),
};

export const workPlan: Clause = {
  id: 'rencana-kerja',
  title: PLAN,
  purpose: 'Menyerahkan rincian kegiatan kepada Rencana Kerja.',
  fits: NK,
  source: 'Permendagri 22/2020',
  version: 1,
  since: SINCE,
  write: () => [
    'Nota Kesepakatan ini ditindaklanjuti dengan Rencana Kerja yang memuat kegiatan, peran PARA PIHAK, keluaran, pembiayaan, dan waktu pelaksanaan.',
    'Rencana Kerja sebagaimana dimaksud pada ayat (1) merupakan bagian tidak terpisahkan dari Nota Kesepakatan ini.',
  ],
};

export const fundingByPlan: Clause = {
  id: 'pembiayaan-nk',
  title: 'Pembiayaan',
  purpose: 'Menyebut sumber biaya; pembagiannya dalam Rencana Kerja.',
  fits: NK,
  source: '',
  version: 1,
  since: SINCE,
  write: ({ funding }) => [
    ...sentenceOrList('Biaya yang timbul dalam pelaksanaan Nota Kesepakatan ini dibebankan pada', withoutLead(funding)),
    `Pembagian beban biaya diatur dalam Rencana Kerja sebagaimana dimaksud dalam {pasal ${PLAN}} ayat (1).`,
  ],
};
