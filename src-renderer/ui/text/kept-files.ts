import { countText } from './counts.ts';

const ID = {
  title: 'Menunggu pembaruan Simpul',
  under: 'Dibuat dengan Simpul yang lebih baru; disimpan, dibuka sesudah pembaruan.',
  line: (when: string, size: string) => `datang ${when}, ${size}`,
  waits: 'Belum dapat dibuka',
  open: 'Buka',
  openIt: (name: string) => `Buka ${name}`,
  ready: (count: number) =>
    `${countText(count, 'id')} berkas yang menunggu pembaruan Simpul sekarang dapat dibuka di halaman Pertukaran.`,
};

const EN: typeof ID = {
  title: 'Waiting for an update of Simpul',
  under: 'Made with a newer Simpul; kept, and opened after the update.',
  line: (when, size) => `came ${when}, ${size}`,
  waits: 'Cannot be opened yet',
  open: 'Open',
  openIt: (name) => `Open ${name}`,
  ready: (count) =>
    count === 1
      ? 'A file that waited for an update of Simpul can now be opened on the Exchange page.'
      : `${countText(count, 'en')} files that waited for an update of Simpul can now be opened on the Exchange page.`,
};

/** Files of a newer Simpul, kept until this one can read them. */
export const KEPT_FILES_TEXT = { id: ID, en: EN };
