import type { Agreement } from '#domain/agreements/agreement.ts';
import { samplePks } from './sample-agreement.ts';

/** The sample PKS with all three annexes: costs, a schedule, and a matrix of data. */
export function samplePksWithAnnexes(): Agreement {
  return {
    ...samplePks(),
    articles: samplePks().articles.map((article) =>
      article.title === 'Pembiayaan' ? { ...article, text: article.text.replace('Lampiran', 'Lampiran I') } : article,
    ),
    schedule: SCHEDULE.map((row, index) => ({ ...row, id: `schedule${index + 1}`, order: String(index + 1) })),
    dataMatrix: DATA.map((row, index) => ({ ...row, id: `data${index + 1}`, order: String(index + 1) })),
  };
}

const SCHEDULE = [
  {
    activity: 'Penyusunan rencana induk pengelolaan sampah',
    begins: 'Triwulan I 2027',
    finishes: 'Triwulan II 2027',
    responsible: 'PIHAK KESATU',
  },
  {
    activity: 'Pengadaan truk pengangkut',
    begins: 'Juli 2027',
    finishes: 'Desember 2027',
    responsible: 'PIHAK KEDUA',
  },
  { activity: 'Pelatihan petugas', begins: 'Januari 2028', finishes: '', responsible: 'PARA PIHAK' },
] as const;

const DATA = [
  {
    data: 'Timbulan sampah harian per kapanewon dan kecamatan',
    owner: 'Dinas Lingkungan Hidup Kabupaten Sleman',
    receiver: 'Dinas Lingkungan Hidup Kabupaten Magelang',
    aim: 'perhitungan rute pengangkutan',
    sensitivity: 'public',
    personal: 'none',
    deadline: '3 (tiga) hari kerja',
  },
  {
    data: 'Nama dan alamat pelanggan retribusi',
    owner: 'PIHAK KESATU',
    receiver: 'PIHAK KEDUA',
    aim: 'penagihan bersama',
    sensitivity: 'limited',
    personal: 'general',
    deadline: '7 (tujuh) hari kerja',
  },
  {
    data: 'Catatan kesehatan petugas',
    owner: '',
    receiver: '',
    aim: '',
    sensitivity: null,
    personal: 'specific',
    deadline: '',
  },
] as const;
