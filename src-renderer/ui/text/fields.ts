import type { RecordKind } from '#domain/record/shapes.ts';
import { ANNEX_LABELS } from './annex-fields.ts';
import { HOUSE_LABELS, OFFICE_FILE_LABELS } from './house-fields.ts';
import { LIST_LABELS } from './list-labels.ts';

/*
 * What every field of every record is called, for forms, history, the preview of a file and the conflict screen.
 * One place, so that a field has one name everywhere. A test holds it to the shapes.
 */

type Words = Readonly<Record<'id' | 'en', string>>;
type Labels = Readonly<Record<string, Words>>;

function words(id: string, en: string): Words {
  return { id, en };
}

const PERSON: Labels = {
  frontTitle: words('Gelar depan', 'Title before the name'),
  name: words('Nama', 'Name'),
  backTitle: words('Gelar belakang', 'Title after the name'),
  post: words('Jabatan', 'Post'),
  nip: words('NIP', 'Civil servant number (NIP)'),
  decree: words('Keputusan pengangkatan', 'Decree of appointment'),
};

function inList(list: string, labels: Labels): Labels {
  return Object.fromEntries(Object.entries(labels).map(([field, label]) => [`${list}/*/${field}`, label]));
}

const OFFICE: Labels = {
  region: words('Daerah', 'Region'),
  name: words('Nama kantor', 'Name of the office'),
  address: words('Alamat kantor', 'Address of the office'),
  zone: words('Zona waktu', 'Time zone'),
  user: words('Nama Anda', 'Your name'),
  userPost: words('Jabatan Anda', 'Your post'),
  userNip: words('NIP Anda', 'Your civil servant number (NIP)'),
  ...HOUSE_LABELS,
};

const ORGANISATION: Labels = {
  name: words('Nama mitra', 'Name of the partner'),
  type: words('Jenis mitra', 'Kind of partner'),
  address: words('Alamat', 'Address'),
  phone: words('Telepon', 'Telephone'),
  email: words('Surel', 'E-mail'),
  note: words('Catatan', 'Notes'),
};

const OFFICIAL: Labels = {
  ...PERSON,
  party: words('Bertindak untuk', 'Acts for'),
  from: words('Menjabat sejak', 'In office since'),
  until: words('Menjabat sampai', 'In office until'),
};

