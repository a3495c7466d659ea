const ID = {
  title: 'Pengaturan',
  office: {
    title: 'Kantor',
    region: 'Daerah',
    regionFixed: 'Daerah tidak dapat diganti setelah kantor disiapkan.',
  },
  user: { title: 'Pengguna laptop ini' },
  look: {
    title: 'Tampilan',
    language: 'Bahasa',
    theme: 'Warna',
    themes: { system: 'Ikut laptop', light: 'Terang', dark: 'Gelap' },
    density: 'Jarak baris',
    densities: { roomy: 'Longgar', tight: 'Rapat' },
    singleKeys: 'Huruf tunggal sebagai tombol',
    singleKeysWhy: 'N membuat baru, / mencari, ? menampilkan daftar tombol. Hanya di luar kotak isian.',
    on: 'Nyala',
    off: 'Mati',
  },
  keys: {
    title: 'Kunci dan pemulihan',
    protected: 'Kunci kantor dilindungi oleh sistem laptop ini.',
    unprotected:
      'Laptop ini tidak menyediakan pelindung kunci. Siapa pun yang membuka akun ini dapat memakai kunci kantor.',
    save: 'Simpan berkas pemulihan',
    check: 'Periksa berkas pemulihan',
    checkTitle: 'Periksa berkas pemulihan',
    checkWhy: 'Buka berkas pemulihan yang sudah disimpan, untuk memastikan isinya kunci kantor ini.',
    passphrase: 'Kata sandi berkas itu',
    choose: 'Pilih berkas',
    matches: (name: string) => `${name} berisi kunci kantor ini.`,
    differs: (name: string) => `${name} berisi kunci kantor lain. Simpan berkas pemulihan yang baru.`,
  },
  data: {
    title: 'Data di laptop ini',
    rebuildWhy:
      'Daftar dan pencarian disusun kembali dari catatan perubahan. Tidak ada isian yang berubah. Pakai bila daftar tampak keliru.',
    rebuild: 'Bangun ulang daftar',
    working: (done: number, total: number) =>
      total === 0 ? 'Membangun ulang daftar' : `Membangun ulang daftar, ${done} dari ${total} catatan`,
    done: (documents: number) => `Selesai. ${documents} catatan dibangun ulang, semuanya sama seperti sebelumnya.`,
    differed: (documents: number, differences: number) =>
      `Selesai. ${documents} catatan dibangun ulang, ${differences} di antaranya diperbaiki.`,
  },
  about: {
    title: 'Tentang Simpul',
    version: (version: string) => `Simpul ${version}`,
    runs: (shell: string, platform: string) => `Berjalan di ${shell}, ${platform}`,
    licence: 'Simpul berlisensi MIT.',
    regions:
      'Daftar daerah: idn-area-data, menurut Kepmendagri 300.2.2-2138 Tahun 2025, di bawah Open Database License (ODbL) 1.0.',
    borders: 'Batas darat dan titik tengah daerah dihitung dari data peta dan ikut di bawah ODbL 1.0.',
  },
};

const EN: typeof ID = {
  title: 'Settings',
  office: {
    title: 'Office',
    region: 'Region',
    regionFixed: 'The region cannot change after the office is set up.',
  },
  user: { title: 'User of this laptop' },
  look: {
    title: 'Look',
    language: 'Language',
    theme: 'Colours',
    themes: { system: 'Like the laptop', light: 'Light', dark: 'Dark' },
    density: 'Row spacing',
    densities: { roomy: 'Roomy', tight: 'Tight' },
    singleKeys: 'Single letters as keys',
    singleKeysWhy: 'N makes a new one, / searches, ? shows the keys. Only outside text fields.',
    on: 'On',
    off: 'Off',
  },
  keys: {
    title: 'Key and recovery',
    protected: "The office key is protected by this laptop's system.",
    unprotected: 'This laptop offers no protection for keys. Whoever opens this account can use the office key.',
    save: 'Save a recovery file',
    check: 'Check a recovery file',
    checkTitle: 'Check a recovery file',
    checkWhy: 'Open a recovery file that you saved, to be sure that it holds the key of this office.',
    passphrase: 'Passphrase of that file',
    choose: 'Choose the file',
    matches: (name) => `${name} holds the key of this office.`,
    differs: (name) => `${name} holds the key of another office. Save a new recovery file.`,
  },
  data: {
    title: 'Data on this laptop',
    rebuildWhy:
      'Lists and search are built anew from the record of changes. No value changes. Use it when a list looks wrong.',
    rebuild: 'Rebuild the lists',
    working: (done, total) =>
      total === 0 ? 'Building the lists anew' : `Building the lists anew, ${done} of ${total} entries`,
    done: (documents) => `Done. ${documents} entries were built anew, all the same as before.`,
    differed: (documents, differences) =>
      `Done. ${documents} entries were built anew, ${differences} of them were mended.`,
  },
  about: {
    title: 'About Simpul',
    version: (version) => `Simpul ${version}`,
    runs: (shell, platform) => `Runs on ${shell}, ${platform}`,
    licence: 'Simpul is under the MIT licence.',
    regions:
      'List of regions: idn-area-data, by Kepmendagri 300.2.2-2138 of 2025, under the Open Database License (ODbL) 1.0.',
    borders: 'Land borders and middles of regions are computed from map data and come under ODbL 1.0 as well.',
  },
};

export const SETTINGS_TEXT = { id: ID, en: EN };
