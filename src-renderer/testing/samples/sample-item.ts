import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import type { Party } from '#domain/parties/party.ts';

/** The two regions of every sample: they border by land and lie in two provinces. */
export const SLEMAN: Party = { kind: 'region', code: '34.04' };
export const MAGELANG: Party = { kind: 'region', code: '33.08' };

/** The fields of the studies as nobody has filled them in. */
export const NO_STUDY = {
  workUnit: '',
  unitAddress: '',
  budgetYear: null,
  target: '',
  activities: '',
  roles: '',
  risks: '',
  legality: '',
  regulation: '',
  economics: '',
  technical: '',
  operations: '',
  outreach: '',
  feasibility: null,
  feasibilityNote: '',
  burdens: null,
  unfunded: null,
} as const;

/** What the studies add to it; as invented as the rest. */
const SAMPLE_STUDY = {
  ...NO_STUDY,
  workUnit: 'Bidang Pengelolaan Sampah dan Limbah',
  unitAddress: 'Jalan Contoh Nomor 2, Sleman, Kode Pos 55511',
  budgetYear: 2027,
  target:
    'sampah yang dibuang ke sungai berkurang 30% (tiga puluh persen) pada akhir tahun pertama;\ndua fasilitas pengolahan terhubung dan beroperasi penuh pada tahun ketiga; dan\nberkurang paling sedikit 70% (tujuh puluh persen) pada tahun kelima.',
  activities:
    'Pemetaan sumber dan rute pengangkutan sampah lintas wilayah.\n1. Penyusunan jadwal pengangkutan bersama.\n2. Uji coba pengolahan di Tempel dan Salam.\n3. Pengawasan bersama di bantaran sungai.',
  roles:
    'Pemerintah Kabupaten Sleman: menyediakan fasilitas pengolahan di Tempel dan armada pengangkut.\nPemerintah Kabupaten Magelang: menyediakan fasilitas pengolahan di Salam dan petugas pengawas.',
  risks:
    'Anggaran: kegiatan dicantumkan dalam rencana kerja perangkat daerah sebelum tahun berjalan.\nHukum: pembagian kewenangan ditegaskan dalam Perjanjian Kerja Sama.\nTeknis: kapasitas cadangan disiapkan bila salah satu fasilitas berhenti.\nSosial: warga sekitar fasilitas dilibatkan sejak perencanaan.\nLingkungan: mutu air sungai dipantau setiap triwulan.',
  regulation: 'Peraturan Daerah tentang Pengelolaan Sampah pada masing-masing daerah',
  burdens: 'no',
  unfunded: 'yes',
} as const;

/**
 * A mandatory cooperation with all eight preparation fields (Permendagri 22/2020 art. 7), written as an office writes it.
 * Persons, figures and decrees are invented.
 */
