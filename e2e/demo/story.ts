/*
 * What the demo types: two secretariats that border across two provinces, and their shared waste.
 * Names of people are invented.
 */
export const ITEM_TITLE = 'Pengelolaan Sampah Terpadu Wilayah Perbatasan';

export const SLEMAN = {
  search: 'sleman',
  region: 'Kabupaten Sleman',
  address: 'Jalan Parasamya, Beran, Tridadi, Sleman',
  user: 'Sri Wahyuni, S.STP.',
  post: 'Analis Kerja Sama',
  passphrase: 'tempel dan turi 2026',
} as const;

export const MAGELANG = {
  search: 'kabupaten magelang',
  region: 'Kabupaten Magelang',
  address: 'Jalan Soekarno-Hatta 59, Kota Mungkid',
  user: 'Rina Wahyuningsih, S.IP.',
  post: 'Kepala Subbagian Kerja Sama',
  passphrase: 'salam dan srumbung 2026',
} as const;

/** The eight fields of the preparation data but the term, by their labels. */
export const PREPARATION = {
  'Latar belakang':
    'Timbulan sampah di Kapanewon Tempel dan Turi serta Kecamatan Salam dan Srumbung naik 9% setahun. Truk kedua daerah memutar 14 km karena tempat pengolahan terdekat berada di seberang batas provinsi.',
  'Maksud dan tujuan':
    'Mewujudkan pengelolaan sampah yang efisien, aman bagi lingkungan, dan saling menguntungkan di wilayah perbatasan.',
  'Lokasi kerja sama':
    'Kapanewon Tempel dan Turi di Kabupaten Sleman serta Kecamatan Salam dan Srumbung di Kabupaten Magelang.',
  'Ruang lingkup':
    'Pengurangan sampah di sumber\nPengangkutan lintas batas\nPengolahan bersama\nPemantauan kualitas lingkungan',
  Manfaat: 'Biaya angkut turun, 46 desa terlayani setiap hari, dan satu data timbulan dipakai bersama.',
  'Analisis dampak sosial dan lingkungan':
    'Sosial: 58 pemulung ditampung sebagai tenaga pilah. Lingkungan: lindi diolah di satu tempat, perlu UKL-UPL pada tahun pertama.',
  Pembiayaan: 'Anggaran Pendapatan dan Belanja Daerah masing-masing pihak menurut tonase serta sumber lain yang sah.',
} as const;

export const PEOPLE = [
  ['Drs. Agus Winarno, M.Si.', 'Sekretaris Daerah', 'Kabupaten Sleman'],
  ['Sri Wahyuni, S.STP.', 'Analis Kerja Sama', 'Bagian Kerja Sama Sleman'],
  ['Bayu Setiaji, S.T., M.T.', 'Kepala Bidang Persampahan', 'DLH Kabupaten Sleman'],
  ['Siti Khoiriyah, S.H.', 'Kepala Bagian Hukum', 'Setda Kabupaten Sleman'],
  ['Andi Saputro, S.Sos.', 'Perencana', 'Bappeda Kabupaten Sleman'],
  ['Wahyu Nugroho, S.Kom.', 'Panewu', 'Kapanewon Tempel'],
  ['Ir. Hendro Susanto', 'Kepala Dinas Lingkungan Hidup', 'Kabupaten Magelang'],
  ['Dewi Lestyani, S.E., M.M.', 'Kepala Bidang Anggaran', 'BPPKAD Kabupaten Magelang'],
  ['Titik Bayuningrum, S.E.', 'Perencana', 'Bappeda Kabupaten Magelang'],
  ['Endang Rahayu, S.IP.', 'Kepala Bagian Kerja Sama', 'Setda Kabupaten Magelang'],
  ['Joko Purnama, S.H., M.H.', 'Kepala Bagian Hukum', 'Setda Kabupaten Magelang'],
  ['Hesti Rahmawati', 'Camat', 'Kecamatan Salam'],
] as const;

