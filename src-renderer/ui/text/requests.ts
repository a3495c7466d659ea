import { countText } from './counts.ts';

const ID = {
  ask: 'Minta yang belum sampai',
  askFor: (name: string) => `Minta perubahan yang belum sampai kepada ${name}`,
  title: (name: string) => `Permintaan kepada ${name}`,
  explain: (name: string) =>
    `Kirim teks atau berkas ini kepada ${name}. Isinya hanya daftar yang belum sampai, terkunci untuk mereka. Jawabannya berkas biasa.`,
  text: 'Teks permintaan',
  copy: 'Salin teks',
  copied: 'Teks permintaan disalin. Tempelkan di WhatsApp atau surel.',
  save: 'Simpan berkas',
  saved: (name: string, file: string) => `Permintaan untuk ${name} disimpan: ${file}`,
  wants: (name: string, count: number) => `${countText(count, 'id')} perubahan dari ${name}`,
  wanted: (name: string) => `${name} meminta kiriman ulang:`,
  noteFirst: 'Catat permintaan ini, lalu siapkan berkas untuk mereka.',
  note: 'Catat permintaan',
  noted: (name: string) => `Permintaan ${name} dicatat. Siapkan berkas untuk menjawabnya.`,
  ours: 'kantor kita',
};

const EN: typeof ID = {
  ask: 'Ask for what is missing',
  askFor: (name) => `Ask ${name} for the changes that have not arrived`,
  title: (name) => `Request to ${name}`,
  explain: (name) =>
    `Send this text or file to ${name}. It only lists what has not arrived, and only they can open it. The answer is an ordinary file.`,
  text: 'Text of the request',
  copy: 'Copy the text',
  copied: 'The request was copied. Paste it into WhatsApp or an e-mail.',
  save: 'Save as a file',
  saved: (name, file) => `Request for ${name} saved: ${file}`,
  wants: (name, count) => `${countText(count, 'en')} changes from ${name}`,
  wanted: (name) => `${name} asks to be sent again:`,
  noteFirst: 'Note this request, then prepare a file for them.',
  note: 'Note the request',
  noted: (name) => `The request of ${name} was noted. Prepare a file to answer it.`,
  ours: 'our office',
};

/** Asking for what is missing (*permintaan*), and being asked. */
export const REQUEST_TEXT = { id: ID, en: EN };
