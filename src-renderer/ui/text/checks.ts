import type { DataClause } from '#domain/agreements/check-data-clauses.ts';
import type { AnnexList } from '#domain/agreements/annexes.ts';
import type { NipDoubt } from '#domain/officials/nip.ts';

/*
 * What the checks of a draft say beside those of drafting.ts: references, parties, annexes, the term and its end.
 */

const ID = {
  lost: {
    article: (where: string) => `${where} merujuk pasal yang sudah dihapus`,
    paragraph: (where: string) => `${where} merujuk ayat yang sudah dihapus`,
  },
  inEnglish: (where: string) => `${where}, teks Inggris`,
  paragraphOf: (where: string, of: number, names: number) =>
    `${where} merujuk Pasal ${of} ayat (${names}) yang tidak ada`,
  dataClause: {
    good: (clause: string) => `Ada ketentuan tentang ${clause}`,
    bad: (clause: string) => `Ada pertukaran data, tetapi belum ada ketentuan tentang ${clause}`,
  },
  dataClauses: {
    service: 'batas waktu layanan data',
    security: 'keamanan dan enkripsi data',
    disputes: 'sengketa data',
    audit: 'audit dan pengawasan bersama',
  } satisfies Record<DataClause, string>,
  partyNamed: (label: string) => `${label} disebut, tetapi tidak ada di komparisi`,
  leftOut: (name: string) => `${name} pihak kerja sama, tetapi tidak menandatangani`,
  signer: {
    good: (party: string) => `Penanda tangan ${party} berwenang`,
    bad: (party: string) => `Penanda tangan ${party} bukan kepala daerah dan tanpa surat kuasa`,
  },
  nip: {
    good: (party: string) => `NIP ${party} benar susunannya`,
    bad: (party: string, doubt: string) => `NIP ${party} ${doubt}`,
  },
  nipDoubts: {
    'not-18-digits': 'tidak berisi 18 angka',
    'no-birth-date': 'tidak diawali tanggal lahir yang ada',
    'no-appointment-month': 'tidak memuat bulan pengangkatan yang ada',
    'appointed-too-young': 'menyebut pengangkatan di bawah 18 tahun',
    'sex-digit': 'tidak memuat angka jenis kelamin 1 atau 2',
  } satisfies Record<NipDoubt, string>,
  synergy: (name: string) =>
    name === ''
      ? 'Kerja sama ini Sinergi: naskahnya Nota Kesepakatan'
      : `${name} pemerintah pusat: naskahnya Nota Kesepakatan (Sinergi)`,
  annexAbsent: (article: number, names: string) => `Pasal ${article} menyebut Lampiran ${names} yang tidak ada`,
  annexUnnumbered: (article: number, count: number) =>
    `Pasal ${article} menyebut Lampiran tanpa nomor, padahal ada ${count} lampiran`,
  annexUnnamed: (annex: string) => `${annex} belum disebut dalam pasal mana pun`,
  annexes: {
    costs: 'Lampiran rincian biaya',
    schedule: 'Lampiran jadwal',
    dataMatrix: 'Lampiran matriks data',
  } satisfies Record<AnnexList, string>,
  dataProtection: {
    good: 'Ada pasal tentang data pribadi',
    bad: 'Matriks memuat data pribadi, tetapi belum ada pasal yang melindunginya',
  },
  endInText: {
    good: (article: number, day: string) => `Tanggal akhir dalam Pasal ${article} cocok: ${day}`,
    bad: (article: number, written: string, right: string) =>
      `Pasal ${article} berakhir ${written}, jangka waktunya sampai ${right}`,
  },
  endInRegister: {
    good: 'Tanggal akhir sama dengan di daftar kerja sama',
    bad: (right: string) => `Jangka waktu sampai ${right}, daftar kerja sama menyebut tanggal lain`,
  },
  council: {
    good: 'Tahap persetujuan DPRD sudah dijawab',
    open: 'Dua uji persetujuan DPRD belum dijawab',
    bad: 'Persetujuan DPRD diperlukan dan belum selesai',
  },
  openItem: 'Buka kerja samanya',
};

const EN: typeof ID = {
  lost: {
    article: (where) => `${where} refers to an article that was taken out`,
    paragraph: (where) => `${where} refers to a paragraph that was taken out`,
  },
  inEnglish: (where) => `${where}, English text`,
  paragraphOf: (where, of, names) => `${where} refers to Pasal ${of} ayat (${names}), which is not there`,
  dataClause: {
    good: (clause) => `There is a clause on ${clause}`,
    bad: (clause) => `Data is exchanged, but there is no clause on ${clause}`,
  },
  dataClauses: {
    service: 'how soon data is given',
    security: 'security and encryption of data',
    disputes: 'disputes over data',
    audit: 'audit and joint supervision',
  },
  partyNamed: (label) => `${label} is named but is not among the parties`,
  leftOut: (name) => `${name} is a party of the cooperation but does not sign`,
  signer: {
    good: (party) => `The signatory of ${party} is entitled`,
    bad: (party) => `The signatory of ${party} is no head of region and has no power of attorney`,
  },
  nip: {
    good: (party) => `The NIP of ${party} is well formed`,
    bad: (party, doubt) => `The NIP of ${party} ${doubt}`,
  },
  nipDoubts: {
    'not-18-digits': 'does not have 18 digits',
    'no-birth-date': 'does not begin with a day of birth',
    'no-appointment-month': 'has no month of appointment',
    'appointed-too-young': 'says an appointment below the age of 18',
    'sex-digit': 'has neither 1 nor 2 where the sex stands',
  },
  synergy: (name) =>
    name === ''
      ? 'This cooperation is a synergy: its document is a Nota Kesepakatan'
      : `${name} is central government: the document is a Nota Kesepakatan (synergy)`,
  annexAbsent: (article, names) => `Pasal ${article} names Lampiran ${names}, which is not there`,
  annexUnnumbered: (article, count) => `Pasal ${article} names Lampiran without a number, but there are ${count}`,
  annexUnnamed: (annex) => `${annex} is not named by any article`,
  annexes: {
    costs: 'The annex with the costs',
    schedule: 'The annex with the schedule',
    dataMatrix: 'The annex with the matrix of data',
  },
  dataProtection: {
    good: 'There is an article on personal data',
    bad: 'The matrix has personal data, but no article protects it',
  },
  endInText: {
    good: (article, day) => `The last day in Pasal ${article} fits: ${day}`,
    bad: (article, written, right) => `Pasal ${article} ends on ${written}, the term on ${right}`,
  },
  endInRegister: {
    good: 'The last day is that of the register',
    bad: (right) => `The term ends on ${right}, the register says another day`,
  },
  council: {
    good: 'The stage of DPRD approval is settled',
    open: 'The two tests of DPRD approval have no answer',
    bad: 'DPRD approval is needed and not there yet',
  },
  openItem: 'Open the cooperation',
};

export type ChecksText = typeof ID;
export const CHECKS_TEXT = { id: ID, en: EN };
