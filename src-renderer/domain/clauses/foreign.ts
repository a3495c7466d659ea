import { BLANK, objectOf, sentenceOrList } from '../agreements/proposal.ts';
import { lettered, listItems } from '../wording/phrases.ts';
import { englishCount, englishTerm } from '../wording/english.ts';
import { counted } from '../wording/terbilang.ts';
import { termInWords } from '../wording/term.ts';
import type { Clause } from './clause.ts';

/*
 * Articles of a Letter of Intent and of a Memorandum of Understanding, each in both texts. Which there must be is told by
 * Permendagri 25/2020 (domain.md §1.6(i)); the words are ours.
 */

const SINCE = '2026-12-01';
const BOTH = ['LOI', 'MOU'] as const;
const MOU = ['MOU'] as const;
const SOURCE = 'Permendagri 25/2020';
export const FOREIGN_SCOPE = 'Ruang Lingkup';

/** As many blanks as the Indonesian list has items, so that the texts stand level until they are translated. */
function listInEnglish(lead: string, text: string): readonly string[] {
  const items = listItems(text);
  return items.length <= 1 ? [`${lead} ${BLANK}.`] : [`${lead}:`, ...lettered(items.map(() => BLANK)).map(inEnglish)];
}

function inEnglish(line: string): string {
  return line.replace(/; dan$/u, '; and');
}

export const foreignAim: Clause = {
  id: 'maksud-tujuan-luar-negeri',
  title: 'Maksud dan Tujuan',
  purpose: 'Menyatakan maksud dan tujuan kerja sama dalam kedua bahasa.',
  fits: BOTH,
  source: SOURCE,
  version: 1,
  since: SINCE,
  write: ({ title, purpose, document }) => [
    `${document} ini dimaksudkan sebagai dasar bagi PARA PIHAK untuk mengembangkan kerja sama ${objectOf(title)} berdasarkan prinsip kesetaraan dan saling menguntungkan.`,
    ...sentenceOrList(`Tujuan ${document} ini adalah`, purpose),
  ],
  english: {
    title: 'Purpose and Objectives',
    write: ({ object, purpose, document }) => [
      `This ${document} is intended as a basis for the PARTIES to develop cooperation on ${object} on the principles of equality and mutual benefit.`,
      ...listInEnglish(`The objectives of this ${document} are`, purpose),
    ],
  },
};

export const foreignScope: Clause = {
  id: 'ruang-lingkup-luar-negeri',
  title: FOREIGN_SCOPE,
  purpose: 'Menyebut bidang yang dikerjasamakan dalam kedua bahasa.',
  fits: BOTH,
  source: SOURCE,
  version: 1,
  since: SINCE,
  write: ({ scopeOfWork, document }) => sentenceOrList(`Ruang lingkup ${document} ini meliputi`, scopeOfWork),
  english: {
    title: 'Scope of Cooperation',
    write: ({ scopeOfWork, document }) => listInEnglish(`The scope of this ${document} covers`, scopeOfWork),
  },
};

export const followUp: Clause = {
  id: 'tindak-lanjut-loi',
  title: 'Tindak Lanjut',
  purpose: 'Menyerahkan rincian kepada Memorandum Saling Pengertian.',
  fits: ['LOI'],
  source: SOURCE,
  version: 1,
  since: SINCE,
  write: () => [
    'Pernyataan Kehendak ini ditindaklanjuti dengan Memorandum Saling Pengertian setelah PARA PIHAK menyelesaikan prosedur yang berlaku di negara masing-masing.',
    'Pernyataan Kehendak ini tidak menimbulkan kewajiban keuangan bagi PARA PIHAK.',
  ],
  english: {
    title: 'Follow-up',
    write: () => [
      'This Letter of Intent shall be followed by a Memorandum of Understanding after the PARTIES have completed the procedures applicable in their respective countries.',
      'This Letter of Intent creates no financial obligation for the PARTIES.',
    ],
  },
};

