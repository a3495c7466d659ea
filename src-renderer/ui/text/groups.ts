import { countText } from './counts.ts';

const one = (count: number) => countText(count, 'id');
const many = (count: number) => countText(count, 'en');

const ID = {
  title: 'Kelompok daerah',
  explain: 'Beberapa daerah di bawah satu nama, untuk membagikan catatan kepada mereka bersama-sama.',
  add: 'Kelompok baru',
  create: 'Buat kelompok',
  cancel: 'Batal',
  none: 'Belum ada kelompok.',
  unnamed: 'Kelompok tanpa nama',
  members: (count: number) => `${one(count)} daerah`,
  open: (name: string) => `Buka ${name}`,
  dialog: 'Kelompok daerah',
  addMember: 'Tambah daerah',
  memberList: 'Anggota',
  nobody: 'Belum ada anggota.',
  remove: (name: string) => `Keluarkan ${name} dari kelompok`,
  later: 'Yang sudah dibagikan tetap pada anggota saat itu. Untuk mengubahnya, atur berbagi pada catatannya.',
  tell: 'Bagikan nama dan anggota kelompok dengan anggotanya',
  told: (names: string) => `Nama dan anggota kelompok ini dibagikan dengan ${names}.`,
  ownOnly: 'Kelompok ini hanya dikenal di kantor ini.',
  toTell: 'Bagikan dengan anggota',
  archive: 'Hapus kelompok',
  archived: 'Kelompok dihapus dari daftar',
  done: 'Selesai',
};

const EN: typeof ID = {
  title: 'Groups of regions',
  explain: 'Several regions under one name, so that records can be shared with them together.',
  add: 'New group',
  create: 'Make the group',
  cancel: 'Cancel',
  none: 'No group yet.',
  unnamed: 'Group without a name',
  members: (count) => `${many(count)} ${count === 1 ? 'region' : 'regions'}`,
  open: (name) => `Open ${name}`,
  dialog: 'Group of regions',
  addMember: 'Add a region',
  memberList: 'Members',
  nobody: 'No members yet.',
  remove: (name) => `Take ${name} out of the group`,
  later: 'What was shared stays with the members of that time. To change it, change the sharing of the record.',
  tell: 'Share the name and members of the group with its members',
  told: (names) => `The name and members of this group are shared with ${names}.`,
  ownOnly: 'Only this office knows this group.',
  toTell: 'Share with the members',
  archive: 'Remove the group',
  archived: 'The group was taken out of the list',
  done: 'Done',
};

/** Groups of regions (*kelompok daerah*), with whom records are shared together. */
export const GROUPS_TEXT = { id: ID, en: EN };
