import { countText } from './counts.ts';

/* Several drafts of the list at once. */
const ID = {
  selectRow: (title: string) => `Pilih ${title}`,
  selectAll: 'Pilih semua yang tampak',
  selected: (count: number) => `${countText(count, 'id')} naskah dipilih`,
  save: 'Simpan semua…',
  title: (count: number) => `Simpan ${countText(count, 'id')} naskah`,
  explain: 'Setiap berkas yang keluar dicatat sebagai versi naskahnya, lengkap dengan isinya.',
  disputes: (count: number) =>
    `${countText(count, 'id')} naskah masih berbeda antarkantor. Perbedaannya menjadi catatan tepi di berkasnya.`,
  unselect: 'Batal pilih',
  folder: 'Naskah',
};

const EN: typeof ID = {
  selectRow: (title) => `Select ${title}`,
  selectAll: 'Select all that are shown',
  selected: (count) => `${countText(count, 'en')} ${count === 1 ? 'draft' : 'drafts'} selected`,
  save: 'Save all…',
  title: (count) => `Save ${countText(count, 'en')} ${count === 1 ? 'draft' : 'drafts'}`,
  explain: 'Each file that leaves is noted as a version of its draft, with all that it says.',
  disputes: (count) =>
    `Offices still differ on ${countText(count, 'en')} ${count === 1 ? 'draft' : 'drafts'}. The differences become margin notes in the file.`,
  unselect: 'Clear selection',
  folder: 'Naskah',
};

export const DRAFT_BATCH_TEXT = { id: ID, en: EN };
