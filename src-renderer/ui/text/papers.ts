/* Documents as they are looked at, saved and printed. */
const ID = {
  close: 'Tutup',
  picture: 'Lambang',
  saveWord: 'Simpan Word',
  savePdf: 'Simpan PDF',
  print: 'Cetak',
  paper: 'Kertas',
  zoom: 'Ukuran tampilan',
  toWidth: 'Selebar jendela',
  place: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  makingPdf: 'PDF sedang disiapkan',
  printing: 'Dokumen sedang dicetak',
  saved: (name: string, file: string) => `${name} disimpan: ${file}`,
  inDispute: (count: number) => `${count} isian masih berbeda antarkantor. Catatannya ada di halaman terakhir.`,
};

const EN: typeof ID = {
  close: 'Close',
  picture: 'Emblem',
  saveWord: 'Save Word',
  savePdf: 'Save PDF',
  print: 'Print',
  paper: 'Paper',
  zoom: 'Size on screen',
  toWidth: 'To the width',
  place: (page, pages) => `Page ${page} of ${pages}`,
  makingPdf: 'The PDF is being made',
  printing: 'The document is being printed',
  saved: (name, file) => `${name} saved: ${file}`,
  inDispute: (count) => `${count} values still differ between offices. Notes on them are on the last page.`,
};

export const PAPERS_TEXT = { id: ID, en: EN };