const COOPERATION_ITEM: Labels = {
  title: words('Judul', 'Title'),
  type: words('Bentuk kerja sama', 'Kind of cooperation'),
  nature: words('Sifat kerja sama', 'Nature of the cooperation'),
  borderingOverride: words('Jawaban atas uji berbatasan', 'Answer to the border test'),
  externality: words('Dampak lintas daerah', 'Effects across regions'),
  externalityNote: words('Penjelasan dampak lintas daerah', 'Explanation of effects across regions'),
  efficiency: words('Lebih efisien bila dikelola bersama', 'More efficient when run jointly'),
  efficiencyNote: words('Penjelasan efisiensi', 'Explanation of efficiency'),
  affairs: words('Urusan pemerintahan', 'Government affairs (urusan)'),
  parties: words('Para pihak', 'Parties'),
  number: words('Nomor', 'Number'),
  background: words('Latar belakang', 'Background'),
  purpose: words('Maksud dan tujuan', 'Purpose and aims'),
  location: words('Lokasi kerja sama', 'Location'),
  scopeOfWork: words('Ruang lingkup', 'Scope'),
  term: words('Jangka waktu', 'Term'),
  termReason: words('Alasan jangka waktu', 'Reason for the term'),
  benefits: words('Manfaat', 'Benefits'),
  impact: words('Analisis dampak sosial dan lingkungan', 'Social and environmental impact'),
  funding: words('Pembiayaan', 'Funding'),
  starts: words('Berlaku sejak', 'In force from'),
  ends: words('Berakhir', 'Ends'),
  unit: words('Unit penanggung jawab', 'Responsible unit'),
  stage: words('Tahapan', 'Stage'),
  waitingFor: words('Menunggu', 'Waiting for'),
  stageSince: words('Tahap ini sejak', 'In this stage since'),
  notes: words('Catatan', 'Notes'),
  workUnit: words('Unit kerja', 'Work unit'),
  unitAddress: words('Alamat perangkat daerah', 'Address of the unit'),
  budgetYear: words('Tahun anggaran perencanaan', 'Budget year planned for'),
  target: words('Target', 'Targets'),
  activities: words('Kegiatan', 'Activities'),
  roles: words('Peran para pihak', 'Roles of the parties'),
  risks: words('Mitigasi risiko', 'Risks and their mitigation'),
  legality: words('Kelayakan legalitas', 'Legal standing'),
  regulation: words('Regulasi pendukung', 'Supporting rules'),
  economics: words('Kelayakan ekonomi dan finansial', 'Economic and financial feasibility'),
  technical: words('Kelayakan teknis', 'Technical feasibility'),
  operations: words('Kelayakan operasional', 'Operational feasibility'),
  outreach: words('Hubungan masyarakat', 'Public relations'),
  feasibility: words('Kesimpulan studi kelayakan', 'Conclusion of the feasibility study'),
  feasibilityNote: words('Syarat atau catatan kesimpulan', 'Conditions or notes on the conclusion'),
  burdens: words('Membebani masyarakat dan daerah', 'Burdens the public and the region'),
  unfunded: words('Belum dianggarkan tahun berjalan', 'Not budgeted in the running year'),
  ...inList('stages', {
    started: words('Tahap dimulai', 'Stage begun'),
    finished: words('Tahap selesai', 'Stage finished'),
    note: words('Catatan tahap', 'Note on the stage'),
    skipped: words('Tahap dilewati', 'Stage passed over'),
  }),
  ...inList('contacts', {
    name: words('Nama petugas penghubung', 'Name of the contact person'),
    post: words('Jabatan petugas penghubung', 'Post of the contact person'),
    phone: words('Telepon petugas penghubung', 'Telephone of the contact person'),
    email: words('Surel petugas penghubung', 'E-mail of the contact person'),
    party: words('Petugas penghubung dari', 'Contact person of'),
  }),
};

const MEETING: Labels = {
  title: words('Judul rapat', 'Title of the meeting'),
  date: words('Tanggal rapat', 'Day of the meeting'),
  starts: words('Mulai pukul', 'Begins at'),
  ends: words('Selesai pukul', 'Ends at'),
  zone: words('Zona waktu', 'Time zone'),
  place: words('Tempat', 'Place'),
  chair: words('Pimpinan rapat', 'Chair'),
  noteTaker: words('Notulis', 'Note-taker'),
  parties: words('Para pihak', 'Parties'),
  items: words('Kerja sama yang dibahas', 'Cooperation discussed'),
  state: words('Keadaan rapat', 'State of the meeting'),
  openedAt: words('Rapat dibuka', 'Meeting opened'),
  ...inList('topics', {
    title: words('Judul acara', 'Topic'),
    minutes: words('Lama pembahasan', 'Time for the topic'),
    item: words('Kerja sama pada acara', 'Cooperation of the topic'),
    done: words('Acara selesai dibahas', 'Topic finished'),
  }),
  ...inList('participants', {
    name: words('Nama peserta', 'Name of the participant'),
    post: words('Jabatan peserta', 'Post of the participant'),
    institution: words('Instansi peserta', 'Institution of the participant'),
    present: words('Kehadiran', 'Presence'),
  }),
  ...inList('blocks', {
    topic: words('Acara', 'Topic'),
    type: words('Jenis catatan', 'Kind of note'),
    text: words('Isi notula', 'Text of the minutes'),
    who: words('Penanggung jawab', 'Who does it'),
    until: words('Batas waktu', 'Until'),
    state: words('Keadaan tindak lanjut', 'State of the action item'),
  }),
};

