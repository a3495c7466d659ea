import { countText } from './counts.ts';

const one = (count: number) => countText(count, 'id');
const many = (count: number) => countText(count, 'en');

const ID = {
  take: (title: string) => `Ambil ${title}`,
  takeNow: (title: string) => `Ambil ${title} sekarang`,
  takeAll: 'Ambil semua',
  chosen: (taken: number, all: number) => `${one(taken)} dari ${one(all)} catatan diambil`,
  all: 'Pilih semua',
  none: 'Kosongkan pilihan',
  only: (word: string) => `Tampilkan yang ${word.toLowerCase()} saja`,
  importSome: (count: number) => `Impor ${one(count)} catatan, tunda sisanya`,
  postponeAll: 'Tunda semua catatan',
  explain:
    'Catatan yang tidak dipilih disimpan dan menunggu di halaman Pertukaran. Mitra tidak perlu mengirimnya lagi.',
  before: (count: number) => `${one(count)} catatan di berkas ini pernah ditunda, jadi belum dipilih.`,
  title: 'Ditunda',
  under: 'Sudah diterima, belum diambil ke dalam register.',
  from: (office: string, when: string, changes: number) => `dari ${office}, ${when}, ${one(changes)} perubahan`,
  button: 'Ambil',
  taken: (records: number) => `${one(records)} catatan diambil`,
  takenWithConflicts: (records: number, conflicts: number) =>
    `${one(records)} catatan diambil. ${one(conflicts)} isian berbeda menunggu keputusan Anda.`,
};

const EN: typeof ID = {
  take: (title) => `Take ${title}`,
  takeNow: (title) => `Take ${title} now`,
  takeAll: 'Take all',
  chosen: (taken, all) => `${many(taken)} of ${many(all)} records are taken`,
  all: 'Choose all',
  none: 'Choose none',
  only: (word) => `Show only: ${word.toLowerCase()}`,
  importSome: (count) => `Import ${many(count)} ${count === 1 ? 'record' : 'records'}, put the rest off`,
  postponeAll: 'Put all records off',
  explain: 'Records that are not chosen are kept and wait on the Exchange page. The partner need not send them again.',
  before: (count) =>
    `${many(count)} ${count === 1 ? 'record' : 'records'} of this file were put off before and are not chosen.`,
  title: 'Put off',
  under: 'Received, and not taken into the register yet.',
  from: (office, when, changes) => `from ${office}, ${when}, ${many(changes)} ${changes === 1 ? 'change' : 'changes'}`,
  button: 'Take',
  taken: (records) => `${many(records)} ${records === 1 ? 'record' : 'records'} taken`,
  takenWithConflicts: (records, conflicts) =>
    `${many(records)} ${records === 1 ? 'record' : 'records'} taken. ${many(conflicts)} differing fields wait for your decision.`,
};

/** Taking some records of a file and putting the others off. */
export const POSTPONED_TEXT = { id: ID, en: EN };
