import { countText } from './counts.ts';

const one = (count: number) => countText(count, 'id');
const many = (count: number) => countText(count, 'en');

const ID = {
  button: 'Atur berbagi',
  share: 'Bagikan',
  private: 'Hanya di kantor ini',
  ended: 'Tidak lagi dibagikan',
  sharedWith: (names: string) => `Dibagikan dengan ${names}`,
  addParties: (count: number) => `Bagikan juga dengan ${one(count)} pihak baru`,
  title: 'Dengan siapa catatan ini dibagikan',
  who: 'Dibagikan dengan',
  parties: 'Para pihak',
  nobody: 'Hanya kantor ini',
  nobodyHint: 'Tidak ikut dalam berkas mana pun.',
  noParties: 'Belum ada daerah mitra di antara para pihak.',
  toParties: 'Tambah pihak',
  notRegions: (names: string) => `${names} bukan daerah dan tidak menerima berkas.`,
  noCard: (names: string) => `Belum bertukar kartu dengan ${names}: berkas untuk mereka belum dapat disiapkan.`,
  history: 'Yang ikut dibagikan',
  fromNow: 'Isinya mulai sekarang',
  fromNowHint: 'Riwayat sebelum hari ini tetap di laptop ini.',
  withHistory: 'Isinya beserta riwayatnya',
  withHistoryHint:
    'Semua konsep terdahulu ikut terbaca. Riwayat dituliskan ulang atas nama kantor ini, dengan nama dan waktu aslinya.',
  leaves: 'Belum ada yang keluar dari laptop ini sebelum Anda menyiapkan berkas di Pertukaran.',
  irreversible: 'Yang sudah diterima mitra tidak dapat ditarik kembali.',
  leftOut: (names: string) => `${names} tidak lagi menerima perubahan`,
  leftOutSent: (name: string, when: string) =>
    `${name} menerima berkas terakhir ${when}. Isi sampai berkas itu tetap ada pada mereka dan tidak dapat ditarik.`,
  leftOutNever: (name: string) =>
    `${name} belum pernah dikirimi berkas oleh kantor ini. Mitra lain mungkin sudah meneruskannya.`,
  leftOutTold: 'Dalam berkas berikutnya mereka diberi tahu bahwa catatan ini tidak lagi dibagikan.',
  inDispute: (count: number) =>
    `${one(count)} isian masih berbeda antarkantor. Putuskan dahulu, lalu ubah dengan siapa catatan ini dibagikan.`,
  toConflicts: 'Buka perbedaan',
  same: 'Tidak ada yang berubah.',
  confirm: 'Simpan pilihan',
  confirmShare: 'Bagikan',
  cancel: 'Batal',
  done: (names: string) => `Dibagikan dengan ${names}. Ikut dalam berkas berikutnya.`,
  donePrivate: 'Mulai sekarang hanya di kantor ini.',
  leftBehind: (count: number) =>
    `${one(count)} perubahan ditulis di tempat lama catatan ini dan belum ikut ke sini. Bila dibawa, semua yang menerima catatan ini dapat membacanya.`,
  apart: (names: string) =>
    names === ''
      ? 'Catatan ini juga berjalan terpisah, hanya di kantor ini. Isinya di sana tidak ikut ke sini.'
      : `Catatan ini juga dibagikan terpisah dengan ${names}. Isinya di sana tidak ikut ke sini.`,
  bring: 'Bawa ke sini',
  brought: (count: number) => `${one(count)} perubahan dibawa ke sini`,
  carried: (count: number) =>
    `${one(count)} perubahan kantor ini ikut dibawa ke catatan yang pindah lingkup berbaginya.`,
  withdrawn: 'Catatan ini tidak lagi dibagikan dengan kantor Anda. Salinan ini hanya dapat dibaca.',
  keepCopy: 'Teruskan sebagai milik kantor ini',
  kept: 'Salinan ini sekarang milik kantor Anda',
  notes: 'Catatan internal',
  notesHint: 'Hanya di kantor ini; tidak pernah ikut dalam berkas, juga setelah dibagikan.',
};

const EN: typeof ID = {
  button: 'Sharing',
  share: 'Share',
  private: 'Only in this office',
  ended: 'No longer shared',
  sharedWith: (names) => `Shared with ${names}`,
  addParties: (count) => `Share with ${many(count)} new ${count === 1 ? 'party' : 'parties'} too`,
  title: 'With whom this record is shared',
  who: 'Shared with',
  parties: 'The parties',
  nobody: 'This office alone',
  nobodyHint: 'Goes with no file.',
  noParties: 'No other region is among the parties yet.',
  toParties: 'Add a party',
  notRegions: (names) => `${names}: not a region, so no files go there.`,
  noCard: (names) => `No card was exchanged with ${names} yet, so no file can be prepared for them.`,
  history: 'What is shared',
  fromNow: 'Its contents from now on',
  fromNowHint: 'What it was before today stays on this laptop.',
  withHistory: 'Its contents with their history',
  withHistoryHint:
    'Every earlier draft can be read. The history is written again in the name of this office, with its names and times.',
  leaves: 'Nothing leaves this laptop before you prepare a file under Exchange.',
  irreversible: 'What a partner has received cannot be taken back.',
  leftOut: (names) => `${names}: no more changes from now on`,
  leftOutSent: (name, when) =>
    `The last file to ${name} went ${when}. What it held stays with them and cannot be taken back.`,
  leftOutNever: (name) => `This office never sent ${name} a file. Other partners may have passed it on.`,
  leftOutTold: 'The next file tells them that this record is not shared with them any more.',
  inDispute: (count) =>
    `Offices still differ in ${many(count)} ${count === 1 ? 'field' : 'fields'}. Decide on them first, then change with whom this record is shared.`,
  toConflicts: 'Open what differs',
  same: 'Nothing changes.',
  confirm: 'Keep this choice',
  confirmShare: 'Share',
  cancel: 'Cancel',
  done: (names) => `Shared with ${names}. It goes with the next file.`,
  donePrivate: 'Only in this office from now on.',
  leftBehind: (count) =>
    `${many(count)} ${count === 1 ? 'change was' : 'changes were'} written where this record was before and are not in it. Once brought here, all who receive this record can read them.`,
  apart: (names) =>
    names === ''
      ? 'This record also goes on apart, in this office alone. What is written there does not come here.'
      : `This record is also shared apart with ${names}. What is written there does not come here.`,
  bring: 'Bring them here',
  brought: (count) => `${many(count)} ${count === 1 ? 'change' : 'changes'} brought here`,
  carried: (count) =>
    `${many(count)} ${count === 1 ? 'change' : 'changes'} of this office went along to where the record is shared now.`,
  withdrawn: 'This record is no longer shared with your office. This copy can only be read.',
  keepCopy: 'Go on with it as our own',
  kept: 'This copy now belongs to your office',
  notes: 'Internal notes',
  notesHint: 'Only in this office; they never go with a file, also not after sharing.',
};

/** With whom a record is shared, what that means, and what never is. */
export const SHARING_TEXT = { id: ID, en: EN };
