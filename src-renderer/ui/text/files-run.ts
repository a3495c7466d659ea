import { countText } from './counts.ts';
import { numberList } from './part-numbers.ts';

const one = (count: number) => countText(count, 'id');
const many = (count: number) => countText(count, 'en');
const files = (count: number) => `${many(count)} ${count === 1 ? 'file' : 'files'}`;

const ID = {
  open: 'Siapkan untuk semua',
  titleAll: 'Siapkan berkas untuk semua mitra',
  titleOne: (name: string) => `Siapkan berkas untuk ${name}`,
  explainAll: (count: number) =>
    `Berkas dibuat untuk ${one(count)} mitra, berisi apa saja yang belum mereka punya, masing-masing di subfolder miliknya.`,
  explainOne: (count: number, name: string) =>
    `Isinya terlalu besar untuk satu berkas, jadi dibagi menjadi ${one(count)} berkas. Kirim semuanya kepada ${name}, urutannya bebas.`,
  leftOut: (names: string) => `Tidak disertakan, angkanya belum dicocokkan atau kuncinya perlu diperiksa: ${names}.`,
  folder: 'Folder pertukaran',
  none: 'Pilih folder pertukaran dahulu, misalnya di USB. Folder itu diingat dan dapat diganti di Pengaturan.',
  away: 'Folder pertukaran tidak terhubung. Pasang kembali USB-nya, atau pilih folder lain.',
  choose: 'Pilih folder',
  another: 'Ganti folder',
  start: 'Siapkan berkas',
  planning: (name: string) => `Menghitung isi untuk ${name}`,
  making: (name: string, number: number, of: number) =>
    `Menyiapkan berkas ${one(number)} dari ${one(of)} untuk ${name}`,
  ready: (count: number) => (count === 1 ? '1 berkas siap dikirim' : `${one(count)} berkas: kirim semuanya`),
  partly: (done: number, of: number) =>
    `${one(done)} dari ${one(of)} berkas ditulis. Sisanya ikut saat disiapkan lagi.`,
  nothing: 'Tidak ada yang perlu dikirim.',
  stopped: 'Dihentikan. Mitra yang belum disebut di sini belum disiapkan.',
  close: 'Tutup',
  part: (number: number, of: number) => `Bagian ${one(number)} dari ${one(of)} yang dibuat bersama.`,
  missing: (numbers: readonly number[], of: number) =>
    `Bagian ${numberList(numbers, 'id')} dari ${one(of)} belum diterima. Impor juga, urutannya bebas; bila tidak ada, minta kepada pengirimnya.`,
  complete: 'Bagian lainnya sudah diterima.',
};

const EN: typeof ID = {
  open: 'Prepare for all',
  titleAll: 'Prepare files for all partners',
  titleOne: (name) => `Prepare files for ${name}`,
  explainAll: (count) =>
    `For ${many(count)} ${count === 1 ? 'partner' : 'partners'}, whatever they do not have yet is written, each into its own sub-folder.`,
  explainOne: (count, name) =>
    `This is too big for one file, so it is split into ${files(count)}. Send all of them to ${name}, in any order.`,
  leftOut: (names) => `Left out, since their numbers were not compared yet or their key must be looked at: ${names}.`,
  folder: 'Exchange folder',
  none: 'Choose the exchange folder first, for example on a USB stick. It is remembered and can be changed in Settings.',
  away: 'The exchange folder is not connected. Plug the USB stick in again, or choose another folder.',
  choose: 'Choose a folder',
  another: 'Change the folder',
  start: 'Prepare files',
  planning: (name) => `Counting what ${name} needs`,
  making: (name, number, of) => `Preparing file ${many(number)} of ${many(of)} for ${name}`,
  ready: (count) => (count === 1 ? '1 file ready to send' : `${many(count)} files: send all of them`),
  partly: (done, of) => `${many(done)} of ${files(of)} written. The rest comes when you prepare again.`,
  nothing: 'Nothing to send.',
  stopped: 'Stopped. Partners that are not listed here were not prepared.',
  close: 'Close',
  part: (number, of) => `Part ${many(number)} of ${many(of)} that were made together.`,
  missing: (numbers, of) =>
    `${numbers.length === 1 ? 'Part' : 'Parts'} ${numberList(numbers, 'en')} of ${many(of)} ${numbers.length === 1 ? 'has' : 'have'} not been received. Import them too, in any order; ask the sender for what is not there.`,
  complete: 'All other parts were received.',
};

/** Making several files at once: for all partners, or in parts for one. */
export const FILES_RUN_TEXT = { id: ID, en: EN };