/** One year at most (Permendagri 25/2020, domain.md §1.6(i)). */
export const loiTerm: Clause = {
  id: 'masa-berlaku-loi',
  title: 'Masa Berlaku',
  purpose: 'Menetapkan masa berlaku, paling lama satu tahun.',
  fits: ['LOI'],
  source: SOURCE,
  version: 1,
  since: SINCE,
  write: ({ term }) => [
    `Pernyataan Kehendak ini mulai berlaku pada tanggal ditandatangani untuk jangka waktu ${term === null ? BLANK : termInWords(term)}.`,
  ],
  english: {
    title: 'Period of Validity',
    write: ({ term }) => [
      `This Letter of Intent enters into force on the date of its signature for a period of ${term === null ? BLANK : englishTerm(term)}.`,
    ],
  },
};

export const foreignConduct: Clause = {
  id: 'pelaksanaan-mou',
  title: 'Pelaksanaan',
  purpose: 'Menyerahkan rincian kepada rencana kegiatan tahunan.',
  fits: MOU,
  source: SOURCE,
  version: 1,
  since: SINCE,
  write: () => [
    `Kerja sama sebagaimana dimaksud dalam {pasal ${FOREIGN_SCOPE}} dilaksanakan berdasarkan rencana kegiatan tahunan yang disepakati oleh PARA PIHAK.`,
    'Rencana kegiatan tahunan sebagaimana dimaksud pada ayat (1) memuat uraian kegiatan, peran PARA PIHAK, hasil yang diharapkan, dan pembiayaan.',
    'PARA PIHAK melaksanakan Memorandum Saling Pengertian ini sesuai dengan ketentuan peraturan perundang-undangan di negara masing-masing.',
  ],
  english: {
    title: 'Implementation',
    write: () => [
      `The cooperation referred to in {article ${FOREIGN_SCOPE}} shall be carried out on the basis of annual activity plans agreed upon by the PARTIES.`,
      'The annual activity plan referred to in paragraph (1) shall contain the description of activities, the role of the PARTIES, the expected results, and the funding.',
      'The PARTIES shall implement this Memorandum of Understanding in accordance with the laws and regulations in force in their respective countries.',
    ],
  },
};

export const foreignFunding: Clause = {
  id: 'pembiayaan-mou',
  title: 'Pembiayaan',
  purpose: 'Menyebut siapa menanggung biaya.',
  fits: MOU,
  source: SOURCE,
  version: 1,
  since: SINCE,
  write: () => [
    'Biaya yang timbul dalam pelaksanaan Memorandum Saling Pengertian ini ditanggung oleh PARA PIHAK sesuai dengan ketersediaan anggaran dan ketentuan peraturan perundang-undangan di negara masing-masing.',
  ],
  english: {
    title: 'Funding',
    write: () => [
      'The costs arising from the implementation of this Memorandum of Understanding shall be borne by the PARTIES subject to the availability of funds and to the laws and regulations in force in their respective countries.',
    ],
  },
};

export const workingGroup: Clause = {
  id: 'kelompok-kerja-mou',
  title: 'Kelompok Kerja',
  purpose: 'Membentuk kelompok kerja bersama dan menyebut tugasnya.',
  fits: MOU,
  source: SOURCE,
  version: 1,
  since: SINCE,
  write: () => [
    'PARA PIHAK membentuk kelompok kerja yang beranggotakan wakil setiap PIHAK.',
    'Kelompok kerja sebagaimana dimaksud pada ayat (1) menyusun rencana kegiatan tahunan, memantau pelaksanaannya, dan melaporkan hasilnya kepada PARA PIHAK.',
    'Kelompok kerja mengadakan pertemuan paling sedikit 1 (satu) kali dalam 1 (satu) tahun.',
  ],
  english: {
    title: 'Working Group',
    write: () => [
      'The PARTIES shall establish a working group composed of representatives of each PARTY.',
      'The working group referred to in paragraph (1) shall prepare the annual activity plan, monitor its implementation, and report the results to the PARTIES.',
      'The working group shall meet at least 1 (one) time in 1 (one) year.',
    ],
  },
};

export const foreignDisputes: Clause = {
  id: 'perselisihan-mou',
  title: 'Penyelesaian Perselisihan',
  purpose: 'Menetapkan penyelesaian secara damai melalui konsultasi.',
  fits: MOU,
  source: SOURCE,
  version: 1,
  since: SINCE,
  write: () => [
    'Perselisihan yang timbul dari penafsiran atau pelaksanaan Memorandum Saling Pengertian ini diselesaikan secara damai melalui konsultasi atau negosiasi antara PARA PIHAK.',
  ],
  english: {
    title: 'Settlement of Disputes',
    write: () => [
      'Any dispute arising from the interpretation or implementation of this Memorandum of Understanding shall be settled amicably through consultation or negotiation between the PARTIES.',
    ],
  },
};

