/* The originals of an agreement, one for each party. */
const ID = {
  menu: 'Simpan rangkap tiap pihak…',
  title: 'Simpan rangkap tiap pihak',
  explain:
    'Satu dokumen untuk semua pihak dan satu rangkap untuk tiap pihak. Semuanya dicatat sebagai satu versi, setiap rangkap dengan berkasnya sendiri.',
  forAll: 'Untuk semua pihak',
  folder: (short: string, title: string) => `Rangkap ${short} ${title}`.trim(),
};

const EN: typeof ID = {
  menu: 'Save an original for each party…',
  title: 'Save an original for each party',
  explain:
    'One document for all parties and an original for each of them. They are noted as one version, each original with its own file.',
  forAll: 'For all parties',
  folder: (short, title) => `Originals ${short} ${title}`.trim(),
};

export const COPIES_TEXT = { id: ID, en: EN };
