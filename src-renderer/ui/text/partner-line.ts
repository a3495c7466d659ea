const ID = {
  sent: (ago: string) => `Dikirim ${ago}`,
  heard: (ago: string) => `Diterima ${ago}`,
  neverSent: 'Belum pernah dikirim',
  neverHeard: 'Belum pernah diterima',
  lackNeverSent: ' Belum pernah dikirim.',
  lackSent: (ago: string) => ` Terakhir dikirim ${ago}.`,
  lackUnanswered: (ago: string) => ` Terakhir dikirim ${ago}, belum ada kabar sudah diterima.`,
  unheard: 'Belum ada berkas dari mereka, jadi belum diketahui apa yang mereka punya.',
};

const EN: typeof ID = {
  sent: (ago) => `Sent ${ago}`,
  heard: (ago) => `Received ${ago}`,
  neverSent: 'Never sent',
  neverHeard: 'Never received',
  lackNeverSent: ' Never sent yet.',
  lackSent: (ago) => ` Last sent ${ago}.`,
  lackUnanswered: (ago) => ` Last sent ${ago}, no word yet that it arrived.`,
  unheard: 'No file of theirs has come yet, so it is not known what they have.',
};

/** What went to and fro with a partner, in its line. */
export const PARTNER_LINE_TEXT = { id: ID, en: EN };
