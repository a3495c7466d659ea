import { countText } from './counts.ts';

import type { NipDoubt } from '#domain/officials/nip.ts';

const NIP_ID: Readonly<Record<NipDoubt, string>> = {
  'not-18-digits': 'NIP terdiri atas 18 angka. Periksa kembali, atau kosongkan dahulu.',
  'no-birth-date': 'Delapan angka pertama NIP adalah tanggal lahir. Periksa kembali, atau kosongkan dahulu.',
  'no-appointment-month':
    'Angka ke-9 sampai ke-14 NIP adalah bulan pengangkatan. Periksa kembali, atau kosongkan dahulu.',
  'appointed-too-young':
    'Menurut NIP ini, pengangkatan terjadi sebelum usia 18 tahun. Periksa kembali, atau kosongkan dahulu.',
  'sex-digit': 'Angka ke-15 NIP harus 1 atau 2. Periksa kembali, atau kosongkan dahulu.',
};

const NIP_EN: typeof NIP_ID = {
  'not-18-digits': 'A NIP has 18 digits. Check it, or leave it empty for now.',
  'no-birth-date': 'The first eight digits of a NIP are the birth date. Check them, or leave it empty for now.',
  'no-appointment-month':
    'Digits 9 to 14 of a NIP are the month of appointment. Check them, or leave it empty for now.',
  'appointed-too-young': 'By this NIP the appointment was before the age of 18. Check it, or leave it empty for now.',
  'sex-digit': 'Digit 15 of a NIP must be 1 or 2. Check it, or leave it empty for now.',
};

const ID = {
  title: 'Siapkan Simpul untuk kantor Anda',
  under: 'Sekitar tiga menit. Semua data tinggal di laptop ini, tanpa internet.',
  languages: 'Bahasa',
  indonesian: 'Bahasa Indonesia',
  english: 'English',
  region: {
    title: 'Daerah',
    about: (government: string, head: string) => `${government}, dipimpin ${head}. Berbatasan darat dengan:`,
    alone: (government: string, head: string) =>
      `${government}, dipimpin ${head}. Tidak berbatasan darat dengan daerah lain.`,
    notAutonomous: 'Tidak dapat menandatangani',
    source:
      'Daftar resmi: Kepmendagri 300.2.2-2138 Tahun 2025, 38 provinsi dan 514 kabupaten/kota. Enam wilayah administrasi di Jakarta tidak dapat menandatangani kerja sama. Data © idn-area-data, ODbL.',
  },
  office: {
    title: 'Kantor',
    name: 'Nama kantor',
    proposal: (region: string) => `Bagian Kerja Sama Setda ${region}`,
    address: 'Alamat',
    zone: 'Zona waktu',
  },
  user: {
    title: 'Pengguna laptop ini',
    name: 'Nama dan gelar',
    post: 'Jabatan',
    nip: 'NIP',
    doubts: NIP_ID,
  },
  recovery: {
    title: 'Berkas pemulihan',
    why: 'Bila laptop rusak, berkas ini satu-satunya cara membuka data dan mengganti kunci kantor. Simpan di USB, lalu taruh di lemari arsip.',
    passphrase: 'Kata sandi, paling sedikit 8 huruf',
    again: 'Ulangi kata sandi',
    tooShort: 'Kata sandi terlalu pendek. Tulis paling sedikit 8 huruf.',
    different: 'Kedua kata sandi berbeda. Tulis ulang yang kedua.',
    save: 'Simpan ke USB',
    saved: (name: string) => `Tersimpan: ${name}`,
    notSaved: 'Belum disimpan',
    unprotected:
      'Laptop ini tidak menyediakan pelindung kunci. Siapa pun yang membuka akun Windows ini dapat memakai kunci kantor.',
    fileName: (code: string) => `pemulihan-simpul-${code}.age`,
  },
  missing: {
    count: (count: number, list: string) => `Tinggal ${count} hal: ${list}.`,
    region: 'pilih daerah',
    office: 'isi nama kantor',
    user: 'isi nama pengguna',
    recovery: 'simpan berkas pemulihan',
    recoveryOnly:
      'Berkas pemulihan belum disimpan. Boleh nanti, tetapi bila laptop ini rusak, data tidak dapat dibuka lagi.',
    none: 'Semua siap.',
  },
  start: 'Mulai memakai Simpul',
  starting: 'Menyiapkan kantor',
  restore: {
    open: 'Pakai berkas pemulihan',
    title: 'Pakai berkas pemulihan',
    why: 'Kunci kantor dari laptop lama dipindahkan ke laptop ini. Mitra mengenali kantor ini seperti sebelumnya.',
    passphrase: 'Kata sandi berkas itu',
    choose: 'Pilih berkas',
    done: 'Kunci kantor sudah dipindahkan ke laptop ini.',
  },
  opening: {
    plain: 'Membuka data di laptop ini',
    replay: (done: number, total: number) => `Membaca catatan pengaman, ${done} dari ${total} perubahan`,
    rebuild: (done: number, total: number) => `Membangun ulang daftar, ${done} dari ${total} catatan`,
  },
  empty: {
    title: 'Data di laptop ini kosong, tetapi catatan pengaman masih ada',
    why: (size: string) =>
      `Penyimpanan data hilang atau dikosongkan oleh sistem. Catatan pengaman (${size}) masih utuh di laptop ini. Pilih salah satu; tidak ada yang terhapus sebelum Anda memilih.`,
    replay: 'Pulihkan dari catatan pengaman',
    replayWhy:
      'Yang dicatat kantor ini di laptop ini dikembalikan. Ini pilihan yang biasanya benar. Yang diterima dari mitra perlu diminta lagi.',
    replayBrings: (entries: number, records: number, last: string | null) =>
      `${countText(entries, 'id')} perubahan kembali dan ${countText(records, 'id')} catatan tampil lagi${last === null ? '' : `, terakhir ${last}`}. Daftar mitra dan kartu mereka tidak termasuk.`,
    replayWaits: (records: number) =>
      `Pada ${countText(records, 'id')} catatan sebagian menunggu: perubahan mitra yang lebih dahulu perlu diminta lagi.`,
    setAside: 'Mulai dari kosong',
    setAsideWhy:
      'Catatan pengaman disisihkan dengan nama bertanggal, tidak dihapus. Pakai bila laptop ini berpindah kantor.',
    confirm: 'Ya, mulai dari kosong',
    keep: 'Kembali',
    sure: 'Setelah ini Simpul dimulai seperti baru. Catatan lama hanya dapat dibuka dengan bantuan teknis.',
  },
  fatal: {
    title: 'Simpul belum dapat dibuka',
    again: 'Coba buka lagi',
    safe: 'Data di laptop ini tidak diubah.',
  },
};

