import { countText } from './counts.ts';

const one = (count: number) => countText(count, 'id');
const many = (count: number) => countText(count, 'en');

const ID = {
  title: 'Laporan',
  kinds: {
    label: 'Jenis laporan',
    register: 'Register kerja sama',
    implementation: 'Laporan pelaksanaan',
    annual: 'Laporan tahunan',
  },
  explain: {
    register:
      'Semua kerja sama yang berlaku dalam tahun itu, dengan naskah, nomor, penanda tangan, dan masa berlakunya.',
    implementation: 'Satu laporan untuk setiap naskah bertanda tangan yang berlaku dalam tahun itu.',
    annual:
      'Jumlah menurut jenis, sifat, tahapan, dan mitra; naskah yang ditandatangani dan berakhir; kendala dan tindak lanjut.',
  },
  filters: { group: 'Saringan laporan', year: 'Tahun', party: 'Mitra', type: 'Jenis' },
  findValue: 'Cari',
  removeFilter: (name: string) => `Hapus saringan ${name}`,
  clear: 'Hapus saringan',
  count: (count: number) => `${one(count)} kerja sama`,
  countSigned: (count: number) => `${one(count)} naskah`,
  preview: 'Lihat dan simpan',
  saveUnseen: 'Simpan Word',
  previewOf: (title: string) => `Lihat dan simpan laporan ${title}`,
  saveAll: (count: number) => `Simpan ${one(count)} laporan`,
  folder: (year: number) => `Laporan pelaksanaan ${year}`,
  name: (kind: string, year: number) => `${kind} ${year}`,
  reading: (done: number, of: number) => `Membaca ${one(done)} dari ${one(of)} catatan`,
  stopped: 'Pembacaan dihentikan.',
  readAgain: 'Baca lagi',
  unseen: (most: number) =>
    `Lebih dari ${one(most)} baris tidak ditampilkan sebagai pratinjau. Simpan langsung; PDF yang panjang memerlukan waktu.`,
  wordAlone: (count: number, most: number) =>
    `Register ini berisi ${one(count)} baris; PDF paling banyak ${one(most)}. Simpan sebagai Word, lalu buat PDF dari Word, atau pilih mitra atau jenis.`,
  tooLong: (count: number, most: number) =>
    `Register ini berisi ${one(count)} baris, sedangkan satu berkas memuat paling banyak ${one(most)}. Pilih mitra atau jenis.`,
  table: 'Isi laporan',
  columns: {
    title: 'Judul',
    instrument: 'Naskah',
    type: 'Jenis',
    parties: 'Para pihak',
    from: 'Mulai',
    to: 'Berakhir',
    state: 'Keadaan',
    action: 'Laporan',
  },
  untitled: 'Tanpa judul',
  noDay: 'belum diisi',
  noInstrument: 'belum ada',
  states: {
    coming: 'Belum mulai',
    running: 'Berlaku',
    ending: 'Segera berakhir',
    ended: 'Berakhir',
    open: 'Akhir belum diisi',
  },
  parts: {
    label: 'Bagian laporan tahunan dan jumlahnya',
    part: 'Bagian',
    amount: 'Jumlah',
    items: 'Kerja sama yang disiapkan atau dilaksanakan',
    register: 'Kerja sama yang berlaku menurut register',
    signed: 'Naskah yang ditandatangani',
    ended: 'Kerja sama yang berakhir',
    ending: (year: number) => `Akan berakhir sampai akhir ${year}`,
    meetings: 'Rapat',
    decisions: 'Keputusan rapat',
    openActions: 'Tindak lanjut yang belum selesai',
    obstacles: 'Kerja sama yang sedang menunggu',
  },
  empty: {
    register: (year: number) =>
      `Belum ada kerja sama yang berlaku dalam ${year}. Isi tanggal mulai, atau tandai naskahnya sebagai ditandatangani.`,
    implementation: (year: number) =>
      `Belum ada naskah bertanda tangan yang berlaku dalam ${year}. Buka naskahnya, lalu tandai sebagai ditandatangani.`,
    annual: (year: number) => `Belum ada kerja sama dalam ${year}. Buat kerja sama pertama, atau pilih tahun lain.`,
    filtered: 'Tidak ada yang cocok dengan saringan ini.',
  },
  toDrafts: 'Buka naskah',
  toItems: 'Buka kerja sama',
};

const EN: typeof ID = {
  title: 'Reports',
  kinds: {
    label: 'Kind of report',
    register: 'Register of cooperation',
    implementation: 'Implementation reports',
    annual: 'Yearly report',
  },
  explain: {
    register: 'All cooperation in force in that year, with its agreement, numbers, signatories and term.',
    implementation: 'One report for each signed agreement in force in that year.',
    annual: 'Counts by kind, nature, stage and partner; what was signed and what ended; obstacles and action items.',
  },
  filters: { group: 'Filters of the report', year: 'Year', party: 'Partner', type: 'Kind' },
  findValue: 'Find',
  removeFilter: (name) => `Remove the filter ${name}`,
  clear: 'Remove filters',
  count: (count) => `${many(count)} in force`,
  countSigned: (count) => `${many(count)} ${count === 1 ? 'agreement' : 'agreements'}`,
  preview: 'Look and save',
  saveUnseen: 'Save Word',
  previewOf: (title) => `Look at and save the report on ${title}`,
  saveAll: (count) => `Save ${many(count)} ${count === 1 ? 'report' : 'reports'}`,
  folder: (year) => `Laporan pelaksanaan ${year}`,
  name: (kind, year) => `${kind} ${year}`,
  reading: (done, of) => `Reading ${many(done)} of ${many(of)} entries`,
  stopped: 'Reading was stopped.',
  readAgain: 'Read again',
  unseen: (most) => `More than ${many(most)} lines have no preview. Save them at once; a long PDF takes its time.`,
  wordAlone: (count, most) =>
    `This register has ${many(count)} lines; a PDF has ${many(most)} at most. Save it as Word and make the PDF in Word, or choose a partner or a kind.`,
  tooLong: (count, most) =>
    `This register has ${many(count)} lines, and one file holds ${many(most)} at most. Choose a partner or a kind.`,
  table: 'What is on the report',
  columns: {
    title: 'Title',
    instrument: 'Agreement',
    type: 'Kind',
    parties: 'Parties',
    from: 'From',
    to: 'Until',
    state: 'State',
    action: 'Report',
  },
  untitled: 'Untitled',
  noDay: 'not filled in',
  noInstrument: 'none yet',
  states: {
    coming: 'Not begun',
    running: 'In force',
    ending: 'Ends soon',
    ended: 'Ended',
    open: 'End not filled in',
  },
  parts: {
    label: 'Parts of the yearly report and their counts',
    part: 'Part',
    amount: 'Count',
    items: 'Cooperation prepared or carried out',
    register: 'In force according to the register',
    signed: 'Agreements signed',
    ended: 'Cooperation that ended',
    ending: (year) => `Ends until the end of ${year}`,
    meetings: 'Meetings',
    decisions: 'Decisions of meetings',
    openActions: 'Action items still open',
    obstacles: 'Cooperation that waits for something',
  },
  empty: {
    register: (year) => `Nothing was in force in ${year}. Fill in a first day, or mark the agreement as signed.`,
    implementation: (year) => `No signed agreement was in force in ${year}. Open the agreement and mark it as signed.`,
    annual: (year) => `There is no cooperation in ${year}. Make the first one, or choose another year.`,
    filtered: 'Nothing fits these filters.',
  },
  toDrafts: 'Open drafts',
  toItems: 'Open cooperation',
};

export const REPORTS_TEXT = { id: ID, en: EN };
