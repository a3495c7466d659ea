/**
 * The 32 government affairs (*urusan pemerintahan*) of UU 23/2014 art. 12, in the law's order and spelling.
 * Codes follow the numbering of Permendagri 90/2019.
 */
export type Affair = {
  readonly code: string;
  readonly name: string;
  readonly group: 'basic' | 'other' | 'optional';
};

function group(name: Affair['group'], prefix: string, first: number, names: readonly string[]): readonly Affair[] {
  return names.map((affair, index) => ({
    code: `${prefix}.${String(first + index).padStart(2, '0')}`,
    name: affair,
    group: name,
  }));
}

export const AFFAIRS: readonly Affair[] = [
  ...group('basic', '1', 1, [
    'pendidikan',
    'kesehatan',
    'pekerjaan umum dan penataan ruang',
    'perumahan rakyat dan kawasan permukiman',
    'ketenteraman, ketertiban umum, dan pelindungan masyarakat',
    'sosial',
  ]),
  ...group('other', '2', 7, [
    'tenaga kerja',
    'pemberdayaan perempuan dan pelindungan anak',
    'pangan',
    'pertanahan',
    'lingkungan hidup',
    'administrasi kependudukan dan pencatatan sipil',
    'pemberdayaan masyarakat dan Desa',
    'pengendalian penduduk dan keluarga berencana',
    'perhubungan',
    'komunikasi dan informatika',
    'koperasi, usaha kecil, dan menengah',
    'penanaman modal',
    'kepemudaan dan olah raga',
    'statistik',
    'persandian',
    'kebudayaan',
    'perpustakaan',
    'kearsipan',
  ]),
  ...group('optional', '3', 25, [
    'kelautan dan perikanan',
    'pariwisata',
    'pertanian',
    'kehutanan',
    'energi dan sumber daya mineral',
    'perdagangan',
    'perindustrian',
    'transmigrasi',
  ]),
];

export function affairName(code: string): string | null {
  return AFFAIRS.find((affair) => affair.code === code)?.name ?? null;
}