const VERSION_LABELS: Labels = {
  ...inList('versions', {
    number: words('Nomor versi', 'Number of the version'),
    sha256: words('Sidik berkas', 'Digest of the file'),
    size: words('Ukuran berkas', 'Size of the file'),
    name: words('Nama berkas', 'Name of the file'),
    how: words('Asal versi', 'Origin of the version'),
    at: words('Waktu versi', 'Time of the version'),
    by: words('Versi disimpan oleh', 'Version kept by'),
    region: words('Daerah yang menyimpan', 'Region that kept it'),
    base: words('Berasal dari versi', 'Comes from version'),
    print: words('Sidik isi', 'Digest of the text'),
    text: words('Isi versi', 'Text of the version'),
    source: words('Sidik berkas Word asal PDF', 'Digest of the Word file of the PDF'),
  }),
  ...inList('dispatches', {
    version: words('Versi yang dikirim', 'Version sent'),
    to: words('Dikirim kepada', 'Sent to'),
    note: words('Catatan pengiriman', 'Note on the sending'),
    at: words('Waktu pengiriman', 'Time of sending'),
    by: words('Dikirim oleh', 'Sent by'),
    region: words('Daerah pengirim', 'Region of the sender'),
    way: words('Bentuk pengiriman', 'Form of the sending'),
    party: words('Rangkap untuk pihak', 'Original for the party'),
    sha256: words('Sidik rangkap', 'Digest of the original'),
    size: words('Ukuran rangkap', 'Size of the original'),
    name: words('Nama berkas rangkap', 'Name of the original'),
    source: words('Sidik berkas Word asal rangkap', 'Digest of the Word file of the original'),
  }),
  ...inList('approvals', {
    version: words('Versi yang disetujui', 'Version consented to'),
    party: words('Pihak yang menyetujui', 'Party that consented'),
    day: words('Tanggal persetujuan', 'Day of the consent'),
    name: words('Persetujuan diberikan oleh', 'Consent given by'),
    how: words('Bentuk persetujuan', 'Form of the consent'),
    note: words('Catatan persetujuan', 'Note on the consent'),
    by: words('Persetujuan dicatat oleh', 'Consent noted by'),
    region: words('Daerah pencatat', 'Region that noted it'),
  }),
};

const AGREEMENT: Labels = {
  type: words('Jenis naskah', 'Kind of document'),
  title: words('Judul naskah', 'Title of the document'),
  item: words('Kerja sama', 'Cooperation'),
  state: words('Keadaan naskah', 'State of the document'),
  place: words('Tempat penandatanganan', 'Place of signing'),
  date: words('Tanggal penandatanganan', 'Day of signing'),
  term: words('Jangka waktu', 'Term'),
  link: words('Kata penghubung judul', 'Linking word in the title'),
  paper: words('Ukuran kertas', 'Paper size'),
  ...inList('parties', {
    ...PERSON,
    party: words('Pihak', 'Party'),
    number: words('Nomor naskah', 'Number of the document'),
    mandate: words('Surat kuasa', 'Power of attorney'),
    seat: words('Berkedudukan di', 'Seat'),
    postEnglish: words('Jabatan dalam bahasa Inggris', 'Post in English'),
  }),
  ...inList('premises', {
    text: words('Konsiderans', 'Premise'),
    english: words('Konsiderans dalam bahasa Inggris', 'Premise in English'),
  }),
  ...inList('bases', {
    text: words('Dasar hukum', 'Legal basis'),
    english: words('Dasar hukum dalam bahasa Inggris', 'Legal basis in English'),
  }),
  ...inList('articles', {
    title: words('Judul pasal', 'Title of the article'),
    text: words('Isi pasal', 'Text of the article'),
    titleEnglish: words('Judul pasal dalam bahasa Inggris', 'Title of the article in English'),
    english: words('Isi pasal dalam bahasa Inggris', 'Text of the article in English'),
    amends: words('Perubahan oleh pasal', 'What the article changes'),
    amendsNumber: words('Nomor pasal yang diubah', 'Number of the changed article'),
    amendsBefore: words('Bunyi pasal semula', 'The article as it read before'),
    origin: words('Asal isi pasal', 'Where the text came from'),
  }),
  titleEnglish: words('Judul dalam bahasa Inggris', 'Title in English'),
  parent: words('Naskah yang menjadi dasar', 'Document it is based on'),
  parentNamed: words('Sebutan naskah yang menjadi dasar', 'Name of the document it is based on'),
  ...inList('works', {
    activity: words('Kegiatan rencana kerja', 'Activity of the work plan'),
    roles: words('Peran para pihak', 'Roles of the parties'),
    output: words('Keluaran', 'Output'),
    funding: words('Pembiayaan kegiatan', 'Funding of the activity'),
    time: words('Waktu kegiatan', 'Time of the activity'),
  }),
  ...inList('costs', {
    activity: words('Kegiatan', 'Activity'),
    bearer: words('Penanggung', 'Borne by'),
    source: words('Sumber dana', 'Source of funds'),
    amount: words('Jumlah rupiah', 'Amount in rupiah'),
  }),
  ...VERSION_LABELS,
  ...ANNEX_LABELS,
};

