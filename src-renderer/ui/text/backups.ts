import { countText } from './counts.ts';

const ID = {
  title: 'Cadangan',
  why: 'Salinan terkunci dari semua catatan, dibuat sendiri setiap jam kerja, sebelum impor, dan saat Simpul ditutup. Hanya kunci kantor ini yang dapat membukanya.',
  none: 'Belum ada cadangan. Cadangan pertama dibuat segera.',
  last: (moment: string, records: string, entries: string, size: string) =>
    `Terakhir ${moment}: ${records} catatan, ${entries} perubahan, ${size}. Sudah dibaca ulang dan utuh.`,
  folder: 'Folder cadangan',
  defaultFolder:
    'Folder bawaan di laptop ini. Bila laptop hilang, cadangan ikut hilang; pilih folder di USB atau jaringan.',
  gone: 'Folder ini tidak terjangkau sekarang. Pasang kembali USB-nya, atau pilih folder lain.',
  kept: (count: number) => `${count} cadangan tersimpan: yang terbaru, lalu satu per jam, per hari, dan per minggu.`,
  choose: 'Pilih folder cadangan',
  reset: 'Pakai folder bawaan',
  now: 'Cadangkan sekarang',
  working: 'Membuat cadangan dan membacanya kembali',
  check: 'Periksa cadangan',
  checkWhy: 'Pilih berkas cadangan untuk melihat isinya. Tidak ada yang berubah.',
  onlyEmpty:
    'Cadangan hanya dipulihkan ke Simpul yang masih kosong, misalnya di laptop baru, bersama berkas pemulihan.',
  free: (free: string) => `Ruang kosong di laptop ini: ${free}.`,
  low: (free: string) =>
    `Ruang di laptop ini tinggal ${free}. Kosongkan ruang sebelum penuh; Simpul tidak dapat mencatat di tempat penuh.`,
  saved: 'Cadangan disimpan di folder bawaan laptop ini.',
  notSaved: 'Tidak ada cadangan baru yang tersimpan.',
  toSettings: 'Buka Pengaturan',
  spoiled: (size: string, mended: number) =>
    `Sebagian catatan pengaman di laptop ini rusak (${size}). Data Anda tidak berubah; ${countText(mended, 'id')} perubahan sudah ditulis ulang. Buat cadangan sekarang dan periksa diska.`,
  torn: 'Simpul berhenti mendadak saat terakhir dipakai. Satu catatan yang belum selesai ditulis disisihkan; periksa isian terakhir Anda.',
  understood: 'Mengerti',
  restore: 'Pulihkan dari cadangan',
  besideJournal:
    'Bila ada cadangan, pilih ini. Semua kembali, juga yang diterima dari mitra, lalu catatan pengaman melengkapi yang lebih baru.',
  restoreWhy: 'Semua catatan, mitra, dan riwayat kembali dari berkas cadangan kantor ini.',
  fromPartner:
    'Tanpa cadangan: buka berkas pemulihan, isi data kantor seperti dahulu, lalu minta tiap mitra memilih “Siapkan berkas lengkap” untuk kantor Anda dan impor kartu serta berkasnya. Kembali: semua yang pernah dibagikan dengan mitra itu dan pernah mereka terima. Tidak kembali: catatan yang hanya ada di kantor ini, catatan internal, dan yang belum pernah dikirim.',
  keysFirst: 'Kunci kantor belum ada di laptop ini. Buka dahulu berkas pemulihan.',
  passphrase: 'Kata sandi berkas pemulihan',
  openRecovery: 'Buka berkas pemulihan',
  chooseFile: 'Pilih berkas cadangan',
  takeLatest: (moment: string) => `Pakai cadangan ${moment}`,
  reading: 'Memeriksa berkas cadangan',
  found: 'Berkas ini akan mengembalikan:',
  office: (name: string, region: string) => (region === '' ? name : `${name}, ${region}`),
  made: (moment: string) => `Dibuat ${moment}`,
  counts: (records: string, entries: string, partners: string) =>
    `${records} catatan, ${entries} perubahan, ${partners} mitra`,
  newer: 'Yang ditulis setelah itu dan sudah dikirim dapat diminta kembali dari mitra lewat Pertukaran.',
  restoreNow: 'Pulihkan sekarang',
  other: 'Pilih berkas lain',
  restoring: 'Memulihkan catatan dan menyusun daftar',
};

const EN: typeof ID = {
  title: 'Backups',
  why: 'A locked copy of everything, made by itself every working hour, before an import and when Simpul closes. Only the key of this office opens it.',
  none: 'There is no backup yet. The first is made soon.',
  last: (moment, records, entries, size) =>
    `Last ${moment}: ${records} entries, ${entries} changes, ${size}. Read back and found whole.`,
  folder: 'Folder for backups',
  defaultFolder:
    "This laptop's own folder. If the laptop is lost, the backups are lost too; choose a folder on a USB stick or network.",
  gone: 'This folder is out of reach now. Put the USB stick back, or choose another folder.',
  kept: (count) =>
    `${count} ${count === 1 ? 'backup is' : 'backups are'} kept: the latest, then one by hour, by day and by week.`,
  choose: 'Choose the backup folder',
  reset: "Use this laptop's own folder",
  now: 'Back up now',
  working: 'Writing a backup and reading it back',
  check: 'Check a backup',
  checkWhy: 'Choose a backup file to see what is in it. Nothing changes.',
  onlyEmpty: 'A backup is only restored into an empty Simpul, for example on a new laptop, with the recovery file.',
  free: (free) => `Free space on this laptop: ${free}.`,
  low: (free) =>
    `Only ${free} is left on this laptop. Free some space before it is full; Simpul cannot keep anything on a full disk.`,
  saved: "The backup was kept in this laptop's own folder.",
  notSaved: 'No new backup was kept.',
  toSettings: 'Open Settings',
  spoiled: (size, mended) =>
    `Part of the safety journal on this laptop is spoiled (${size}). Your data did not change; ${countText(mended, 'en')} ${mended === 1 ? 'change was' : 'changes were'} written again. Make a backup now and have the disk checked.`,
  torn: 'Simpul stopped suddenly the last time. One entry that was not written to its end was put aside; check what you typed last.',
  understood: 'Understood',
  restore: 'Restore from a backup',
  besideJournal:
    'If there is a backup, choose this. Everything comes back, also what came from partners; the safety journal then adds what is newer.',
  restoreWhy: 'All entries, partners and history come back from a backup file of this office.',
  fromPartner:
    'Without a backup: open the recovery file, fill in the office as before, then ask each partner to choose “Prepare a full file” for your office, and import their card and file. Back comes everything that was shared with that partner and reached them. Not back come records of this office alone, internal notes, and what was never sent.',
  keysFirst: 'The office key is not on this laptop yet. Open the recovery file first.',
  passphrase: 'Passphrase of the recovery file',
  openRecovery: 'Open the recovery file',
  chooseFile: 'Choose a backup file',
  takeLatest: (moment) => `Use the backup of ${moment}`,
  reading: 'Checking the backup file',
  found: 'This file would bring back:',
  office: (name, region) => (region === '' ? name : `${name}, ${region}`),
  made: (moment) => `Made on ${moment}`,
  counts: (records, entries, partners) => `${records} entries, ${entries} changes, ${partners} partners`,
  newer: 'What was written after it and already sent can be asked back from partners under Exchange.',
  restoreNow: 'Restore now',
  other: 'Choose another file',
  restoring: 'Bringing entries back and building the lists',
};

export const BACKUPS_TEXT = { id: ID, en: EN };