export function sampleItem(): CooperationItem {
  return {
    id: 'sampleItem000000000001',
    removed: false,
    title: 'Pengelolaan Sampah Terpadu Wilayah Perbatasan',
    type: 'KSDD',
    nature: 'mandatory',
    borderingOverride: null,
    externality: 'yes',
    externalityNote:
      'Sampah dari kapanewon di lereng barat Merapi terbawa aliran Kali Krasak dan Kali Bebeng ke wilayah hilir di kedua kabupaten.',
    efficiency: 'yes',
    efficiencyNote:
      'Satu fasilitas pengolahan untuk dua wilayah menghemat biaya operasional dibandingkan dua fasilitas yang berdiri sendiri.',
    affairs: ['1.03', '2.11'],
    parties: [SLEMAN, MAGELANG],
    number: 'KS-2026-0014',
    background:
      'Timbulan sampah di kapanewon dan kecamatan yang berbatasan, yaitu Tempel, Turi, dan Pakem di Kabupaten Sleman serta Salam, Srumbung, dan Ngluwar di Kabupaten Magelang, mencapai kurang lebih 86 ton per hari. Sejak pembatasan tempat pemrosesan akhir regional, sebagian sampah dibuang di bantaran sungai yang menjadi batas kedua wilayah, sehingga mencemari sungai dan menimbulkan keluhan warga di hilir. Masing-masing pemerintah kabupaten telah memiliki tempat pengolahan sampah 3R, tetapi kapasitasnya belum mencukupi dan belum saling terhubung.',
    purpose:
      'meningkatkan kualitas lingkungan hidup dan kesehatan masyarakat di wilayah perbatasan;\nmewujudkan pelayanan persampahan yang efisien melalui penggunaan sarana dan prasarana secara bersama; dan\nmengurangi timbulan sampah yang dibuang ke sungai paling sedikit 70% (tujuh puluh persen) dalam jangka waktu 5 (lima) tahun.',
    location:
      'Kapanewon Tempel, Kapanewon Turi, dan Kapanewon Pakem di Kabupaten Sleman serta Kecamatan Salam, Kecamatan Srumbung, dan Kecamatan Ngluwar di Kabupaten Magelang',
    scopeOfWork:
      'pengurangan sampah dari sumbernya melalui bank sampah dan tempat pengolahan sampah 3R;\npengangkutan sampah lintas wilayah dengan jadwal dan rute bersama;\npemanfaatan bersama fasilitas pengolahan sampah di Tempel dan Salam;\npengawasan dan penertiban pembuangan sampah di bantaran Kali Krasak dan Kali Bebeng;\npertukaran data timbulan dan komposisi sampah; dan\npeningkatan kapasitas petugas dan kelompok masyarakat.',
    term: 60,
    termReason:
      'Fasilitas pengolahan baru mencapai kapasitas penuh pada tahun ketiga, sehingga manfaatnya dapat dinilai pada tahun kelima.',
    benefits:
      'Bagi PARA PIHAK: biaya operasional per ton lebih rendah dan sarana terpakai penuh. Bagi masyarakat: sampah terangkut setiap hari, sungai bersih, dan terbuka lapangan kerja di tempat pengolahan sampah.',
    impact:
      'Sosial: pemulung dan kelompok bank sampah dilibatkan sebagai mitra. Lingkungan: dokumen pengelolaan lingkungan hidup disusun untuk perluasan fasilitas; bau dan lindi dikendalikan dan dipantau setiap triwulan.',
    funding:
      'Anggaran Pendapatan dan Belanja Daerah masing-masing PIHAK dan sumber pendanaan lain yang sah dan tidak mengikat',
    starts: '2027-01-04',
    ends: '2032-01-04',
    unit: 'Dinas Lingkungan Hidup Kabupaten Sleman',
    stage: 'ksb-drafting',
    waitingFor: 'tanggapan Bagian Hukum Kabupaten Magelang atas rancangan KSB',
    stageSince: '2026-11-16',
    notes: '',
    ...SAMPLE_STUDY,
    stages: [
      { id: 'preparation', order: 'A', started: '2026-08-03', finished: '2026-09-18', note: '', skipped: false },
      { id: 'offer', order: 'B', started: '2026-09-21', finished: '2026-11-13', note: '', skipped: false },
      { id: 'ksb-drafting', order: 'C', started: '2026-11-16', finished: null, note: '', skipped: false },
    ],
    contacts: [
      {
        id: 'contactSleman1',
        order: 'A',
        name: 'Retno Wulandari, S.STP., M.A.P.',
        post: 'Analis Kerja Sama, Bagian Kerja Sama Setda Kabupaten Sleman',
        phone: '0274 000 0101',
        email: 'kerjasama@sleman.example',
        party: SLEMAN,
      },
      {
        id: 'contactMagelang1',
        order: 'B',
        name: 'Agus Prasetyo, S.H.',
        post: 'Kepala Bagian Kerja Sama Setda Kabupaten Magelang',
        phone: '0293 000 0202',
        email: 'kerjasama@magelang.example',
        party: MAGELANG,
      },
    ],
  };
}

/** An item in which nothing stands yet. */
export function bareItem(): CooperationItem {
  return {
    ...sampleItem(),
    ...NO_STUDY,
    title: '',
    nature: null,
    externality: null,
    externalityNote: '',
    efficiency: null,
    efficiencyNote: '',
    affairs: [],
    parties: [],
    number: '',
    background: '',
    purpose: '',
    location: '',
    scopeOfWork: '',
    term: null,
    termReason: '',
    benefits: '',
    impact: '',
    funding: '',
    starts: null,
    ends: null,
    unit: '',
    stage: 'preparation',
    waitingFor: '',
    stages: [],
    contacts: [],
  };
}
