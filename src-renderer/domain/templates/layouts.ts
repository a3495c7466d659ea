/*
 * What an office's own template can say: its blanks (*penanda*) for each layout that it may stand in for. A blank is written
 * `{{nama}}`; a list `{{#pihak}} … {{/pihak}}` is repeated for each of its rows, with the blanks of a row inside.
 */

/** A layout of Simpul that a template can stand in for. */
export const LAYOUTS = ['KSB', 'PKS', 'NK', 'invitation', 'minutes', 'attendance', 'proceedings', 'mandate'] as const;
export type Layout = (typeof LAYOUTS)[number];

export function isLayout(text: string): text is Layout {
  return LAYOUTS.some((layout) => layout === text);
}

/** `needed`: without it the document would lose what makes it that document. `rows`: the blanks inside a list. */
export type Blank = {
  readonly name: string;
  readonly need: 'needed' | 'free';
  readonly rows?: readonly Blank[];
};

function needed(...names: readonly string[]): readonly Blank[] {
  return names.map((name) => ({ name, need: 'needed' }));
}

function free(...names: readonly string[]): readonly Blank[] {
  return names.map((name) => ({ name, need: 'free' }));
}

function list(name: string, need: Blank['need'], ...rows: readonly (readonly Blank[])[]): Blank {
  return { name, need, rows: rows.flat() };
}

const HEAD = free('kop_pemerintah', 'kop_unit', 'kop_kantor', 'kop_alamat', 'kop_kontak');

const ANGKA = list('angka', 'free', needed('tanda', 'teks'));
const HURUF = list('huruf', 'free', needed('tanda', 'teks'), [ANGKA]);

const AGREEMENT: readonly Blank[] = [
  ...free('jenis', 'pembuka', 'penyebutan', 'pengantar_dasar', 'kesepakatan', 'penutup'),
  ...needed('judul'),
  list(
    'pihak',
    'needed',
    needed('nama'),
    free('urutan', 'sebutan', 'nama_pihak', 'nomor', 'uraian', 'jabatan', 'nama_penandatangan', 'nip', 'pemisah'),
  ),
  list('konsiderans', 'free', needed('teks'), free('tanda')),
  list('dasar', 'free', needed('teks'), free('tanda')),
  list('pasal', 'needed', needed('nomor', 'judul'), [list('ayat', 'needed', needed('teks'), free('tanda'), [HURUF])]),
  list('biaya', 'free', free('nomor', 'kegiatan', 'penanggung', 'sumber', 'jumlah')),
  ...free('jumlah_biaya', 'terbilang_biaya'),
];

const MEETING_FACTS = free('nama_rapat', 'hari_tanggal', 'pukul', 'tempat', 'susunan_acara');

/** Every blank of a layout; the same names as word/template/values.ts gives, which a test holds together. */
export const BLANKS: Readonly<Record<Layout, readonly Blank[]>> = {
  KSB: AGREEMENT,
  PKS: AGREEMENT,
  NK: AGREEMENT,
  invitation: [
    ...HEAD,
    ...free('tempat_dan_tanggal', 'nomor', 'sifat', 'lampiran', 'pembuka', 'penutup', 'jabatan_penandatangan'),
    ...free('nama_penandatangan', 'nip_penandatangan'),
    ...needed('hal', 'hari_tanggal', 'pukul', 'tempat', 'acara'),
    list('penerima', 'needed', needed('nama'), free('nomor')),
    list('daftar_undangan', 'free', needed('nama'), free('nomor')),
  ],
  minutes: [
    ...HEAD,
    ...MEETING_FACTS,
    ...free('pemimpin_rapat', 'notulis', 'peserta_rapat', 'penutup', 'tempat_dan_tanggal'),
    list('peserta', 'free', free('nomor', 'nama', 'jabatan', 'instansi', 'kehadiran')),
    list('pembahasan', 'needed', needed('judul'), free('nomor'), [
      list('isi', 'needed', needed('teks'), free('label')),
    ]),
    list('hasil', 'free', free('nomor', 'teks', 'penanggung_jawab', 'target', 'status')),
    list('penandatangan', 'free', free('sebutan', 'nama', 'nip')),
  ],
  attendance: [
    ...HEAD,
    ...free('acara', 'hari_tanggal', 'pukul', 'tempat'),
    list('peserta', 'needed', needed('nomor'), free('nama', 'jabatan', 'instansi')),
  ],
  proceedings: [
    ...HEAD,
    ...free('nomor', 'pembuka', 'pengantar', 'penutup'),
    ...needed('judul'),
    list('pihak', 'needed', needed('nama'), free('urutan', 'uraian')),
    list('hasil', 'needed', needed('teks'), free('nomor')),
    list('penandatangan', 'free', free('sebutan', 'jabatan', 'nama', 'nip')),
  ],
  mandate: [
    ...free('kop_jabatan', 'kop_alamat', 'nomor', 'penutup', 'tempat_dan_tanggal'),
    ...needed('keperluan'),
    list('pemberi', 'needed', needed('label', 'isi')),
    list('penerima', 'needed', needed('label', 'isi')),
    list('penandatangan', 'free', free('sebutan', 'jabatan', 'nama', 'nip')),
  ],
};

/** What a template writes for a blank; a list as its beginning and its end. */
export function blankText({ name, rows }: Blank): string {
  return rows === undefined ? `{{${name}}}` : `{{#${name}}} … {{/${name}}}`;
}
