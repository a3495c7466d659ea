import type { Layout } from '#domain/templates/layouts.ts';

/** A paragraph of a template to begin with: its style, and what it says. */
type StarterLine = readonly [style: string, text: string];

/** A table whose second row is repeated for each row of a list: headings with the blanks below them. */
export type StarterTable = {
  readonly list: string;
  readonly columns: readonly (readonly [heading: string, blank: string])[];
};

export type StarterPart = StarterLine | StarterTable;

const HEAD: readonly StarterLine[] = [
  ['SKKop', '{{kop_pemerintah}}'],
  ['SKKop', '{{kop_unit}}'],
  ['SKKop', '{{kop_kantor}}'],
  ['SKKop', '{{kop_alamat}}'],
  ['SKKop', '{{kop_kontak}}'],
];

function repeated(list: string, ...lines: readonly StarterLine[]): readonly StarterLine[] {
  return [['SKKiri', `{{#${list}}}`], ...lines, ['SKKiri', `{{/${list}}}`]];
}

const AGREEMENT: readonly StarterPart[] = [
  ['SKJudul', '{{jenis}}'],
  ['SKJudul', 'ANTARA'],
  ['SKJudul', '{{#pihak}}{{pemisah}} {{nama_pihak}} {{/pihak}}'],
  ['SKJudul', 'TENTANG'],
  ['SKJudul', '{{judul}}'],
  ...repeated('pihak', ['SKJudul', 'NOMOR : {{nomor}}']),
  ['SKIsi', '{{pembuka}}'],
  ...repeated('pihak', ['SKIsi', '{{urutan}}. {{nama}}, {{uraian}}']),
  ['SKIsi', '{{penyebutan}}'],
  ...repeated('konsiderans', ['SKHuruf', '{{tanda}} {{teks}}']),
  ['SKIsi', '{{pengantar_dasar}}'],
  ...repeated('dasar', ['SKHuruf', '{{tanda}} {{teks}}']),
  ['SKIsi', '{{kesepakatan}}'],
  ...repeated(
    'pasal',
    ['SKPasal', 'Pasal {{nomor}}'],
    ['SKJudulPasal', '{{judul}}'],
    ...repeated(
      'ayat',
      ['SKAyat', '{{tanda}} {{teks}}'],
      ...repeated('huruf', ['SKHuruf', '{{tanda}} {{teks}}'], ...repeated('angka', ['SKHuruf', '{{tanda}} {{teks}}'])),
    ),
  ),
  ['SKIsi', '{{penutup}}'],
  ...repeated(
    'pihak',
    ['SKTandaTangan', '{{sebutan}},'],
    ['SKTandaTangan', '{{jabatan}},'],
    ['SKTandaTangan', ''],
    ['SKTandaTangan', ''],
    ['SKTandaTangan', '{{nama_penandatangan}}'],
    ['SKTandaTangan', '{{nip}}'],
  ),
  {
    list: 'biaya',
    columns: [
      ['No.', 'nomor'],
      ['Kegiatan', 'kegiatan'],
      ['Penanggung', 'penanggung'],
      ['Sumber', 'sumber'],
      ['Jumlah (Rp)', 'jumlah'],
    ],
  },
  ['SKKiri', '{{jumlah_biaya}} {{terbilang_biaya}}'],
];

const SIGNED = signed();
/** With the post below what the signatory is called. Where there is none, its line stays empty: a comma would stand there alone. */
const SIGNED_BY_POST = signed(['SKTandaTangan', '{{jabatan}}']);

function signed(...post: readonly StarterLine[]): readonly StarterLine[] {
  return repeated(
    'penandatangan',
    ['SKTandaTangan', '{{sebutan}},'],
    ...post,
    ['SKTandaTangan', ''],
    ['SKTandaTangan', '{{nama}}'],
    ['SKTandaTangan', '{{nip}}'],
  );
}

