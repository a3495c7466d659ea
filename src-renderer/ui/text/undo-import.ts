const ID = {
  undo: 'Urungkan impor',
  undoFor: (file: string) => `Urungkan impor ${file}`,
  title: 'Urungkan impor ini?',
  explain:
    'Bila belum ada yang dikerjakan di atasnya dan belum ada berkas yang keluar, isinya hilang seolah belum pernah diimpor. Bila sudah, nilai yang lama ditulis kembali sebagai perubahan baru yang dilihat mitra. Yang Anda ubah sesudahnya tetap.',
  confirm: 'Urungkan',
  cancel: 'Batal',
  forgotten: (records: number) => `Impor diurungkan: ${records} catatan kembali seperti sebelumnya`,
  takenBack: (records: number) => `Impor diurungkan dengan perubahan baru pada ${records} catatan`,
  left: (count: number) => `. ${count} teks yang sudah dilanjutkan dibiarkan.`,
  undone: 'Diurungkan',
};

const EN: typeof ID = {
  undo: 'Undo the import',
  undoFor: (file) => `Undo the import of ${file}`,
  title: 'Undo this import?',
  explain:
    'If nothing was built on it and no file left since, what it brought is gone as if it had never come. Otherwise the old values are written again as new changes that partners will see. What you changed since stays.',
  confirm: 'Undo',
  cancel: 'Cancel',
  forgotten: (records) => `Import undone: ${records} records are as they were`,
  takenBack: (records) => `Import undone by new changes in ${records} records`,
  left: (count) => `. ${count} texts that went on being written stay.`,
  undone: 'Undone',
};

/** Taking an import back. */
export const UNDO_IMPORT_TEXT = { id: ID, en: EN };