const EN: typeof ID = {
  title: 'Set up Simpul for your office',
  under: 'About three minutes. All data stays on this laptop, without internet.',
  languages: 'Language',
  indonesian: 'Bahasa Indonesia',
  english: 'English',
  region: {
    title: 'Region',
    about: (government, head) => `${government}, headed by the ${head}. Borders by land with:`,
    alone: (government, head) => `${government}, headed by the ${head}. Has no land border with another region.`,
    notAutonomous: 'Cannot sign',
    source:
      'Official list: Kepmendagri 300.2.2-2138 of 2025, 38 provinces and 514 regencies and cities. Six administrative areas of Jakarta cannot sign cooperation. Data © idn-area-data, ODbL.',
  },
  office: {
    title: 'Office',
    name: 'Name of the office',
    proposal: (region) => `Bagian Kerja Sama Setda ${region}`,
    address: 'Address',
    zone: 'Time zone',
  },
  user: {
    title: 'User of this laptop',
    name: 'Name and titles',
    post: 'Post',
    nip: 'NIP',
    doubts: NIP_EN,
  },
  recovery: {
    title: 'Recovery file',
    why: 'If the laptop breaks, this file is the only way to open the data and replace the office key. Save it to a USB stick and put that into the archive cabinet.',
    passphrase: 'Passphrase, at least 8 letters',
    again: 'Repeat the passphrase',
    tooShort: 'The passphrase is too short. Write at least 8 letters.',
    different: 'The two passphrases differ. Write the second one again.',
    save: 'Save to USB',
    saved: (name) => `Saved: ${name}`,
    notSaved: 'Not saved yet',
    unprotected: 'This laptop offers no protection for keys. Whoever opens this account can use the office key.',
    fileName: (code) => `simpul-recovery-${code}.age`,
  },
  missing: {
    count: (count, list) => `${count} ${count === 1 ? 'thing' : 'things'} left: ${list}.`,
    region: 'choose the region',
    office: 'name the office',
    user: 'name the user',
    recovery: 'save the recovery file',
    recoveryOnly:
      'The recovery file is not saved. Later is possible, but if this laptop breaks, the data cannot be opened again.',
    none: 'Everything is ready.',
  },
  start: 'Start using Simpul',
  starting: 'Setting up the office',
  restore: {
    open: 'Use a recovery file',
    title: 'Use a recovery file',
    why: 'The office key of the old laptop moves to this one. Partners recognise this office as before.',
    passphrase: 'Passphrase of that file',
    choose: 'Choose the file',
    done: 'The office key has moved to this laptop.',
  },
  opening: {
    plain: 'Opening the data on this laptop',
    replay: (done, total) => `Reading the safety journal, ${done} of ${total} changes`,
    rebuild: (done, total) => `Building the lists anew, ${done} of ${total} entries`,
  },
  empty: {
    title: 'The data on this laptop is empty, but the safety journal is still there',
    why: (size) =>
      `The stored data was lost or emptied by the system. The safety journal (${size}) is intact on this laptop. Choose one; nothing is deleted before you choose.`,
    replay: 'Bring back from the safety journal',
    replayWhy:
      'What this office wrote on this laptop comes back. This is usually right. What came from partners must be asked for again.',
    replayBrings: (entries, records, last) =>
      `${countText(entries, 'en')} changes come back and ${countText(records, 'en')} records show again${last === null ? '' : `, the last of ${last}`}. Partners and their cards are not in it.`,
    replayWaits: (records) =>
      `Of ${countText(records, 'en')} ${records === 1 ? 'record' : 'records'} something will wait until a partner gives its own changes again.`,
    setAside: 'Begin empty',
    setAsideWhy:
      'The safety journal is put aside under a dated name, not deleted. For a laptop that moved to another office.',
    confirm: 'Yes, begin empty',
    keep: 'Go back',
    sure: 'After this Simpul begins as new. The old entries can only be opened with technical help.',
  },
  fatal: {
    title: 'Simpul cannot be opened yet',
    again: 'Try to open again',
    safe: 'The data on this laptop was not changed.',
  },
};

export const FIRST_RUN_TEXT = { id: ID, en: EN };
