/*
 * Adding a legal basis from the list of regulations.
 */

const ID = {
  open: 'Tambah dari daftar peraturan…',
  title: 'Tambah dasar hukum',
  why: 'Pilih dari daftar, atau tulis sendiri. Isian yang kosong dalam daftar belum dapat dipastikan; periksa pada naskah resminya.',
  list: 'Daftar peraturan',
  there: 'Sudah ada',
  noTitle: 'judul belum dipastikan',
  name: 'Jenis peraturan',
  number: 'Nomor',
  year: 'Tahun',
  about: 'Tentang',
  gazette: { state: 'Nomor Lembaran Negara', 'state-news': 'Nomor Berita Negara' },
  supplement: 'Nomor Tambahan Lembaran Negara',
  optional: 'boleh dikosongkan',
  amended: 'Sudah beberapa kali diubah',
  preview: 'Yang akan ditulis',
  order: 'Ditempatkan menurut tingkat dan tahunnya; urutannya dapat diubah di naskah.',
  cancel: 'Batal',
  add: 'Tambahkan',
  added: (law: string, place: number) => `${law} ditambahkan sebagai dasar hukum ${place}`,
};

const EN: typeof ID = {
  open: 'Add from the list of regulations…',
  title: 'Add a legal basis',
  why: 'Choose from the list, or write your own. What is blank in the list could not be confirmed; look it up in the official text.',
  list: 'List of regulations',
  there: 'Already there',
  noTitle: 'title not confirmed',
  name: 'Kind of regulation',
  number: 'Number',
  year: 'Year',
  about: 'On',
  gazette: { state: 'Number in Lembaran Negara', 'state-news': 'Number in Berita Negara' },
  supplement: 'Number in Tambahan Lembaran Negara',
  optional: 'may stay blank',
  amended: 'Amended several times',
  preview: 'What will be written',
  order: 'It is put where its rank and year belong; the order can be changed in the draft.',
  cancel: 'Cancel',
  add: 'Add',
  added: (law, place) => `${law} was added as legal basis ${place}`,
};

export const LAWS_TEXT = { id: ID, en: EN };
