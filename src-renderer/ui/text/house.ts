import { sizeText } from './sizes.ts';

/* How an office's documents look: the settings page "Naskah dan kop". */
const ID = {
  title: 'Naskah dan kop',
  why: 'Kertas, batas, huruf, kop, dan lambang untuk semua naskah kantor ini.',
  open: 'Atur naskah dan kop',
  settings: 'Pengaturan',
  unconfirmed: 'Belum dipastikan dari naskah Permendagri 1/2023; sesuaikan dengan aturan daerah.',
  presets: {
    title: 'Gaya siap pakai',
    why: 'Mengganti isian di bawah sekaligus, juga di mana lambang tampil. Gambar lambang dan keterangan kop tidak berubah.',
    names: { standard: 'Standar', ministry: 'A4, gaya Permendagri', regional: 'F4 daerah' },
    reset: 'Kembalikan ke bawaan',
    done: (name: string) => `Gaya naskah diganti: ${name}`,
    same: (name: string) => `Naskah sudah bergaya ${name}. Tidak ada yang berubah.`,
  },
  page: {
    title: 'Kertas dan halaman',
    margins: 'Batas halaman',
    millimetres: 'mm, 10 sampai 60',
    wrongMargin: 'Batas adalah bilangan bulat dari 10 sampai 60. Periksa kembali angkanya.',
    marginsAdvice:
      'Permendagri 1/2023 pasal 34 ayat (2) tentang batas belum dipastikan; sesuaikan dengan aturan daerah.',
    paperAdvice: 'Permendagri 1/2023 menyebut A4; banyak aturan daerah memakai F4 dengan ukuran yang berbeda.',
  },
  letters: {
    title: 'Huruf dan susunan',
    fontAdvice:
      'Pratinjau dan PDF selalu memakai Simpul Bonum sebagai ganti Bookman Old Style, sama lebarnya dengan URW Bookman. Word memakai Bookman yang terpasang, sehingga akhir halaman dapat berbeda.',
    sideAdvice: 'Kedua susunan dipakai; tidak ada aturan yang dapat dipastikan.',
  },
  numbers: {
    title: 'Nomor naskah',
    hint: '(boleh dikosongkan)',
    why: (blanks: string) =>
      `Isian: ${blanks}. Nomor urut diisi tangan dari buku agenda; bulan dan tahun dari tanggal penandatanganan.`,
    advice: 'Pola nomor berbeda di setiap daerah dan belum dapat dipastikan; tulis menurut aturan kantor ini.',
    unknown: (names: string) => `Isian ini tidak dikenal: ${names}. Periksa ejaannya.`,
    sample: (number: string) => `Contoh: ${number}`,
  },
  head: {
    title: 'Kop',
    contactHint: 'di bawah alamat',
    signerAdvice:
      'Siapa yang menandatangani belum dipastikan dari naskah aturan. Nama diambil dari Pejabat menurut tanggal rapat.',
    emblemAdvice:
      'Lambang negara di judul perjanjian belum dipastikan dari naskah aturan; sesuaikan dengan aturan daerah.',
  },
  emblems: {
    title: 'Lambang',
    why: 'Berikan gambar PNG atau JPEG, paling besar 2 MB. Simpul tidak membawa lambang apa pun.',
    state: 'Lambang negara',
    stateAlternative: 'Lambang negara Garuda Pancasila',
    own: (region: string) => `Lambang ${region}`,
    none: 'Belum ada gambar',
    give: 'Pilih gambar',
    replace: 'Ganti',
    takeOut: 'Keluarkan',
    giveFor: (whose: string) => `Pilih gambar, ${whose}`,
    takeOutOf: (whose: string) => `Keluarkan, ${whose}`,
    size: (bytes: number) => `${sizeText(bytes)} di laptop ini`,
    partner: 'Tambah lambang mitra',
    partnerWhy:
      'Daerah, kementerian, lembaga, atau perusahaan. Lambangnya tampil di judul bila sudah diberikan di sini.',
    kept: (whose: string) => `${whose} disimpan`,
    same: (whose: string) => `${whose} sudah sama. Tidak ada yang berubah.`,
    out: (whose: string) => `${whose} dikeluarkan`,
    faults: {
      empty: 'Berkas gambar ini kosong. Pilih gambar yang lain.',
      'too-big': 'Gambar ini lebih dari 2 MB. Kecilkan dahulu, lalu pilih lagi.',
      'not-a-picture': 'Berkas ini bukan gambar PNG atau JPEG. Pilih gambar yang lain.',
      'too-small': 'Gambar ini lebih kecil dari 16 piksel. Pilih gambar yang lebih besar.',
      'too-many-pixels': 'Gambar ini terlalu besar untuk dibuka. Pilih gambar paling besar 8000 piksel.',
      unreadable: 'Gambar ini rusak dan tidak dapat dibuka. Pilih gambar yang lain.',
    },
  },
  preview: {
    title: 'Contoh halaman pertama',
    which: { agreement: 'Kesepakatan', letter: 'Surat' },
    making: 'Menyusun contoh',
    failed: 'Contoh tidak dapat ditampilkan. Simpan naskah sebagai Word untuk melihatnya.',
  },
};