/** Labels by kind of record and field: `title`, or `contacts/* /phone` (without the blank) for a field of a row. */
export const FIELD_LABELS: Readonly<Record<RecordKind, Labels>> = {
  office: OFFICE,
  organisation: ORGANISATION,
  official: OFFICIAL,
  'cooperation-item': COOPERATION_ITEM,
  meeting: MEETING,
  agreement: AGREEMENT,
  group: {
    name: words('Nama kelompok', 'Name of the group'),
    regions: words('Anggota', 'Members'),
    note: words('Keterangan', 'Remark'),
  },
  clause: {
    title: words('Judul pasal', 'Title of the article'),
    purpose: words('Guna', 'Purpose'),
    text: words('Isi pasal', 'Text of the article'),
    titleEnglish: words('Judul pasal dalam bahasa Inggris', 'Title of the article in English'),
    english: words('Isi pasal dalam bahasa Inggris', 'Text of the article in English'),
    source: words('Dasar hukum', 'Legal source'),
    fits: words('Untuk jenis naskah', 'For kinds of document'),
    situations: words('Untuk keadaan', 'For situations'),
    version: words('Versi', 'Version'),
    since: words('Tanggal versi', 'Day of the version'),
    mark: words('Tanda versi', 'Sign of the version'),
    ...inList('variants', {
      name: words('Nama varian', 'Name of the variant'),
      text: words('Isi varian', 'Text of the variant'),
      english: words('Isi varian dalam bahasa Inggris', 'Text of the variant in English'),
    }),
  },
  'internal-notes': {
    of: words('Catatan untuk', 'Notes on'),
    text: words('Catatan internal', 'Internal notes'),
    ...inList('letters', { form: words('Isian surat', 'What stands in a letter') }),
  },
  'office-file': OFFICE_FILE_LABELS,
};

/** What became of a record or a row as a whole is told under these last parts of a path. */
const WHOLE: Labels = {
  removed: words('Dikeluarkan dari daftar', 'Taken out of the list'),
  order: words('Urutan', 'Order'),
  // No field: what became of a text that was approved (documents R15).
  approval: words('Persetujuan atas isi', 'Approval of the contents'),
};

/**
 * What people call the field at a path (`scopeOfWork`, `contacts/<row>/phone`, a list or a whole row).
 * A path that this version does not know comes back as it is: newer versions may send more fields (D5).
 */
export function fieldLabel(kind: RecordKind, path: string, language: 'id' | 'en'): string {
  const [first = '', , field] = path.split('/');
  const list = LIST_LABELS[first];
  const labels = FIELD_LABELS[kind];
  if (field === undefined) return (labels[path] ?? WHOLE[path] ?? list ?? words(path, path))[language];
  const own = labels[`${first}/*/${field}`];
  if (own !== undefined) return own[language];
  const whole = WHOLE[field];
  return whole === undefined || list === undefined ? path : `${list[language]}: ${whole[language]}`;
}
