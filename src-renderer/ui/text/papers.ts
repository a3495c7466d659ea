/* Documents as they are looked at and saved. */
const ID = {
  close: 'Tutup',
  picture: 'Lambang',
  saveWord: 'Simpan Word',
  saved: (name: string, file: string) => `${name} disimpan: ${file}`,
};

const EN: typeof ID = {
  close: 'Close',
  picture: 'Emblem',
  saveWord: 'Save Word',
  saved: (name, file) => `${name} saved: ${file}`,
};

export const PAPERS_TEXT = { id: ID, en: EN };