const EN: typeof ID = {
  title: 'Documents and letterheads',
  why: 'Paper, margins, typefaces, letterheads and emblems of all documents of this office.',
  open: 'Set documents and letterheads',
  settings: 'Settings',
  unconfirmed: 'Not confirmed from the text of Permendagri 1/2023; follow the rules of your region.',
  presets: {
    title: 'Ready-made styles',
    why: 'Changes the fields below at one go, also where emblems stand. The pictures of emblems and the words of the letterhead stay.',
    names: { standard: 'Standard', ministry: 'A4, after Permendagri', regional: 'Regional F4' },
    reset: 'Back to the defaults',
    done: (name) => `Style of documents changed: ${name}`,
    same: (name) => `Documents have the style ${name} already. Nothing changes.`,
  },
  page: {
    title: 'Paper and page',
    margins: 'Margins',
    millimetres: 'mm, 10 to 60',
    wrongMargin: 'A margin is a whole number from 10 to 60. Check the figure.',
    marginsAdvice: 'Permendagri 1/2023 art. 34(2) on margins is not confirmed; follow the rules of your region.',
    paperAdvice: 'Permendagri 1/2023 says A4; many regional rules have F4, in different sizes.',
  },
  letters: {
    title: 'Typefaces and order',
    fontAdvice:
      'Preview and PDF always set Bookman Old Style in Simpul Bonum, which has the widths of URW Bookman. Word takes the Bookman that is installed, so that pages may end elsewhere.',
    sideAdvice: 'Both orders are used; no rule could be confirmed.',
  },
  numbers: {
    title: 'Document numbers',
    hint: 'may stay blank',
    why: (blanks) =>
      `Blanks: ${blanks}. The running number is filled in by hand from the agenda book; month and year from the day of signing.`,
    advice: 'Patterns differ between regions and could not be confirmed; write it by the rules of this office.',
    unknown: (names) => `These blanks are not known: ${names}. Check the spelling.`,
    sample: (number) => `Example: ${number}`,
  },
  head: {
    title: 'Letterhead',
    contactHint: 'under the address',
    signerAdvice:
      'Who signs is not confirmed from the text of any rule. The name is taken from Officials, by the day of the meeting.',
    emblemAdvice:
      "The state's emblem over the title of agreements is not confirmed from the text of any rule; follow the rules of your region.",
  },
  emblems: {
    title: 'Emblems',
    why: 'Give pictures in PNG or JPEG of 2 MB at most. Simpul brings no emblem of its own.',
    state: 'Emblem of the state',
    stateAlternative: 'Emblem of the Republic of Indonesia',
    own: (region) => `Emblem of ${region}`,
    none: 'No picture yet',
    give: 'Choose a picture',
    replace: 'Replace',
    takeOut: 'Take out',
    giveFor: (whose) => `Choose a picture, ${whose}`,
    takeOutOf: (whose) => `Take out, ${whose}`,
    size: (bytes) => `${sizeText(bytes)} on this laptop`,
    partner: "Add a partner's emblem",
    partnerWhy: 'A region, ministry, institution or company. Its emblem stands over the title once it is given here.',
    kept: (whose) => `${whose} kept`,
    same: (whose) => `${whose} is the same already. Nothing changes.`,
    out: (whose) => `${whose} taken out`,
    faults: {
      empty: 'This picture file is empty. Choose another one.',
      'too-big': 'This picture is larger than 2 MB. Make it smaller, then choose it again.',
      'not-a-picture': 'This file is no PNG or JPEG picture. Choose another one.',
      'too-small': 'This picture is smaller than 16 pixels. Choose a larger one.',
      'too-many-pixels': 'This picture is too large to open. Choose one of 8000 pixels at most.',
      unreadable: 'This picture is damaged and cannot be opened. Choose another one.',
    },
  },
  preview: {
    title: 'Sample of the first page',
    which: { agreement: 'Agreement', letter: 'Letter' },
    making: 'Making the sample',
    failed: 'The sample cannot be shown. Save a document as Word to look at it.',
  },
};

export const HOUSE_TEXT = { id: ID, en: EN };
