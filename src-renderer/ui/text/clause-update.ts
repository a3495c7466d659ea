/*
 * What a changed clause of the library means for one article of a draft, and what can be done.
 */

const ID = {
  title: 'Teks pustaka berubah',
  about: (article: number, title: string, document: string) => `Pasal ${article} ${title}, ${document}`,
  versions: (before: number, after: number) => `Versi ${before} menjadi versi ${after}`,
  library: 'Perubahan di pustaka',
  libraryHint: 'Teks saat disisipkan, dibandingkan dengan teks pustaka sekarang.',
  ours: 'Teks naskah terhadap teks baru',
  altered: 'Teks ini sudah diubah kantor sejak disisipkan. Perubahan itu hilang bila diganti dengan teks pustaka.',
  unaltered: 'Teks ini belum diubah sejak disisipkan.',
  missing: (names: string) => `Belum diketahui dari catatan: ${names}.`,
  update: 'Perbarui naskah',
  updated: (article: number) => `Pasal ${article} diperbarui dari pustaka`,
  propose: 'Usulkan adendum',
  signed: 'Naskah ini sudah disepakati atau ditandatangani, sehingga perubahannya melalui adendum.',
  noVariant: 'Varian yang dipakai pasal ini tidak ada lagi di pustaka.',
  cancel: 'Batal',
  english: 'Teks Inggris',
  englishStays: 'Pustaka belum punya teks Inggris untuk pasal ini. Teks Inggris di naskah tetap; periksa kembali.',
  updateAll: (drafts: number) => (drafts === 1 ? 'Perbarui rancangan ini' : `Perbarui semua ${drafts} rancangan`),
  updateAllHint: 'Pasal yang sudah diubah kantor atau berisi dua isian dilewati; lihat satu per satu.',
  updatedAll: (articles: number, drafts: number, passed: number) =>
    `${articles} pasal dalam ${drafts} rancangan diperbarui${passed === 0 ? '' : `, ${passed} pasal dilewati`}`,
  nothingUpdated: (passed: number) =>
    `${passed} pasal sudah diubah kantor atau berisi dua isian. Lihat satu per satu untuk memperbarui.`,
  proposeAll: (articles: number) => `Usulkan satu adendum untuk ${articles} pasal`,
  proposeAllFor: (articles: number, title: string) => `Usulkan satu adendum untuk ${articles} pasal, ${title}`,
  card: 'Teks pustaka yang berubah',
  line: (article: number, title: string) => `Pasal ${article} ${title}`,
  see: 'Lihat',
  seeNamed: (article: number) => `Lihat perubahan Pasal ${article}`,
};

const EN: typeof ID = {
  title: 'The text of the library changed',
  about: (article, title, document) => `Pasal ${article} ${title}, ${document}`,
  versions: (before, after) => `Version ${before} became version ${after}`,
  library: 'Change in the library',
  libraryHint: 'The text as it was put in, against the text of the library now.',
  ours: 'The text of the draft against the new text',
  altered:
    'The office changed this text since it was put in. Those changes are lost when the library’s text takes its place.',
  unaltered: 'This text was not changed since it was put in.',
  missing: (names) => `Not known from the records yet: ${names}.`,
  update: 'Update the draft',
  updated: (article) => `Pasal ${article} was updated from the library`,
  propose: 'Propose an addendum',
  signed: 'This document is agreed or signed, so that it is changed by an addendum.',
  noVariant: 'The variant that this article uses is not in the library any more.',
  cancel: 'Cancel',
  english: 'English text',
  englishStays:
    'The library has no English text for this article yet. The English text of the draft stays; look at it again.',
  updateAll: (drafts) => (drafts === 1 ? 'Update this draft' : `Update all ${drafts} drafts`),
  updateAllHint: 'Articles that the office changed, or that have two values, are passed over; look at them one by one.',
  updatedAll: (articles, drafts, passed) =>
    `${articles} ${articles === 1 ? 'article' : 'articles'} in ${drafts} ${drafts === 1 ? 'draft was' : 'drafts were'} updated${passed === 0 ? '' : `, ${passed} passed over`}`,
  nothingUpdated: (passed) =>
    `${passed} ${passed === 1 ? 'article was' : 'articles were'} changed by the office or have two values. Look at them one by one to update.`,
  proposeAll: (articles) => `Propose one addendum for ${articles} articles`,
  proposeAllFor: (articles, title) => `Propose one addendum for ${articles} articles, ${title}`,
  card: 'Texts of the library that changed',
  line: (article, title) => `Pasal ${article} ${title}`,
  see: 'See',
  seeNamed: (article) => `See the change of Pasal ${article}`,
};

export const CLAUSE_UPDATE_TEXT = { id: ID, en: EN };
