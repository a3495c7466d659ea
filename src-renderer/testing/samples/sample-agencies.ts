import type { Signatory } from './sample-agreement.ts';

const NAMES = [
  'Kementerian Pelayanan Publik',
  'Badan Pengelola Data Kependudukan',
  'Lembaga Sertifikasi Elektronik Nasional',
  'Badan Pengawasan Obat dan Pangan Wilayah Tengah',
  'Lembaga Penelitian dan Pengembangan Pelayanan Terpadu Nasional',
  'Badan Perlindungan Pekerja',
  'Perusahaan Umum Percetakan',
];

/** Agencies with invented names and heads, for agreements of many parties. */
export function manyAgencies(count: number): readonly Signatory[] {
  return Array.from({ length: Math.max(0, count) }, (_none, index) => ({
    party: {
      kind: 'organisation',
      id: `agency${index + 1}`,
      name: `${NAMES[index % NAMES.length] ?? ''}${index < NAMES.length ? '' : ` ${Math.floor(index / NAMES.length) + 1}`}`,
    },
    number: index % 3 === 0 ? `${index + 1}/NK/2026` : '',
    frontTitle: index % 2 === 0 ? 'Dr.' : '',
    name: `Pejabat Contoh ${['Satu', 'Dua', 'Tiga', 'Empat', 'Lima'][index % 5] ?? ''}`,
    backTitle: index % 4 === 0 ? 'M.Si.' : '',
    post: index === 0 ? 'Menteri' : 'Kepala',
    nip: '',
    decree: '',
    mandate: '',
    seat: `Jalan Contoh Nomor ${index + 1}, Jakarta`,
    postEnglish: '',
  }));
}
