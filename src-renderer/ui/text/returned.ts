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
  takeMoved: 'Pindahkan pasal ini, seperti di berkas mitra',
  which: (number: string) =>
    number === '' ? 'Pasal ini di naskah kita' : `Pasal ${number} berkas mitra di naskah kita`,
  whichNew: 'Pasal baru',
  whichNone: 'Bukan pasal',
  unsure: 'Dikenali dari isinya dan belum pasti. Pilih pasal yang benar; perbandingannya mengikuti.',
  told: 'Pasal ini Anda pilih sendiri.',
  setAside: (words: string) => `Bukan pasal: ${words}`,
  parts: {
    title: 'Judul',
    lead: 'Perubahan atas naskah induk',
    titleEnglish: 'Judul bahasa Inggris',
    english: 'Teks bahasa Inggris',
  },
  leadByHand:
    'Kalimat pengantar di berkas mitra berbeda dan tidak dapat dipakai langsung. Pilih jenis perubahan dan nomor pasalnya di naskah.',
  by: (name: string, day: string) =>
    [name === '' ? 'nama tidak tercatat' : name, day].filter((part) => part !== '').join(', '),
  untracked: 'tanpa lacak perubahan',
  comment: (name: string, words: string) => `${name === '' ? 'Nama tidak tercatat' : name}: ${words}`,
  outsideTitle: 'Di luar pasal',
  fixed: 'Kalimat baku yang disusun aplikasi. Tidak diubah di naskah ini.',
  elsewhere: (what: string) => `Disusun dari data ${what}. Ubah datanya bila disetujui.`,
  go: (what: string) => `Buka ${what}`,
  takeLine: (list: string) => `Tambahkan ke ${list}`,
  dropLine: (list: string) => `Hapus dari ${list}, seperti di berkas mitra`,
  lineBoth: 'Kita dan mitra sama-sama mengubah tempat ini.',
  lineWritten: 'Kita menulisnya sesudah versi itu; berkas mitra belum memuatnya. Centang untuk menghapusnya.',
  lineDropped: 'Kita sudah menghapusnya sesudah versi itu. Centang untuk memuatnya lagi.',
  sources: {
    premises: 'konsiderans',
    bases: 'dasar hukum',
    inEnglish: (list: string) => `${list} (bahasa Inggris)`,
    title: 'judul naskah',
    titleEnglish: 'judul bahasa Inggris',
    date: 'tempat dan tanggal',
    parentNamed: 'naskah induk',
    works: 'rencana kerja',
    annex: 'lampiran',
    parties: 'para pihak',
    number: (party: string) => `nomor ${party}`,
  },
  all: 'Pilih semua',
  none: 'Lepas semua',
  cancel: 'Batal',
  take: (count: number) => `Pakai ${count} perubahan`,
  done: (count: number, following: number) =>
    following === 0
      ? `${count} perubahan dari berkas balasan dipakai`
      : `${count} perubahan dari berkas balasan dipakai; rujukan di ${following} pasal ikut diubah`,
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
  takeMoved: "Move this article, as in the partner's file",
  which: (number) =>
    number === '' ? 'Which article of our draft it is' : `Article ${number} of the partner's file in our draft`,
  whichNew: 'New article',
  whichNone: 'Not an article',
  unsure: 'Found by what it says, and not surely. Choose the right article; the comparison follows.',
  told: 'You chose this article yourself.',
  setAside: (words) => `Not an article: ${words}`,
  parts: {
    title: 'Title',
    lead: 'Change of the parent agreement',
    titleEnglish: 'English title',
    english: 'English text',
  },
  leadByHand:
    "The leading sentence in the partner's file differs and cannot be used as it stands. Choose the kind of change and the number of the article in the draft.",
  by: (name, day) => [name === '' ? 'no name recorded' : name, day].filter((part) => part !== '').join(', '),
  untracked: 'without tracking',
  comment: (name, words) => `${name === '' ? 'No name recorded' : name}: ${words}`,
  outsideTitle: 'Outside the articles',
  fixed: 'A standard sentence made by the app. It is not changed in this draft.',
  elsewhere: (what) => `Made of the data of ${what}. Change those if you agree.`,
  go: (what) => `Open ${what}`,
  takeLine: (list) => `Add to ${list}`,
  dropLine: (list) => `Remove from ${list}, as in the partner's file`,
  lineBoth: 'We and the partner both changed this place.',
  lineWritten: "We wrote it after that version; the partner's file lacks it. Tick to remove it.",
  lineDropped: 'We removed it after that version. Tick to put it back.',
  sources: {
    premises: 'premises',
    bases: 'legal bases',
    inEnglish: (list) => `${list} (English)`,
    title: 'title of the draft',
    titleEnglish: 'English title',
    date: 'place and date',
    parentNamed: 'parent agreement',
    works: 'work plan',
    annex: 'annex',
    parties: 'parties',
    number: (party) => `number of ${party}`,
  },
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
  done: (count, following) => {
    const used = count === 1 ? '1 change of the returned file used' : `${count} changes of the returned file used`;
    if (following === 0) return used;
    return `${used}; references in ${following === 1 ? '1 article' : `${following} articles`} follow`;
  },
};

export const RETURNED_TEXT = { id: ID, en: EN };
