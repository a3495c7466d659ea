import { countText } from './counts.ts';

/* Several drafts of the list at once. */
const ID = {
  selectRow: (title: string) => `Pilih ${title}`,
  selectAll: 'Pilih semua yang tampak',
  selected: (count: number) => `${countText(count, 'id')} naskah dipilih`,
  save: 'Simpan semua sebagai Word',
  savePdf: 'Simpan semua sebagai PDF',
  unselect: 'Batal pilih',
  folder: 'Naskah',
};

const EN: typeof ID = {
  selectRow: (title) => `Select ${title}`,
  selectAll: 'Select all that are shown',
  selected: (count) => `${countText(count, 'en')} ${count === 1 ? 'draft' : 'drafts'} selected`,
  save: 'Save all as Word',
  savePdf: 'Save all as PDF',
  unselect: 'Clear selection',
  folder: 'Naskah',
};

export const DRAFT_BATCH_TEXT = { id: ID, en: EN };
