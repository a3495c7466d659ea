import type { Agreement } from '#domain/agreements/agreement.ts';
import { proposeArticles, proposeBases, proposePremises } from '#domain/agreements/ksb-articles.ts';

const KEYS = 'BCDEFGHIJKLMNOPQRSTUVWXYZbcdefghijklmnopqrstuvwxyz';
const order = (index: number): string => KEYS.charAt(index);

export const WASTE_TITLE = 'Pengelolaan Sampah Terpadu Wilayah Perbatasan';
const PARTIES = [
  { kind: 'region', code: '34.04' },
  { kind: 'region', code: '33.08' },
] as const;

const proposal = {
  title: WASTE_TITLE,
  purpose:
    'mewujudkan pengelolaan sampah yang efisien, aman bagi lingkungan, dan saling menguntungkan di wilayah perbatasan',
  scopeOfWork:
    'pengurangan sampah di sumber; pengangkutan lintas batas; pengolahan bersama; pemantauan kualitas lingkungan',
  location:
    'Kapanewon Tempel dan Kapanewon Turi di Kabupaten Sleman serta Kecamatan Salam dan Kecamatan Srumbung di Kabupaten Magelang',
  funding: 'Anggaran Pendapatan dan Belanja Daerah PARA PIHAK serta sumber lain yang sah dan tidak mengikat',
  term: 60,
  parties: PARTIES,
};

function signatory(index: number): Agreement['parties'][number] {
  const people = [
    {
      number: '119/51/KB/XII/2026',
      frontTitle: 'Drs. H.',
      name: 'Sumarno Hadiprojo',
      backTitle: 'M.Si.',
      post: 'Bupati Sleman',
      seat: 'Jalan Parasamya, Beran, Tridadi, Sleman',
    },
    {
      number: '',
      frontTitle: 'Hj.',
      name: 'Ratna Kusumawati',
      backTitle: 'S.E., M.M.',
      post: 'Bupati Magelang',
      seat: 'Jalan Soekarno-Hatta Nomor 59, Kota Mungkid',
    },
  ];
  const person = people[index % 2] ?? people[0];
  if (person === undefined) throw new Error('there are two sample signatories');
  return {
    id: `pihak${index + 1}`,
    order: order(index),
    party: PARTIES[index % 2] ?? null,
    ...person,
    nip: '',
    decree:
      'Keputusan Menteri Dalam Negeri Nomor 100.2.1.3-221 Tahun 2025 tanggal 14 Februari 2025 tentang Pengesahan Pengangkatan Kepala Daerah',
  };
}

/** A Kesepakatan Bersama on shared waste with so many parties, fully filled in but for the second number. */
export function sampleAgreement(parties = 2): Agreement {
  return {
    id: '5impuLKsbC0nt0hSampah1',
    removed: false,
    type: 'KSB',
    title: WASTE_TITLE,
    item: '',
    state: 'draft',
    place: 'Kota Mungkid',
    date: '2026-12-11',
    term: 60,
    link: 'DAN',
    paper: 'F4',
    parties: Array.from({ length: parties }, (_none, index) => signatory(index)),
    premises: proposePremises(proposal).map((text, index) => ({ id: `p${index}`, order: order(index), text })),
    bases: proposeBases().map((text, index) => ({ id: `d${index}`, order: order(index), text })),
    articles: proposeArticles(proposal).map((article, index) => ({
      id: `pasal${index + 1}`,
      order: order(index),
      ...article,
    })),
  };
}
