import type { Reason } from '#app/engine.ts';
import type { HostReason } from '../session/ports.ts';
import type { Catalogue } from '../text/catalogue.ts';

/** Every reason that can reach a person. */
export type AnyReason = Reason | HostReason;

type Sentences = Readonly<Record<AnyReason, string>>;

/*
 * One sentence per reason: what is not right, and what to do; at most 20 words, no blame (ui.md §6). The compiler holds
 * both lists to the reasons, a test holds them to the length.
 */
const ID: Sentences = {
  'no-such-record': 'Catatan ini tidak ada di laptop ini. Kembali ke daftar, lalu buka lagi.',
  'no-such-field': 'Isian ini tidak dikenal oleh Simpul ini. Perbarui Simpul, lalu coba lagi.',
  'history-too-big':
    'Riwayat catatan ini lebih dari 8 MB, jadi tidak dapat ikut. Bagikan isinya mulai sekarang; riwayatnya tetap di sini.',
  'change-too-big':
    'Perubahan ini lebih dari 8 MB sekaligus dan tidak disimpan. Bagi menjadi beberapa perubahan yang lebih kecil.',
  'not-valid': 'Isian ini belum dapat disimpan dalam bentuk itu. Periksa kembali tulisannya.',
  'journal-not-written':
    'Catatan pengaman tidak dapat ditulis. Kosongkan ruang di laptop ini; Simpul mencoba lagi sendiri.',
  'database-not-written':
    'Laptop ini kehabisan ruang; tidak ada data yang berubah. Kosongkan ruang, lalu lakukan sekali lagi.',
  'database-empty-beside-journal': 'Data di laptop ini kosong, padahal catatan pengaman ada. Pilih cara memulihkannya.',
  'not-set-up': 'Kantor belum disiapkan di laptop ini. Isi dahulu daerah, kantor, dan pengguna.',
  'nothing-to-undo': 'Tidak ada lagi yang dapat diurungkan. Lihat riwayat untuk perubahan yang lebih lama.',
  'nothing-to-share-with': 'Belum ada daerah lain di antara para pihak. Tambahkan pihak, lalu bagikan.',
  'in-dispute':
    'Catatan ini masih memuat perbedaan antarkantor. Putuskan dahulu perbedaannya, lalu ubah kepada siapa catatan ini dibagikan.',
  'changed-meanwhile': 'Naskah berubah selagi rangkapnya dibuat. Simpan rangkapnya sekali lagi.',
  'no-longer-shared':
    'Catatan ini tidak lagi dibagikan dengan kantor Anda, jadi hanya dapat dibaca. Buat salinan sendiri untuk meneruskannya.',
  'no-such-partner': 'Mitra ini belum dikenal. Minta kartu kantor mereka, lalu impor.',
  'partner-not-verified': 'Kartu mitra ini belum dicocokkan. Cocokkan dahulu angkanya lewat telepon.',
  'nothing-to-send': 'Tidak ada perubahan untuk dikirim ke mitra ini. Mereka sudah punya semuanya.',
  'nothing-missing':
    'Sejauh yang diketahui laptop ini, tidak ada perubahan yang belum sampai. Tidak ada yang perlu diminta.',
  'nothing-in-trail':
    'Belum ada yang dibagikan di sini, jadi tidak ada jejak yang boleh disimpan. Bagikan dahulu catatannya.',
  'key-not-available': 'Kunci kantor tidak dapat dibuka. Mulai ulang Simpul, atau pakai berkas pemulihan.',
  'key-store-closed':
    'Penyimpanan kunci komputer ini tertutup. Buka kuncinya lalu coba lagi, atau pakai berkas pemulihan.',
  cancelled: 'Pekerjaan dibatalkan. Tidak ada yang berubah.',
  unexpected: 'Ada yang tidak berjalan semestinya. Coba sekali lagi, lalu salin rincian teknis bila berulang.',
  'too-big': 'Berkas ini terlalu besar. Minta mitra menyiapkannya kembali dalam beberapa berkas.',
  'unknown-content': 'Ini bukan berkas Simpul. Pilih berkas yang berakhiran .simpul atau .simpulkartu.',
  damaged: 'Berkas ini rusak di perjalanan. Minta berkas yang sama sekali lagi.',
  'not-for-us': 'Berkas ini bukan untuk kantor ini. Minta mereka menyiapkan berkas baru untuk kita.',
  'unknown-sender': 'Pengirim berkas ini belum dikenal. Minta kartu kantor mereka dan impor lebih dahulu.',
  'key-changed': 'Kunci kantor pengirim berganti. Hubungi mereka lewat telepon sebelum menerima berkasnya.',
  'key-revoked': 'Kunci yang dipakai berkas ini sudah dicabut. Minta kartu kantor yang baru, lalu cocokkan angkanya.',
  'stale-card': 'Kartu ini lebih lama daripada kartu yang sudah diterima. Minta kartu yang terbaru.',
  'bad-signature': 'Tanda tangan berkas ini tidak cocok. Jangan dipakai; minta berkas baru dari pengirim.',
  'broken-chain': 'Isi berkas ini tidak menyambung dengan yang sudah ada. Minta mitra mengirim ulang.',
  'newer-version':
    'Berkas ini dibuat dengan Simpul yang lebih baru. Berkasnya disimpan di halaman Pertukaran dan dapat dibuka sesudah pembaruan.',
  'too-many': 'Berkas ini berisi terlalu banyak perubahan. Minta mitra membaginya menjadi beberapa berkas.',
  forked: 'Kantor pengirim menulis dua riwayat yang berbeda. Hubungi mereka sebelum menerima berkas ini.',
  'not-allowed': 'Berkas ini mengubah catatan yang tidak dibagikan kepada pengirim. Tanyakan kepada mereka.',
  'own-file': 'Berkas ini dibuat oleh kantor ini sendiri. Kirimkan kepada mitra, tidak perlu diimpor.',
  'unsafe-zip': 'Isi zip ini tidak wajar dan tidak dibuka. Minta berkas Simpul dikirim tanpa zip.',
  'nested-zip': 'Di dalam zip ini ada zip lagi. Keluarkan isinya dahulu, lalu impor berkasnya.',
  'locked-zip': 'Zip ini memakai kata sandi. Buka dahulu di luar Simpul, lalu impor isinya.',
  'too-many-files': 'Berkas sekaligus terlalu banyak. Impor sebagian dahulu, paling banyak 50 berkas.',
  'not-trusted': 'Permintaan ini tidak datang dari jendela Simpul. Mulai ulang Simpul.',
  'bad-arguments': 'Permintaan ini tidak dapat dibaca. Coba sekali lagi, lalu salin rincian teknis bila berulang.',
  'not-found': 'Berkas atau folder itu tidak ada lagi. Periksa tempatnya, lalu pilih kembali.',
  'no-permission': 'Laptop ini tidak mengizinkan tempat itu. Pilih folder lain.',
  'read-only-place': 'Tempat itu hanya dapat dibaca. Pilih folder atau USB lain.',
  'disk-full': 'Tempat penyimpanan penuh. Kosongkan ruang, atau pilih tempat lain.',
  'file-in-use': 'Berkas itu sedang terbuka di program lain. Tutup dahulu, lalu simpan lagi.',
  'no-key': 'Kantor ini belum punya kunci. Selesaikan penyiapan kantor lebih dahulu.',
  'not-printed': 'Dokumen tidak dapat dicetak. Periksa pencetak, lalu coba sekali lagi.',
  'key-exists': 'Laptop ini sudah punya kunci kantor. Kunci yang ada tetap dipakai.',
  'wrong-passphrase': 'Kata sandi tidak cocok dengan berkas ini. Periksa huruf besar dan kecilnya.',
  'not-for-this-key': 'Berkas ini tidak dapat dibuka dengan kunci kantor ini. Minta berkas baru.',
  'backup-place-gone':
    'Folder cadangan tidak terjangkau. Pasang kembali USB-nya, atau pilih folder lain di Pengaturan.',
  'backup-disk-full': 'Tempat cadangan penuh. Kosongkan ruang di sana, atau pilih folder lain di Pengaturan.',
  'backup-not-written': 'Cadangan tidak dapat ditulis di folder itu. Pilih folder lain di Pengaturan.',
  'backup-not-readable':
    'Cadangan ditulis, tetapi tidak terbaca utuh. Ganti USB atau folder di Pengaturan, lalu cadangkan lagi.',
  'no-backup-file': 'Ini bukan berkas cadangan Simpul. Pilih berkas yang berakhiran .simpulcadangan.',
  'backup-damaged': 'Berkas cadangan ini rusak atau terpotong. Pilih cadangan lain; tidak ada yang berubah.',
  'backup-of-another-office':
    'Cadangan ini milik kantor lain. Pilih cadangan kantor ini, atau berkas pemulihan yang sesuai.',
  'not-empty': 'Laptop ini sudah berisi data. Cadangan hanya dapat dipulihkan ke Simpul yang masih kosong.',
  'word-empty': 'Berkas ini kosong. Minta mitra mengirimnya sekali lagi.',
  'word-too-big': 'Berkas Word ini terlalu besar. Minta mitra mengirimnya tanpa gambar pindaian.',
  'word-old-format':
    'Berkas ini berformat Word lama (.doc). Buka di pengolah kata, simpan sebagai .docx, lalu baca lagi.',
  'word-password': 'Berkas Word ini berkata sandi. Minta mitra mengirimnya tanpa kata sandi.',
  'word-other-office': 'Ini lembar kerja atau tayangan, bukan naskah. Pilih berkas Word (.docx).',
  'word-opendocument':
    'Berkas ini berformat OpenDocument (.odt). Simpan sebagai .docx di pengolah kata, lalu baca lagi.',
  'word-rtf': 'Berkas ini sebenarnya RTF. Simpan sebagai .docx di pengolah kata, lalu baca lagi.',
  'word-pdf': 'Berkas ini PDF; perubahannya tidak dapat dibaca. Minta mitra mengirim berkas Word-nya.',
  'word-web-page': 'Berkas ini sebenarnya halaman web. Minta mitra menyimpannya sebagai .docx.',
  'word-not-word': 'Ini bukan berkas Word. Pilih berkas yang berakhiran .docx.',
  'word-damaged': 'Berkas Word ini rusak atau terpotong. Minta mitra mengirimnya sekali lagi.',
  'word-unsafe-zip':
    'Isi berkas Word ini tidak wajar, jadi tidak dibuka. Minta mitra menyimpannya ulang sebagai .docx.',
  'word-macro': 'Berkas Word ini memuat makro, jadi tidak dibuka. Minta mitra menyimpannya sebagai .docx biasa.',
  'word-outside-text':
    'Naskah ini menyisipkan berkas lain di dalamnya. Buka di pengolah kata, simpan ulang, lalu baca lagi.',
  'word-unsafe-xml':
    'Berkas Word ini memuat rujukan yang tidak aman, jadi tidak dibuka. Minta mitra menyimpannya ulang.',
  'word-too-deep': 'Susunan berkas Word ini terlalu bertumpuk, jadi tidak dibuka. Minta mitra menyimpannya ulang.',
  'word-too-long': 'Naskah ini lebih dari 50.000 paragraf. Minta mitra mengirim naskahnya saja, tanpa lampiran.',
  'no-keys-yet': 'Kunci kantor belum ada di laptop ini. Pakai berkas pemulihan lebih dahulu.',
};

