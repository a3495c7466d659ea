import { BLANK, partyLabel, sentenceOrList } from '../agreements/proposal.ts';
import { lettered } from '../wording/phrases.ts';
import type { Clause } from './clause.ts';
import { withoutLead } from './of-ksb.ts';

/*
 * Articles of an agreement on execution (domain.md §2.4). Rights and duties, term, disputes and sanctions are the least that a
 * cooperation with a third party must have (UU 23/2014 art. 366(2), PP 28/2018 art. 19(2)).
 */

const SINCE = '2026-11-24';
const PKS = ['PKS'] as const;

export const basis: Clause = {
  id: 'dasar-pks',
  title: 'Dasar Pelaksanaan',
  purpose: 'Menyebut Kesepakatan Bersama yang dilaksanakan.',
  fits: PKS,
  source: 'PP 28/2018 Pasal 6',
  version: 1,
  since: SINCE,
  write: ({ parent }) => [
    `Perjanjian Kerja Sama ini merupakan pelaksanaan dari ${parent ?? `Kesepakatan Bersama tentang ${BLANK}, Nomor ${BLANK} dan Nomor ${BLANK}, tanggal ${BLANK}`}.`,
  ],
};

export const conduct: Clause = {
  id: 'pelaksanaan-pks',
  title: 'Pelaksanaan',
  purpose: 'Menyebut perangkat daerah pelaksana dan rencana kegiatannya.',
  fits: PKS,
  source: '',
  version: 1,
  since: SINCE,
  write: ({ parties }) => [
    'PARA PIHAK menunjuk perangkat daerah atau unit kerja sebagai pelaksana, yaitu:',
    ...lettered(labels(parties.length).map((label) => `untuk ${label}: ${BLANK}`)),
    'Pelaksana sebagaimana dimaksud pada ayat (1) menyusun rencana kegiatan setiap tahun dan melaporkan hasilnya kepada PARA PIHAK melalui Tim Koordinasi Kerja Sama Daerah.',
  ],
};

export const rightsAndDuties: Clause = {
  id: 'hak-kewajiban',
  title: 'Hak dan Kewajiban',
  purpose: 'Merinci hak dan kewajiban setiap pihak.',
  fits: PKS,
  source: 'UU 23/2014 Pasal 366 ayat (2); PP 28/2018 Pasal 19 ayat (2)',
  version: 1,
  since: SINCE,
  write: ({ parties }) =>
    labels(parties.length).flatMap((label) => [
      `${label} berhak:`,
      ...lettered([
        'memperoleh manfaat kerja sama sesuai dengan ruang lingkup',
        'memperoleh data dan informasi yang diperlukan dari PIHAK lain',
        BLANK,
      ]),
      `${label} berkewajiban:`,
      ...lettered([
        'melaksanakan bagian pekerjaannya sesuai dengan rencana kegiatan',
        'menyediakan anggaran sesuai dengan bagiannya',
        BLANK,
      ]),
    ]),
};

export const fundingByAnnex: Clause = {
  id: 'pembiayaan-pks',
  situations: ['costs'],
  title: 'Pembiayaan',
  purpose: 'Menyebut sumber biaya; rinciannya dalam lampiran.',
  fits: PKS,
  source: '',
  version: 1,
  since: SINCE,
  write: ({ funding }) => [
    ...sentenceOrList(
      'Biaya yang timbul dalam pelaksanaan Perjanjian Kerja Sama ini dibebankan pada',
      withoutLead(funding),
    ),
    'Rincian biaya dan pembagiannya tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Perjanjian Kerja Sama ini.',
    'Pembayaran dilakukan sesuai dengan ketentuan peraturan perundang-undangan di bidang pengelolaan keuangan daerah.',
  ],
};

export const sanctions: Clause = {
  id: 'sanksi',
  situations: ['third-party'],
  title: 'Sanksi',
  purpose: 'Menetapkan akibat bila kewajiban tidak dipenuhi; wajib dalam kerja sama dengan pihak ketiga.',
  fits: PKS,
  source: 'UU 23/2014 Pasal 366 ayat (2); PP 28/2018 Pasal 19 ayat (2)',
  version: 1,
  since: SINCE,
  write: () => [
    'PIHAK yang tidak melaksanakan kewajibannya diberi teguran tertulis oleh PIHAK lain paling banyak 3 (tiga) kali dengan tenggang waktu masing-masing 14 (empat belas) hari kerja.',
    `Dalam hal teguran tertulis sebagaimana dimaksud pada ayat (1) tidak diindahkan, PIHAK yang tidak melaksanakan kewajibannya dikenai sanksi berupa ${BLANK}.`,
  ],
};

export const forceMajeure: Clause = {
  id: 'keadaan-kahar',
  title: 'Keadaan Kahar',
  purpose: 'Membebaskan pihak yang terhalang keadaan di luar kemampuannya.',
  fits: PKS,
  source: '',
  version: 1,
  since: SINCE,
  write: () => [
    'Keadaan kahar adalah keadaan di luar kemampuan PARA PIHAK yang mengakibatkan kewajiban dalam Perjanjian Kerja Sama ini tidak dapat dilaksanakan, antara lain bencana alam, wabah, kebakaran, kerusuhan, dan perubahan kebijakan pemerintah.',
    'PIHAK yang mengalami keadaan kahar memberitahukannya secara tertulis kepada PIHAK lain paling lambat 7 (tujuh) hari kalender sejak terjadinya keadaan kahar.',
    'PIHAK yang mengalami keadaan kahar tidak dikenai sanksi selama keadaan tersebut berlangsung.',
    'Dalam hal keadaan kahar berlangsung lebih dari 30 (tiga puluh) hari kalender, PARA PIHAK meninjau kembali pelaksanaan Perjanjian Kerja Sama ini.',
  ],
};

/** `PIHAK KESATU`, `PIHAK KEDUA` …: two even while one is not chosen yet. */
function labels(count: number): readonly string[] {
  return Array.from({ length: Math.max(2, count) }, (_none, index) => partyLabel(index));
}
