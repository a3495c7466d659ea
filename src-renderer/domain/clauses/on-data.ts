import { BLANK } from '../agreements/proposal.ts';
import type { Clause } from './clause.ts';

/*
 * The four clauses for cooperation in which data is exchanged, and periodic review (domain.md §2.4). Days and numbers are
 * proposals; the parties agree on their own.
 */

const SINCE = '2026-11-24';
const EXECUTION = ['PKS', 'NK'] as const;

export const dataService: Clause = {
  id: 'data-layanan',
  title: 'Pertukaran Data',
  purpose: 'Menetapkan data apa, oleh siapa, dan berapa lama permintaan dijawab.',
  fits: EXECUTION,
  situations: ['data'],
  source: 'UU 27/2022',
  version: 1,
  since: SINCE,
  write: ({ document }) => [
    `PARA PIHAK saling memberikan data yang diperlukan dalam pelaksanaan ${document} ini, yaitu:`,
    `a. ${BLANK}; dan`,
    `b. ${BLANK}.`,
    'Permintaan data dijawab paling lambat 3 (tiga) hari kerja sejak diterima, dan dipenuhi paling lambat 7 (tujuh) hari kerja sejak diterima.',
    'PIHAK yang tidak dapat memenuhi permintaan data dalam waktu sebagaimana dimaksud pada ayat (2) memberitahukan sebab dan waktu pemenuhannya secara tertulis.',
  ],
};

export const dataSecurity: Clause = {
  id: 'data-keamanan',
  title: 'Keamanan dan Kerahasiaan Data',
  purpose: 'Mewajibkan pengamanan, enkripsi, dan pemberitahuan bila data bocor.',
  fits: EXECUTION,
  situations: ['data'],
  source: 'UU 27/2022',
  version: 1,
  since: SINCE,
  write: ({ document }) => [
    'Data yang dipertukarkan disimpan dan dikirim dalam keadaan terenkripsi serta hanya dapat diakses oleh petugas yang ditunjuk secara tertulis.',
    `Data yang diterima digunakan hanya untuk pelaksanaan ${document} ini dan tidak diberikan kepada pihak lain tanpa persetujuan tertulis PIHAK yang memberikannya.`,
    'Data pribadi dilindungi sesuai dengan ketentuan peraturan perundang-undangan di bidang pelindungan data pribadi.',
    'PIHAK yang mengetahui kegagalan pelindungan data memberitahukannya secara tertulis kepada PIHAK lain paling lambat 3 (tiga) kali 24 (dua puluh empat) jam.',
  ],
};

export const dataDisputes: Clause = {
  id: 'data-sengketa',
  title: 'Penyelesaian Sengketa Data',
  purpose: 'Menetapkan data mana yang dipakai bila kedua pihak berbeda.',
  fits: EXECUTION,
  situations: ['data'],
  source: '',
  version: 1,
  since: SINCE,
  write: () => [
    'Dalam hal terdapat perbedaan data di antara PARA PIHAK, PIHAK yang menemukannya memberitahukan secara tertulis dengan bukti pendukung.',
    'PARA PIHAK memeriksa perbedaan sebagaimana dimaksud pada ayat (1) bersama-sama paling lama 14 (empat belas) hari kerja dan menuangkan hasilnya dalam berita acara.',
    'Selama pemeriksaan berlangsung, data yang dipakai adalah data dari PIHAK yang menjadi wali data menurut ketentuan peraturan perundang-undangan.',
  ],
};

export const dataAudit: Clause = {
  id: 'data-audit',
  title: 'Audit dan Pengawasan Bersama',
  purpose: 'Memberi hak memeriksa cara data disimpan dan dipakai.',
  fits: EXECUTION,
  situations: ['data'],
  source: '',
  version: 1,
  since: SINCE,
  write: () => [
    'PARA PIHAK melakukan audit bersama atas pertukaran, penyimpanan, dan penggunaan data paling sedikit 1 (satu) kali dalam 1 (satu) tahun.',
    'Setiap PIHAK mencatat pemberian dan penerimaan data serta memperlihatkan catatannya dalam audit sebagaimana dimaksud pada ayat (1).',
    'Hasil audit dituangkan dalam berita acara dan ditindaklanjuti paling lambat 30 (tiga puluh) hari kerja.',
  ],
};

export const periodicReview: Clause = {
  id: 'peninjauan-berkala',
  title: 'Peninjauan Berkala',
  purpose: 'Menetapkan kapan isi perjanjian ditinjau kembali.',
  fits: ['KSB', 'PKS', 'NK'],
  source: '',
  version: 1,
  since: SINCE,
  write: ({ document }) => [
    `PARA PIHAK meninjau kembali isi ${document} ini paling sedikit 1 (satu) kali dalam 1 (satu) tahun, atau sewaktu-waktu atas permintaan tertulis salah satu PIHAK.`,
    `Perubahan yang disepakati dalam peninjauan sebagaimana dimaksud pada ayat (1) dituangkan dalam adendum yang merupakan bagian tidak terpisahkan dari ${document} ini.`,
  ],
};
