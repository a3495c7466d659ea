/* The originals of an agreement, one for each party. */
const ID = {
  menu: 'Simpan rangkap tiap pihak…',
  forAll: 'Untuk semua pihak',
  folder: (short: string, title: string) => `Rangkap ${short} ${title}`.trim(),
};

const EN: typeof ID = {
  menu: 'Save an original for each party…',
  forAll: 'For all parties',
  folder: (short, title) => `Originals ${short} ${title}`.trim(),
};

export const COPIES_TEXT = { id: ID, en: EN };
