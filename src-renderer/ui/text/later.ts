import { countText } from './counts.ts';

const ID = {
  records: (count: number) =>
    `${countText(count, 'id')} data dari versi Simpul yang lebih baru; akan terbuka setelah pembaruan.`,
  changes: (count: number) =>
    `${countText(count, 'id')} perubahan dari versi Simpul yang lebih baru; disimpan utuh dan terbaca setelah pembaruan.`,
  inFile: 'Sebagian isi berkas ini baru dapat diperiksa setelah Simpul diperbarui; berkasnya disimpan.',
};

const EN: typeof ID = {
  records: (count) =>
    count === 1
      ? 'An item from a newer version of Simpul; it opens after the update.'
      : `${countText(count, 'en')} items from a newer version of Simpul; they open after the update.`,
  changes: (count) =>
    count === 1
      ? 'A change from a newer version of Simpul; it is kept whole and can be read after the update.'
      : `${countText(count, 'en')} changes from a newer version of Simpul; they are kept whole and can be read after the update.`,
  inFile: 'Some of this file can only be checked after Simpul is updated; the file is kept.',
};

/** What a newer Simpul wrote and this one keeps without showing it. */
export const LATER_TEXT = { id: ID, en: EN };
