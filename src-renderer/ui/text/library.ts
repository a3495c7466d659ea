const ID = {
  open: 'Pustaka pasal…',
  title: 'Pustaka pasal',
  search: 'Cari judul, guna, atau dasar hukum',
  explain:
    'Pasal disisipkan di akhir, diisi dari kerja samanya, lalu dapat diubah dan dipindah. Teksnya usulan, bukan bentuk baku.',
  nothing: 'Tidak ada pasal yang cocok.',
  there: 'Sudah ada',
  insert: 'Sisipkan',
  insertNamed: (title: string) => `Sisipkan pasal ${title}`,
  version: (version: number, day: string) => `Teks versi ${version}, ${day}`,
  close: 'Tutup',
};

const EN: typeof ID = {
  open: 'Library of articles…',
  title: 'Library of articles',
  search: 'Find a title, a purpose or a law',
  explain:
    'An article is put at the end, filled from its cooperation item, and may then be changed and moved. Its text is a proposal, not a form.',
  nothing: 'No article fits.',
  there: 'Already there',
  insert: 'Insert',
  insertNamed: (title) => `Insert the article ${title}`,
  version: (version, day) => `Text version ${version}, ${day}`,
  close: 'Close',
};

export const LIBRARY_TEXT = { id: ID, en: EN };
