import { countText } from './counts.ts';

const one = (count: number) => countText(count, 'id');
const many = (count: number) => countText(count, 'en');
const documents = (count: number) => `${many(count)} ${count === 1 ? 'document' : 'documents'}`;

/* Many documents saved at once into one folder. */
const ID = {
  title: 'Simpan banyak dokumen',
  form: 'Bentuk berkas',
  word: 'Word',
  pdf: 'PDF',
  cancel: 'Batal',
  start: (count: number) => `Simpan ${one(count)} dokumen…`,
  asking: 'Pilih folder untuk menyimpannya. Semua dokumen masuk ke satu folder baru di dalamnya.',
  making: (done: number, of: number) => `${one(done)} dari ${one(of)} dokumen`,
  all: (count: number) => `${one(count)} dokumen disimpan dalam satu folder baru:`,
  some: (done: number, of: number) => `${one(done)} dari ${one(of)} dokumen disimpan dan tetap ada di folder ini:`,
  none: 'Belum ada dokumen yang disimpan.',
  stopped: 'Dihentikan. Dokumen yang belum dibuat dapat disimpan lagi kemudian.',
  'disk-full': 'Tempat penyimpanan penuh. Kosongkan ruang, atau pilih tempat lain, lalu simpan lagi.',
  'not-found': 'Folder itu tidak terjangkau lagi. Pasang kembali USB-nya, lalu simpan lagi.',
  'too-big': 'Dokumennya terlalu banyak untuk satu kali simpan. Saring dahulu, lalu simpan sebagian.',
  left: (count: number) => `Tidak dapat dibuat: ${one(count)} dokumen`,
  show: 'Buka folder',
  close: 'Tutup',
};

const EN: typeof ID = {
  title: 'Save many documents',
  form: 'Kind of file',
  word: 'Word',
  pdf: 'PDF',
  cancel: 'Cancel',
  start: (count) => `Save ${documents(count)}…`,
  asking: 'Choose a folder. All documents go into one new folder in it.',
  making: (done, of) => `${many(done)} of ${documents(of)}`,
  all: (count) => `${documents(count)} saved in one new folder:`,
  some: (done, of) => `${many(done)} of ${documents(of)} saved, and still in this folder:`,
  none: 'No document was saved yet.',
  stopped: 'Stopped. What was not made yet can be saved again later.',
  'disk-full': 'The disk is full. Free some space, or choose another place, then save again.',
  'not-found': 'The folder cannot be reached any more. Put the stick back in, then save again.',
  'too-big': 'That is too much for saving at once. Filter first, then save a part.',
  left: (count) => `Could not be made: ${documents(count)}`,
  show: 'Open folder',
  close: 'Close',
};

export const BATCHES_TEXT = { id: ID, en: EN };
