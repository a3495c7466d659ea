import { countText } from './counts.ts';

const one = (count: number) => countText(count, 'id');
const many = (count: number) => countText(count, 'en');

const ID = {
  unite: 'Satukan',
  title: 'Satukan catatan yang berjalan terpisah',
  who: (names: string) =>
    names === ''
      ? 'Setelah disatukan catatan ini hanya di kantor ini.'
      : `Setelah disatukan catatan ini dibagikan dengan ${names}. Semuanya membaca isi dari kedua tempat.`,
  none: 'Tidak ada isian yang diubah di kedua tempat. Perubahan dari keduanya dipakai.',
  differs: (count: number) => `${one(count)} isian diubah di kedua tempat. Pilih isi yang dipakai:`,
  rest: 'Isian lain memakai perubahan dari tempat yang mengubahnya.',
  empty: '(kosong)',
  cancel: 'Batal',
  done: 'Catatan disatukan. Ikut dalam berkas berikutnya.',
};

const EN: typeof ID = {
  unite: 'Unite',
  title: 'Unite a record that goes on apart',
  who: (names) =>
    names === ''
      ? 'Once united this record stays in this office alone.'
      : `Once united this record is shared with ${names}. All of them read what stands in both places.`,
  none: 'No field was changed in both places. The changes of both are used.',
  differs: (count) =>
    `${many(count)} ${count === 1 ? 'field was' : 'fields were'} changed in both places. Choose what is used:`,
  rest: 'All other fields use the change of the place that changed them.',
  empty: '(empty)',
  cancel: 'Cancel',
  done: 'The record is united. It goes with the next file.',
};

/** Making one record again of one that two offices shared anew at once. */
export const UNITING_TEXT = { id: ID, en: EN };
