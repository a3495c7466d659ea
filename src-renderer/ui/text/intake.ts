const ID = {
  position: (number: number, of: number) => `Berkas ${number} dari ${of}`,
  skip: 'Lewati',
  summary: 'Semua berkas sudah dilihat',
  outcome: {
    card: 'Kartu diterima',
    imported: (records: number) => (records === 0 ? 'Penerimaan dicatat' : `Diimpor, ${records} catatan`),
    checked: 'Jejak audit diperiksa',
    skipped: 'Dilewati',
    refused: 'Tidak diterima',
  },
  conflicts: (count: number) => `${count} isian berbeda menunggu keputusan Anda.`,
  asText: 'Sebagai teks (.txt) untuk surel yang menolak lampiran',
  everything: 'Siapkan berkas lengkap',
  everythingHint: 'bila data mereka hilang: semuanya lagi, juga tulisan mereka sendiri',
};

const EN: typeof ID = {
  position: (number, of) => `File ${number} of ${of}`,
  skip: 'Skip',
  summary: 'All files were looked at',
  outcome: {
    card: 'Card accepted',
    imported: (records) =>
      records === 0 ? 'Receipt noted' : `Imported, ${records} ${records === 1 ? 'entry' : 'entries'}`,
    checked: 'Audit trail checked',
    skipped: 'Skipped',
    refused: 'Not accepted',
  },
  conflicts: (count) => `${count} differing ${count === 1 ? 'value waits' : 'values wait'} for your decision.`,
  asText: 'As text (.txt) for mail that refuses attachments',
  everything: 'Prepare a full file',
  everythingHint: 'when they lost their data: everything again, also what they wrote',
};

export const INTAKE_TEXT = { id: ID, en: EN };
