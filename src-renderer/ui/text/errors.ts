const ID = {
  heading: 'Belum berhasil',
  details: 'Rincian teknis',
  copy: 'Salin rincian',
  copied: 'Sudah disalin',
  close: 'Tutup',
  retry: 'Coba lagi',
  screenFailed: 'Halaman ini tidak dapat ditampilkan. Buka lagi, atau kembali ke Beranda.',
  reopen: 'Buka lagi',
  home: 'Kembali ke Beranda',
};

const EN: typeof ID = {
  heading: 'Not done yet',
  details: 'Technical details',
  copy: 'Copy the details',
  copied: 'Copied',
  close: 'Close',
  retry: 'Try again',
  screenFailed: 'This page cannot be shown. Open it again, or go back to the start.',
  reopen: 'Open again',
  home: 'Back to the start',
};

export const ERRORS_TEXT = { id: ID, en: EN };