const EN: Sentences = {
  'no-such-record': 'This entry is not on this laptop. Go back to the list and open it again.',
  'no-such-field': 'This Simpul does not know that field. Update Simpul, then try again.',
  'history-too-big':
    'Its history is over 8 MB and cannot go along. Share its contents from now on; the history stays here.',
  'change-too-big': 'This is over 8 MB at once and is not kept. Make it in several smaller changes.',
  'not-valid': 'This cannot be kept in that form. Check what is written.',
  'journal-not-written': 'The safety journal cannot be written. Free some space; Simpul tries again by itself.',
  'database-not-written': 'This laptop is out of space; no data has changed. Free some space, then do it once more.',
  'database-empty-beside-journal': 'The data is empty although the safety journal is not. Choose how to bring it back.',
  'not-set-up': 'No office is set up on this laptop. Enter region, office and user first.',
  'nothing-to-undo': 'There is nothing more to undo. See the history for older changes.',
  'nothing-to-share-with': 'No other region is among the parties yet. Add a party, then share.',
  'in-dispute':
    'Offices still differ in this record. Decide on what differs first, then change with whom it is shared.',
  'changed-meanwhile': 'The draft changed while its originals were made. Save the originals once more.',
  'no-longer-shared': 'No longer shared with your office: it can only be read. Keep your own copy to go on.',
  'no-such-partner': 'This partner is not known yet. Ask for their office card and import it.',
  'partner-not-verified': "This partner's card is not compared yet. Compare its numbers by telephone first.",
  'nothing-to-send': 'There is nothing to send to this partner. They have everything.',
  'nothing-missing': 'As far as this laptop knows, nothing is missing. There is nothing to ask for.',
  'nothing-in-trail': 'Nothing here is shared yet, so there is no trail that may be saved. Share the entry first.',
  'key-not-available': 'The office key cannot be opened. Restart Simpul, or use the recovery file.',
  'key-store-closed': 'The key store of this computer is closed. Unlock it and try again, or use the recovery file.',
  cancelled: 'The work was cancelled. Nothing changed.',
  unexpected: 'Something did not go as it should. Try again, and copy the technical details if it recurs.',
  'too-big': 'This file is too big. Ask the partner to prepare it in several files.',
  'unknown-content': 'This is not a Simpul file. Choose one that ends in .simpul or .simpulkartu.',
  damaged: 'This file was damaged on its way. Ask for the same file again.',
  'not-for-us': 'This file is not for this office. Ask them to prepare a new one for us.',
  'unknown-sender': 'The sender of this file is not known. Ask for their office card and import it first.',
  'key-changed': "The sender's office key has changed. Telephone them before you accept their file.",
  'key-revoked': 'The key of this file was revoked. Ask for a new office card and compare its numbers.',
  'stale-card': 'This card is older than the one accepted before. Ask for the newest card.',
  'bad-signature': 'The signature of this file does not match. Do not use it; ask for a new one.',
  'broken-chain': 'This file does not connect to what is already here. Ask the partner to send it again.',
  'newer-version': 'A newer Simpul made this file. It is kept on the Exchange page and can be opened after the update.',
  'too-many': 'This file holds too many changes. Ask the partner to split it into several files.',
  forked: 'The sending office wrote two different histories. Contact them before you accept this file.',
  'not-allowed': 'This file changes entries that are not shared with its sender. Ask them about it.',
  'own-file': 'This office made this file itself. Send it to the partner; there is no need to import it.',
  'unsafe-zip': 'This zip is not as it should be and stays closed. Ask for the file without a zip.',
  'nested-zip': 'There is a zip inside this zip. Take its content out first, then import the file.',
  'locked-zip': 'This zip has a password. Open it outside Simpul first, then import its content.',
  'too-many-files': 'These are too many files at once. Import some first, at most 50.',
  'not-trusted': 'This request did not come from the Simpul window. Restart Simpul.',
  'bad-arguments': 'This request cannot be read. Try again, and copy the technical details if it recurs.',
  'not-found': 'That file or folder is not there any more. Check its place and choose again.',
  'no-permission': 'This laptop does not allow that place. Choose another folder.',
  'read-only-place': 'That place can only be read. Choose another folder or USB stick.',
  'disk-full': 'The storage is full. Free some space, or choose another place.',
  'file-in-use': 'That file is open in another program. Close it first, then save again.',
  'no-key': 'This office has no key yet. Finish setting up the office first.',
  'not-printed': 'The document could not be printed. Check the printer and try again.',
  'key-exists': 'This laptop already has an office key. The existing key stays in use.',
  'wrong-passphrase': 'The passphrase does not fit this file. Check capital and small letters.',
  'not-for-this-key': "This office's key cannot open this file. Ask for a new file.",
  'backup-place-gone':
    'The backup folder is out of reach. Put the USB stick back, or choose another folder in Settings.',
  'backup-disk-full': 'The place for backups is full. Free some space there, or choose another folder in Settings.',
  'backup-not-written': 'The backup cannot be written to that folder. Choose another folder in Settings.',
  'backup-not-readable':
    'The backup was written but does not read back whole. Change its folder in Settings, then back up again.',
  'no-backup-file': 'This is not a Simpul backup. Choose a file that ends in .simpulcadangan.',
  'backup-damaged': 'This backup file is damaged or cut short. Choose another backup; nothing has changed.',
  'backup-of-another-office':
    'This backup belongs to another office. Choose one of this office, or the recovery file that fits.',
  'not-empty': 'This laptop already holds data. A backup can only be restored into an empty Simpul.',
  'word-empty': 'This file is empty. Ask the partner to send it once more.',
  'word-too-big': 'This Word file is too big. Ask the partner to send it without scanned pictures.',
  'word-old-format':
    'This file has the old Word format (.doc). Save it as .docx in a word processor, then read it again.',
  'word-password': 'This Word file has a password. Ask the partner to send it without one.',
  'word-other-office': 'This is a sheet or a presentation, not a draft. Choose a Word file (.docx).',
  'word-opendocument': 'This file is an OpenDocument (.odt). Save it as .docx in a word processor, then read it again.',
  'word-rtf': 'This file is really RTF. Save it as .docx in a word processor, then read it again.',
  'word-pdf': 'This is a PDF; its changes cannot be read. Ask the partner for the Word file.',
  'word-web-page': 'This file is really a web page. Ask the partner to save it as .docx.',
  'word-not-word': 'This is not a Word file. Choose a file that ends in .docx.',
  'word-damaged': 'This Word file is damaged or cut short. Ask the partner to send it once more.',
  'word-unsafe-zip': 'What is inside this Word file is not as it should be. Ask the partner to save it anew.',
  'word-macro': 'This Word file holds macros, so it stays closed. Ask the partner to save it as plain .docx.',
  'word-outside-text':
    'This draft holds another file inside. Open it in a word processor, save it anew, then read it again.',
  'word-unsafe-xml': 'This Word file holds unsafe references, so it stays closed. Ask the partner to save it anew.',
  'word-too-deep': 'This Word file is nested too deeply, so it stays closed. Ask the partner to save it anew.',
  'word-too-long': 'This draft has more than 50,000 paragraphs. Ask the partner for the draft alone, without annexes.',
  'no-keys-yet': 'The office key is not on this laptop yet. Use the recovery file first.',
};

export const SENTENCES: Catalogue<Sentences> = { id: ID, en: EN };
