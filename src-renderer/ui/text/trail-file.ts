import { countText } from './counts.ts';

const id = (count: number) => countText(count, 'id');
const en = (count: number) => countText(count, 'en');

const ID = {
  save: 'Simpan jejak audit',
  saveTitle: 'Simpan berkas jejak audit',
  explain:
    'Berkas ini memuat pencatatan asli beserta tanda tangannya. Simpul mana pun dapat memeriksanya tanpa jaringan dan tanpa mengimpor apa pun.',
  holds: 'Isinya dapat dibaca siapa saja yang menerimanya:',
  names: 'nama kantor dan nama orang yang mencatat, dengan waktunya;',
  values: 'isi catatan yang dibagikan, sekarang dan sebelumnya;',
  beside: 'pencatatan lain di antara para pihak yang sama, bila perlu untuk menyambung rantainya.',
  never: 'Catatan pribadi dan catatan yang belum dibagikan tidak pernah ikut.',
  whom: 'Untuk siapa',
  everyone: 'Pemeriksa: semua yang dibagikan kantor ini',
  partner: (name: string) => `${name}: hanya yang dibagikan dengannya`,
  cancel: 'Batal',
  saved: (name: string, entries: number, others: number) =>
    others === 0
      ? `${name} disimpan, ${id(entries)} pencatatan`
      : `${name} disimpan, ${id(entries)} pencatatan, ${id(others)} di antaranya tentang catatan lain`,
  title: (name: string) => `Jejak audit dari ${name}`,
  made: (when: string) => `Disusun ${when}, menurut jam kantor itu.`,
  aboutAll: 'Tentang semua yang dibagikan.',
  aboutRecord: (title: string) => `Tentang ${title}.`,
  aboutUnknown: 'Tentang satu catatan yang tidak ada di laptop ini.',
  whole: 'Jejak audit utuh',
  wholeUnknown: 'Tanda tangan utuh, kantornya belum dikenal',
  broken: (found: number) => `Jejak audit tidak utuh: ${id(found)} hal tidak cocok`,
  counts: (entries: number, offices: number) => `${id(entries)} pencatatan dari ${id(offices)} kantor diperiksa.`,
  nothing: 'Tidak ada yang diimpor.',
  rest: (count: number) => `dan ${id(count)} lagi`,
  office: (name: string, entries: number, standing: string) => `${name}: ${id(entries)} pencatatan, ${standing}`,
  standing: {
    own: 'kantor ini',
    verified: 'kartu sudah dicocokkan',
    unverified: 'kartu belum dicocokkan',
    doubtful: 'kuncinya diragukan',
    unknown: 'belum dikenal di sini',
  },
  compare: 'Cocokkan angka ini lewat telepon sebelum mempercayai berkasnya',
  faults: {
    author: (office: string) => `Pencatatan atas nama ${office}: kuncinya bukan milik kantor itu.`,
    content: (office: string) => `Isinya lain dari yang disegel ${office}.`,
    missing: (office: string, entry: number) => `${office} No. ${id(entry)}: tidak ada di berkas ini.`,
    altered: (office: string, entry: number) => `${office} No. ${id(entry)}: isinya berubah sesudah ditulis.`,
    unlinked: (office: string, entry: number) =>
      `${office} No. ${id(entry)}: tidak bersambung dengan nomor sebelumnya.`,
    unsigned: (office: string, entry: number) => `${office} No. ${id(entry)}: tanda tangannya bukan dari kantor itu.`,
    other: (office: string, entry: number) => `${office} No. ${id(entry)}: lain dari yang ada di laptop ini.`,
  },
};

const EN: typeof ID = {
  save: 'Save the audit trail',
  saveTitle: 'Save an audit file',
  explain:
    'This file holds the original entries with their signatures. Any Simpul can check it without a network and without importing anything.',
  holds: 'Whoever gets it can read:',
  names: 'the offices and the names of those who recorded, with the time;',
  values: 'what is in the shared entry, now and before;',
  beside: 'other entries between the same parties, where the chain needs them.',
  never: 'Private notes and what is not shared are never in it.',
  whom: 'For whom',
  everyone: 'An auditor: everything this office shares',
  partner: (name) => `${name}: only what is shared with them`,
  cancel: 'Cancel',
  saved: (name, entries, others) =>
    others === 0
      ? `${name} saved, ${en(entries)} entries`
      : `${name} saved, ${en(entries)} entries, ${en(others)} of them about other records`,
  title: (name) => `Audit trail from ${name}`,
  made: (when) => `Made ${when}, by the clock of that office.`,
  aboutAll: 'About everything that is shared.',
  aboutRecord: (title) => `About ${title}.`,
  aboutUnknown: 'About a record that is not on this laptop.',
  whole: 'The audit trail is whole',
  wholeUnknown: 'Signatures hold, not every office is known',
  broken: (found) => `The audit trail is not whole: ${en(found)} ${found === 1 ? 'thing does' : 'things do'} not fit`,
  counts: (entries, offices) => `${en(entries)} entries of ${en(offices)} offices were checked.`,
  nothing: 'Nothing was imported.',
  rest: (count) => `and ${en(count)} more`,
  office: (name, entries, standing) => `${name}: ${en(entries)} entries, ${standing}`,
  standing: {
    own: 'this office',
    verified: 'card compared',
    unverified: 'card not compared yet',
    doubtful: 'its key is in doubt',
    unknown: 'not known here',
  },
  compare: 'Compare these numbers by telephone before you trust the file',
  faults: {
    author: (office) => `Entries in the name of ${office}: the key is not of that office.`,
    content: (office) => `It holds something else than ${office} sealed.`,
    missing: (office, entry) => `${office} No. ${en(entry)}: is not in this file.`,
    altered: (office, entry) => `${office} No. ${en(entry)}: was altered after it was written.`,
    unlinked: (office, entry) => `${office} No. ${en(entry)}: does not follow the number before.`,
    unsigned: (office, entry) => `${office} No. ${en(entry)}: is not signed by that office.`,
    other: (office, entry) => `${office} No. ${en(entry)}: differs from the one on this laptop.`,
  },
};

/** The audit trail as a file: saving one, and what another one shows. */
export const TRAIL_FILE_TEXT = { id: ID, en: EN };
