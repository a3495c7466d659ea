import { countText } from './counts.ts';

const one = (count: number) => countText(count, 'id');
const many = (count: number) => `${countText(count, 'en')} ${count === 1 ? 'change' : 'changes'}`;

const ID = {
  inFile: (name: string, count: number) =>
    `${one(count)} perubahan ${name} di berkas ini bertentangan dengan riwayat mereka yang sudah ada di sini. Yang itu disimpan terpisah; selebihnya dapat diimpor.`,
  inFileOwn: (count: number) =>
    `Berkas ini memuat ${one(count)} perubahan kantor Anda dari laptop lain yang memakai data yang sama. Setelah impor, perubahan laptop ini ditulis ulang di sampingnya; tidak ada yang hilang.`,
  why: 'Biasanya data kantor itu dipakai di dua laptop. Kirim berkas kepada mereka agar laptop itu menulis ulang perubahannya.',
  title: 'Dua riwayat',
  theirs: (name: string) =>
    `${name} mengirim dua riwayat yang berbeda. Kirim berkas kepada mereka; laptop yang satu akan menulis ulang perubahannya.`,
  other:
    'Data kantor ini juga dipakai di laptop lain. Laptop itu menulis ulang perubahannya setelah menerima berkas mitra.',
  parted:
    'Data kantor ini juga dipakai di laptop lain. Minta yang belum sampai dari mitra; sesudah itu perubahan laptop ini ditulis ulang.',
  mend: 'Data kantor ini juga dipakai di laptop lain. Perubahan dari laptop ini sedang ditulis ulang.',
  mended: (day: string) =>
    `Data kantor ini juga dipakai di laptop lain. Perubahan dari laptop ini ditulis ulang pada ${day}; kirim berkas baru kepada mitra.`,
};

const EN: typeof ID = {
  inFile: (name, count) =>
    `${many(count)} of ${name} in this file ${count === 1 ? 'contradicts' : 'contradict'} their history that is here already. ${count === 1 ? 'It is' : 'They are'} kept apart; the rest can be imported.`,
  inFileOwn: (count) =>
    `This file holds ${many(count)} of your own office from another laptop with the same data. After the import the changes of this laptop are written again beside them; nothing is lost.`,
  why: "Usually that office's data is used on two laptops. Send them a file, so that the laptop writes its changes again.",
  title: 'Two histories',
  theirs: (name) =>
    `${name} sent two different histories. Send them a file; one of their laptops will write its changes again.`,
  other:
    "This office's data is also used on another laptop. It writes its changes again once it gets a partner's file.",
  parted:
    "This office's data is also used on another laptop. Ask a partner for what has not arrived; then the changes of this laptop are written again.",
  mend: "This office's data is also used on another laptop. The changes of this laptop are being written again.",
  mended: (day) =>
    `This office's data is also used on another laptop. The changes of this laptop were written again on ${day}; send your partners a new file.`,
};

/** Feeds that went on in two laptops with the same numbers. */
export const FORKS_TEXT = { id: ID, en: EN };