/** Topics and what is typed under them: `k ` a decision, `t ` an action item, `b ` a point left open. */
export const MINUTES: readonly { readonly topic: string; readonly lines: readonly Line[] }[] = [
  {
    topic: 'Pembukaan dan pembacaan acara',
    lines: [{ text: 'Rapat dibuka Sekretaris Daerah Kabupaten Sleman pukul 09.05 WIB.' }],
  },
  {
    topic: 'Timbulan sampah di wilayah perbatasan',
    lines: [
      {
        text: 'DLH Kabupaten Magelang: 78 ton per hari. DLH Kabupaten Sleman: 112 ton per hari, timbangan Oktober 2026.',
      },
      { text: 'k Data timbulan memakai hasil timbangan bersama setiap hari kerja terakhir bulan berjalan.' },
      {
        text: 't Kirim perhitungan timbulan per kecamatan dan kapanewon',
        who: 'Bayu Setiaji, S.T., M.T.',
        until: '4 des 2026',
      },
    ],
  },
  {
    topic: 'Pembagian biaya pengolahan',
    lines: [
      { text: 'Kabupaten Magelang berkeberatan bila biaya dibagi rata karena volumenya lebih kecil.' },
      { text: 'k Biaya variabel dibagi menurut tonase bulanan; biaya tetap dibagi sama besar.' },
      { text: 'b Denda keterlambatan: Sleman mengusulkan 1% per bulan, Magelang 2% per bulan.' },
      { text: 't Siapkan tabel pembagian biaya lima tahun', who: 'Dewi Lestyani, S.E., M.M.', until: '11 des 2026' },
    ],
  },
  {
    topic: 'Jadwal penandatanganan',
    lines: [
      { text: 'k Penandatanganan KSB direncanakan di Kota Mungkid pada 11 Desember 2026.' },
      { text: 't Susun undangan dan susunan acara penandatanganan', who: 'Endang Rahayu, S.IP.', until: '2 des 2026' },
    ],
  },
];
export type Line = { readonly text: string; readonly who?: string; readonly until?: string };

const decreed = (number: number): string =>
  `Keputusan Menteri Dalam Negeri Nomor 100.2.1.3-${number} Tahun 2025 tentang Pengesahan Pengangkatan Kepala Daerah`;

/** Heads of region as they stand in the register of officials, by the code of their region. */
export const HEADS = {
  sleman: {
    region: '34.04',
    frontTitle: 'Drs. H.',
    name: 'Sumarno Hadiprojo',
    backTitle: 'M.Si.',
    post: 'Bupati Sleman',
    decree: decreed(221),
  },
  magelang: {
    region: '33.08',
    frontTitle: 'Hj.',
    name: 'Ratna Kusumawati',
    backTitle: 'S.E., M.M.',
    post: 'Bupati Magelang',
    decree: decreed(222),
  },
  klaten: {
    region: '33.10',
    frontTitle: 'H.',
    name: 'Wiyono Prasetya',
    backTitle: 'S.E.',
    post: 'Bupati Klaten',
    decree: decreed(223),
  },
  boyolali: {
    region: '33.09',
    frontTitle: 'Ir.',
    name: 'Lestari Handayani',
    backTitle: 'M.T.',
    post: 'Bupati Boyolali',
    decree: decreed(224),
  },
  yogyakarta: {
    region: '34.71',
    frontTitle: 'dr.',
    name: 'Bimo Aryanto',
    backTitle: 'M.Kes.',
    post: 'Wali Kota Yogyakarta',
    decree: decreed(225),
  },
} as const;

/** Where partners have their seat; ours is known from the set-up. */
export const SEATS = {
  magelang: 'Jalan Soekarno-Hatta 59, Kota Mungkid',
  others: [
    'Jalan Soekarno-Hatta 59, Kota Mungkid',
    'Jalan Pemuda 294, Klaten',
    'Jalan Merdeka Timur, Kemiri, Boyolali',
    'Jalan Kenari 56, Yogyakarta',
  ],
} as const;

/** Who signs the PKS for Sleman, by power of attorney. */
export const MANDATED = {
  frontTitle: 'Ir.',
  name: 'Dwi Anggraini',
  backTitle: 'M.T.',
  post: 'Kepala Dinas Lingkungan Hidup',
  seat: 'Jalan KRT Pringgodiningrat 1, Beran, Sleman',
  mandate: 'Surat Kuasa Bupati Sleman Nomor 180/77/2027 tanggal 11 Januari 2027',
} as const;

export const COSTS = [
  {
    activity: 'Penyusunan rencana induk pengelolaan sampah',
    bearer: 'PIHAK KESATU',
    source: 'APBD Kabupaten Sleman',
    amount: '450000000',
  },
  {
    activity: 'Pengadaan dua truk pengangkut',
    bearer: 'PIHAK KEDUA',
    source: 'APBD Kabupaten Magelang',
    amount: '1250500000',
  },
  { activity: 'Pelatihan tenaga pilah', bearer: 'PIHAK KESATU', source: 'APBD Kabupaten Sleman', amount: '75000000' },
] as const;

/** What Magelang, who has no Simpul on this laptop, changes in the KSB with LibreOffice: words of its text, and what stands there instead. */
export const WORDS_OF_MAGELANG = {
  author: 'Endang Rahayu, Kab. Magelang',
  changes: [
    ['pengangkutan lintas batas', 'pengangkutan sampah lintas batas daerah'],
    ['dibebankan pada', 'dibebankan kepada'],
  ],
} as const;

/** An agreement of five regions around Yogyakarta; the searches and how the list shows them. */
export const FIVE = {
  title: 'Penanggulangan Bencana Letusan Gunung Merapi',
  parties: [
    ['kab magelang', 'Kab. Magelang'],
    ['klaten', 'Kab. Klaten'],
    ['boyolali', 'Kab. Boyolali'],
    ['kota yogyakarta', 'Kota Yogyakarta'],
  ],
} as const;
