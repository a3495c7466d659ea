/*
 * What the settings of an office's documents are called, and what can be chosen for them.
 */

type Words = Readonly<Record<'id' | 'en', string>>;
type Labels = Readonly<Record<string, Words>>;

function words(id: string, en: string): Words {
  return { id, en };
}

export const HOUSE_LABELS: Labels = {
  paper: words('Kertas naskah baru', 'Paper of new documents'),
  marginTop: words('Batas atas', 'Top margin'),
  marginRight: words('Batas kanan', 'Right margin'),
  marginBottom: words('Batas bawah', 'Bottom margin'),
  marginLeft: words('Batas kiri', 'Left margin'),
  font: words('Huruf perjanjian', 'Typeface of agreements'),
  letterFont: words('Huruf surat dan rapat', 'Typeface of letters and meetings'),
  link: words('Kata penghubung judul', 'Linking word in the title'),
  firstSide: words('Sisi tanda tangan PIHAK KESATU', 'Side on which PIHAK KESATU signs'),
  initials: words('Kotak paraf', 'Boxes for initials'),
  pageNumbers: words('Nomor halaman', 'Page numbers'),
  titleEmblems: words('Lambang di judul perjanjian', 'Emblems over the title of agreements'),
  missingEmblem: words('Bila lambang mitra belum ada', "Where a partner's emblem is missing"),
  unitEmblem: words('Lambang di kop perangkat daerah', 'Emblem in the letterhead of units'),
  headEmblem: words('Lambang di kop kepala daerah', 'Emblem in the letterhead of the head of region'),
  invitationSigner: words('Penanda tangan undangan', 'Who signs invitations'),
  contact: words('Telepon, surel, laman, kode pos', 'Telephone, e-mail, site, postal code'),
  numberPattern: words('Pola nomor naskah', 'Pattern of document numbers'),
  templates: words('Templat yang dipakai', 'Templates in use'),
};

export const OFFICE_FILE_LABELS: Labels = {
  use: words('Kegunaan', 'Use'),
  of: words('Milik atau naskah', 'Of whom or for what'),
  name: words('Nama berkas', 'Name of the file'),
  alternative: words('Teks alternatif', 'Alternative text'),
  state: words('Keadaan', 'State'),
  sha256: words('Sidik berkas', 'Fingerprint of the file'),
  bytes: words('Isi berkas', 'Contents of the file'),
};

const FONTS: Labels = { bookman: words('Bookman Old Style', 'Bookman Old Style'), arial: words('Arial', 'Arial') };

const PAPERS: Labels = {
  F4: words('F4 21,5 × 33 cm', 'F4 21.5 × 33 cm'),
  'F4-21': words('F4 21 × 33 cm', 'F4 21 × 33 cm'),
  'F4-21.59': words('F4 21,59 × 33,02 cm', 'F4 21.59 × 33.02 cm'),
  A4: words('A4', 'A4'),
};

/** Keyed `kind:path`, as in field-choices.ts. */
export const HOUSE_CHOICES: Readonly<Record<string, Labels>> = {
  'agreement:paper': PAPERS,
  'office:paper': PAPERS,
  'office:font': FONTS,
  'office:letterFont': FONTS,
  'office:link': {
    DAN: words('ANTARA … DAN …', 'ANTARA … DAN …'),
    DENGAN: words('ANTARA … DENGAN …', 'ANTARA … DENGAN …'),
  },
  'office:firstSide': { left: words('Kiri', 'Left'), right: words('Kanan', 'Right') },
  'office:initials': { no: words('Tanpa kotak paraf', 'None'), yes: words('Di setiap halaman', 'On every page') },
  'office:pageNumbers': {
    dashes: words('- 2 - di tengah atas', '- 2 - at the top, centred'),
    plain: words('2 di tengah atas', '2 at the top, centred'),
    'bottom-right': words('2 di kanan bawah', '2 at the bottom right'),
    none: words('Tanpa nomor', 'None'),
  },
  'office:titleEmblems': {
    parties: words('Lambang setiap pihak', 'Of each party'),
    state: words('Lambang negara saja', 'Of the state alone'),
    none: words('Tanpa lambang', 'None'),
  },
  'office:missingEmblem': {
    nothing: words('Dibiarkan kosong', 'Nothing'),
    box: words('Kotak untuk ditempeli', 'A box to paste it into'),
  },
  'office:unitEmblem': {
    region: words('Lambang daerah di kiri', "The region's, at the left"),
    none: words('Tanpa lambang', 'None'),
  },
  'office:headEmblem': {
    state: words('Lambang negara di atas', "The state's, above"),
    none: words('Tanpa lambang', 'None'),
  },
  'office:invitationSigner': {
    letterhead: words('Pimpinan pada kop (Sekretaris Daerah)', 'Head of the letterhead (Sekretaris Daerah)'),
    office: words('Kepala kantor sendiri', 'Head of the own office'),
    none: words('Diisi tangan', 'By hand'),
  },
  'office-file:state': { draft: words('Draf', 'Draft'), sound: words('Siap dipakai', 'Ready') },
  'office-file:use': { emblem: words('Lambang', 'Emblem'), template: words('Templat', 'Template') },
};
