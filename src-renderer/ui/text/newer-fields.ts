import { countText } from './counts.ts';

const ID = {
  some: (count: number, names: string) =>
    `${countText(count, 'id')} isian ditulis dengan Simpul yang lebih baru dan belum dapat ditampilkan: ${names}. Nilainya tetap tersimpan; jangan diisi ulang, perbarui Simpul.`,
};

const EN: typeof ID = {
  some: (count, names) =>
    `${countText(count, 'en')} ${count === 1 ? 'field was' : 'fields were'} written with a newer Simpul and cannot be shown yet: ${names}. The ${count === 1 ? 'value is' : 'values are'} kept; update Simpul instead of filling in again.`,
};

/** Fields whose value only a newer Simpul can mean. */
export const NEWER_FIELDS_TEXT = { id: ID, en: EN };