/** What the templates of every layout begin with: plain, and with all blanks, so that an office takes out what it does not want. */
export const STARTER_LINES: Readonly<Record<Layout, readonly StarterPart[]>> = {
  KSB: AGREEMENT,
  PKS: AGREEMENT,
  NK: AGREEMENT,
  invitation: [
    ...HEAD,
    ['SKKiri', '{{tempat_dan_tanggal}}'],
    ['SKFakta', 'Nomor : {{nomor}}'],
    ['SKFakta', 'Sifat : {{sifat}}'],
    ['SKFakta', 'Lampiran : {{lampiran}}'],
    ['SKFakta', 'Hal : {{hal}}'],
    ['SKKiri', 'Yth.'],
    ...repeated('penerima', ['SKKiri', '{{nomor}}. {{nama}}']),
    ['SKKiri', 'di tempat'],
    ['SKIsi', '{{pembuka}}'],
    ['SKFakta', 'Hari, tanggal : {{hari_tanggal}}'],
    ['SKFakta', 'Pukul : {{pukul}}'],
    ['SKFakta', 'Tempat : {{tempat}}'],
    ['SKFakta', 'Acara : {{acara}}'],
    ['SKIsi', '{{penutup}}'],
    ['SKTandaTangan', '{{jabatan_penandatangan}},'],
    ['SKTandaTangan', ''],
    ['SKTandaTangan', '{{nama_penandatangan}}'],
    ['SKTandaTangan', '{{nip_penandatangan}}'],
    ...repeated('daftar_undangan', ['SKKiri', '{{nomor}}. {{nama}}']),
  ],
  minutes: [
    ...HEAD,
    ['SKJudul', 'NOTULA'],
    ['SKFakta', 'Nama rapat : {{nama_rapat}}'],
    ['SKFakta', 'Hari, tanggal : {{hari_tanggal}}'],
    ['SKFakta', 'Pukul : {{pukul}}'],
    ['SKFakta', 'Tempat : {{tempat}}'],
    ['SKFakta', 'Susunan acara : {{susunan_acara}}'],
    ['SKFakta', 'Pemimpin rapat : {{pemimpin_rapat}}'],
    ['SKFakta', 'Notulis : {{notulis}}'],
    ['SKFakta', 'Peserta rapat : {{peserta_rapat}}'],
    {
      list: 'peserta',
      columns: [
        ['No.', 'nomor'],
        ['Nama', 'nama'],
        ['Jabatan', 'jabatan'],
        ['Instansi', 'instansi'],
        ['Kehadiran', 'kehadiran'],
      ],
    },
    ...repeated('pembahasan', ['SKTopik', '{{nomor}}. {{judul}}'], ...repeated('isi', ['SKIsi', '{{label}} {{teks}}'])),
    {
      list: 'hasil',
      columns: [
        ['No.', 'nomor'],
        ['Keputusan atau tindak lanjut', 'teks'],
        ['Penanggung jawab', 'penanggung_jawab'],
        ['Target waktu', 'target'],
        ['Status', 'status'],
      ],
    },
    ['SKIsi', '{{penutup}}'],
    ['SKKiri', '{{tempat_dan_tanggal}}'],
    ...SIGNED,
  ],
  attendance: [
    ...HEAD,
    ['SKJudul', 'DAFTAR HADIR'],
    ['SKFakta', 'Acara : {{acara}}'],
    ['SKFakta', 'Hari, tanggal : {{hari_tanggal}}'],
    ['SKFakta', 'Pukul : {{pukul}}'],
    ['SKFakta', 'Tempat : {{tempat}}'],
    {
      list: 'peserta',
      columns: [
        ['No.', 'nomor'],
        ['Nama', 'nama'],
        ['Jabatan', 'jabatan'],
        ['Instansi', 'instansi'],
        ['Tanda tangan', ''],
      ],
    },
  ],
  proceedings: [
    ...HEAD,
    ['SKJudul', 'BERITA ACARA'],
    ['SKJudul', '{{judul}}'],
    ['SKJudul', '{{nomor}}'],
    ['SKIsi', '{{pembuka}}'],
    ...repeated('pihak', ['SKIsi', '{{urutan}}. {{nama}}, {{uraian}}']),
    ['SKIsi', '{{pengantar}}'],
    ...repeated('hasil', ['SKHuruf', '{{nomor}}. {{teks}}']),
    ['SKIsi', '{{penutup}}'],
    ...SIGNED_BY_POST,
  ],
  mandate: [
    ['SKKop', '{{kop_jabatan}}'],
    ['SKKop', '{{kop_alamat}}'],
    ['SKJudul', 'SURAT KUASA'],
    ['SKJudul', '{{nomor}}'],
    ['SKIsi', 'Yang bertanda tangan di bawah ini,'],
    ...repeated('pemberi', ['SKFakta', '{{label}} : {{isi}}']),
    ['SKIsi', 'dengan ini memberikan kuasa kepada,'],
    ...repeated('penerima', ['SKFakta', '{{label}} : {{isi}}']),
    ['SKJudul', 'UNTUK'],
    ['SKIsi', '{{keperluan}}'],
    ['SKIsi', '{{penutup}}'],
    ['SKKiri', '{{tempat_dan_tanggal}}'],
    ...SIGNED_BY_POST,
  ],
};
