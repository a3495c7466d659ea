const ID = {
  title: 'Folder pertukaran',
  why: 'Folder bersama di USB, jaringan kantor, Nextcloud, atau Syncthing. Berkas yang disiapkan juga ditulis ke sana; berkas baru untuk kantor ini diberitahukan, tidak diimpor sendiri.',
  none: 'Belum ada folder yang dipilih.',
  used: 'Folder yang dipakai',
  missing: 'Folder pertukaran tidak terhubung. Pasang kembali USB-nya, atau impor berkas seperti biasa.',
  choose: 'Pilih folder pertukaran',
  another: 'Ganti folder',
  forget: 'Berhenti memakai',
  fresh: (count: number) => `${count} berkas baru di folder pertukaran`,
  open: 'Lihat berkas',
  unread: (names: string) => `Belum dapat dibaca, mungkin masih disalin: ${names}.`,
  more: 'Folder itu berisi banyak berkas lain. Hanya sebagian yang dilihat.',
  put: (name: string) => `${name} juga ditulis ke folder pertukaran`,
  notPut: (name: string) => `${name} disimpan. Folder pertukaran tidak terhubung.`,
};

const EN: typeof ID = {
  title: 'Exchange folder',
  why: 'A shared folder on a USB stick, the office network, Nextcloud or Syncthing. Files you prepare are also written there; new files for this office are announced, never imported by themselves.',
  none: 'No folder is chosen yet.',
  used: 'Folder in use',
  missing: 'The exchange folder is not connected. Plug the USB stick in again, or import files as usual.',
  choose: 'Choose the exchange folder',
  another: 'Change the folder',
  forget: 'Stop using it',
  fresh: (count) => `${count} new ${count === 1 ? 'file' : 'files'} in the exchange folder`,
  open: 'See the files',
  unread: (names) => `Not readable yet, perhaps still being copied: ${names}.`,
  more: 'That folder holds many other files. Only some of them are looked at.',
  put: (name) => `${name} was also written to the exchange folder`,
  notPut: (name) => `${name} was saved. The exchange folder is not connected.`,
};

export const FOLDER_TEXT = { id: ID, en: EN };