export const foreignAmendment: Clause = {
  id: 'amandemen-mou',
  title: 'Perubahan',
  purpose: 'Mengatur amandemen secara tertulis.',
  fits: MOU,
  source: SOURCE,
  version: 1,
  since: SINCE,
  write: () => [
    'Memorandum Saling Pengertian ini dapat diubah setiap saat dengan persetujuan tertulis PARA PIHAK.',
    'Perubahan sebagaimana dimaksud pada ayat (1) berlaku pada tanggal yang ditetapkan oleh PARA PIHAK dan merupakan bagian tidak terpisahkan dari Memorandum Saling Pengertian ini.',
  ],
  english: {
    title: 'Amendment',
    write: () => [
      'This Memorandum of Understanding may be amended at any time by mutual written consent of the PARTIES.',
      'The amendment referred to in paragraph (1) shall take effect on the date determined by the PARTIES and shall form an integral part of this Memorandum of Understanding.',
    ],
  },
};

/** Five years at most; an extension is asked for at least six months before (Permendagri 25/2020, domain.md §1.6(i)). */
export const foreignTerm: Clause = {
  id: 'masa-berlaku-mou',
  title: 'Masa Berlaku, Perpanjangan, dan Pengakhiran',
  purpose: 'Menetapkan masa berlaku, perpanjangan, dan pengakhiran.',
  fits: MOU,
  source: SOURCE,
  version: 1,
  since: SINCE,
  write: ({ term }) => [
    `Memorandum Saling Pengertian ini mulai berlaku pada tanggal ditandatangani untuk jangka waktu ${term === null ? BLANK : termInWords(term)}.`,
    'Jangka waktu sebagaimana dimaksud pada ayat (1) dapat diperpanjang dengan persetujuan tertulis PARA PIHAK; perpanjangan diusulkan paling lambat 6 (enam) bulan sebelum jangka waktu berakhir.',
    `Setiap PIHAK dapat mengakhiri Memorandum Saling Pengertian ini dengan pemberitahuan tertulis kepada PIHAK lain paling lambat ${BLANK} sebelum tanggal pengakhiran yang dikehendaki.`,
    'Pengakhiran tidak memengaruhi kegiatan yang sedang berjalan sampai kegiatan tersebut selesai, kecuali PARA PIHAK menyepakati lain.',
  ],
  english: {
    title: 'Entry into Force, Extension, and Termination',
    write: ({ term }) => [
      `This Memorandum of Understanding enters into force on the date of its signature for a period of ${term === null ? BLANK : englishTerm(term)}.`,
      'The period referred to in paragraph (1) may be extended by mutual written consent of the PARTIES; an extension shall be proposed at least 6 (six) months before the period expires.',
      `Either PARTY may terminate this Memorandum of Understanding by written notice to the other PARTY at least ${BLANK} before the intended date of termination.`,
      'Termination shall not affect ongoing activities until their completion, unless the PARTIES agree otherwise.',
    ],
  },
};

/** Both texts count alike; an original for each party. */
export const foreignClosing: Clause = {
  id: 'penutup-luar-negeri',
  title: 'Penutup',
  purpose: 'Menyebut rangkap, bahasa, dan kesamaan kekuatan kedua naskah.',
  fits: BOTH,
  source: '',
  version: 1,
  since: SINCE,
  write: ({ parties, document }) => [
    `${document} ini dibuat dalam rangkap ${counted(Math.max(parties.length, 2))} asli, masing-masing dalam bahasa Indonesia dan bahasa Inggris, dan semua naskah mempunyai kekuatan yang sama.`,
  ],
  english: {
    title: 'Closing Provisions',
    write: ({ parties, document }) => [
      `This ${document} is done in ${englishCount(Math.max(parties.length, 2))} originals, each in the Indonesian and English languages, all texts being equally authentic.`,
    ],
  },
};
