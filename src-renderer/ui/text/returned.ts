const ID = {
  open: 'Baca berkas balasan…',
  title: 'Berkas balasan',
  same: 'Berkas ini sama dengan naskah sekarang. Tidak ada yang perlu dipilih.',
  sameArticles: 'Pasal-pasalnya sama dengan naskah sekarang.',
  close: 'Tutup',
  explain: 'Centang perubahan mitra yang diterima. Yang tidak dicentang tetap seperti naskah kita.',
  otherDraft: 'Berkas ini berasal dari naskah lain. Periksa kembali sebelum memakai isinya.',
  noOrigin: 'Berkas ini tidak menyebut asalnya; pasalnya dikenali dari isinya.',
  article: (number: number, title: string) => (title === '' ? `Pasal ${number}` : `Pasal ${number}: ${title}`),
  added: (title: string) => (title === '' ? 'Pasal baru dari mitra' : `Pasal baru dari mitra: ${title}`),
  takeAdded: 'Tambahkan pasal ini',
  takeRemoved: 'Hapus pasal ini, seperti di berkas mitra',
  moved: 'Dipindah ke tempat lain di berkas mitra; urutan naskah kita tidak berubah.',
  unsure: 'Dikenali dari isinya dan belum pasti. Periksa apakah pasalnya benar.',
  by: (name: string, day: string) =>
    [name === '' ? 'nama tidak tercatat' : name, day].filter((part) => part !== '').join(', '),
  untracked: 'tanpa lacak perubahan',
  comment: (name: string, words: string) => `${name === '' ? 'Nama tidak tercatat' : name}: ${words}`,
  outsideTitle: 'Di luar pasal',
  outside: (count: number) => `${count} perbedaan di luar pasal. Ubah langsung di naskah bila disetujui.`,
  all: 'Pilih semua',
  none: 'Lepas semua',
  cancel: 'Batal',
  take: (count: number) => `Pakai ${count} perubahan`,
  done: (count: number) => `${count} perubahan dari berkas balasan dipakai`,
  goOn: 'Lanjut tanpa menerima',
  answer: 'Jawab berkas balasan',
  answerExplain:
    'Jawaban adalah berkas mitra itu sendiri. Yang berbeda dari naskah kita sekarang ditulis sebagai perubahan terlacak; selebihnya tidak disentuh.',
  taken: (count: number) =>
    count === 0 ? 'Tidak ada perubahan mitra yang dipakai.' : `${count} perubahan mitra sudah masuk naskah kita.`,
  onTopOf: (file: string) => `Berkas mitra: ${file}`,
  save: 'Simpan jawaban…',
  later: 'Selesai tanpa jawaban',
  saved: (file: string, count: number) => `Jawaban disimpan: ${file}, ${count} perubahan terlacak`,
  agreed: 'Berkas mitra sudah sama dengan naskah kita. Tidak ada yang perlu dijawab.',
};

const EN: typeof ID = {
  open: 'Read a returned file…',
  title: 'Returned file',
  same: 'This file says the same as the draft does now. There is nothing to choose.',
  sameArticles: 'Its articles are the same as in the draft now.',
  close: 'Close',
  explain: "Tick the partner's changes that you accept. What is not ticked stays as in our draft.",
  otherDraft: 'This file comes from another draft. Check it before you use what it says.',
  noOrigin: 'This file does not say where it comes from; its articles were found by what they say.',
  article: (number, title) => (title === '' ? `Article ${number}` : `Article ${number}: ${title}`),
  added: (title) => (title === '' ? 'New article from the partner' : `New article from the partner: ${title}`),
  takeAdded: 'Add this article',
  takeRemoved: "Remove this article, as in the partner's file",
  moved: "Stands elsewhere in the partner's file; the order of our draft does not change.",
  unsure: 'Found by what it says, and not surely. Check that it is the right article.',
  by: (name, day) => [name === '' ? 'no name recorded' : name, day].filter((part) => part !== '').join(', '),
  untracked: 'without tracking',
  comment: (name, words) => `${name === '' ? 'No name recorded' : name}: ${words}`,
  outsideTitle: 'Outside the articles',
  outside: (count) => `${count} differences outside the articles. Change them in the draft if you agree.`,
  all: 'Choose all',
  none: 'Choose none',
  cancel: 'Cancel',
  take: (count) => (count === 1 ? 'Use 1 change' : `Use ${count} changes`),
  goOn: 'Go on without accepting',
  answer: 'Answer the returned file',
  answerExplain:
    "The answer is the partner's own file. Where it differs from our draft now, tracked changes are written; nothing else is touched.",
  taken: (count) =>
    count === 0
      ? 'No change of the partner was used.'
      : count === 1
        ? '1 change of the partner is in our draft.'
        : `${count} changes of the partner are in our draft.`,
  onTopOf: (file) => `Partner's file: ${file}`,
  save: 'Save the answer…',
  later: 'Done, without an answer',
  saved: (file, count) => `Answer saved: ${file}, ${count === 1 ? '1 tracked change' : `${count} tracked changes`}`,
  agreed: "The partner's file says what our draft says. There is nothing to answer.",
  done: (count) => (count === 1 ? '1 change of the returned file used' : `${count} changes of the returned file used`),
};

export const RETURNED_TEXT = { id: ID, en: EN };
