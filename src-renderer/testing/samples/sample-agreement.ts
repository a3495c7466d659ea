import { orderBetween } from '#base/order-key.ts';
import type { Agreement, AgreementParty } from '#domain/agreements/agreement.ts';
import { type ProposedArticle, proposeArticles } from '#domain/clauses/library.ts';
import { AMENDS_NONE } from '#domain/agreements/amendment.ts';
import { NO_ENGLISH } from '#domain/agreements/bilingual.ts';
import { proposeBases, proposePremises } from '#domain/agreements/premises.ts';
import type { Party } from '#domain/parties/party.ts';
import { manyAgencies } from './sample-agencies.ts';
import { MAGELANG, SLEMAN, sampleItem } from './sample-item.ts';

type Placed = { readonly id: string; readonly order: string };

/**
 * A Kesepakatan Bersama of Sleman and Kabupaten Magelang, drafted from the sample item; or of more parties: regions up to eight,
 * agencies beyond.
 * Persons, numbers and decrees are invented; the second number is left for handwriting.
 */
export function sampleAgreement(parties = 2): Agreement {
  const signatories = [...SIGNATORIES, ...manyAgencies(parties - SIGNATORIES.length)].slice(0, parties);
  const item = { ...sampleItem(), parties: signatories.flatMap(({ party }) => (party === null ? [] : [party])) };
  return {
    id: 'sampleAgreement0000001',
    removed: false,
    type: 'KSB',
    title: item.title,
    item: item.id,
    state: 'draft',
    place: 'Kabupaten Sleman',
    date: '2026-12-14',
    term: item.term,
    link: 'DAN',
    paper: 'F4',
    titleEnglish: '',
    parent: '',
    parentNamed: '',
    parties: placed('party', signatories),
    premises: placed('premise', proposePremises(item).map(asText)),
    bases: placed('basis', proposeBases().map(asText)),
    articles: placed('article', proposeArticles(item).map(asArticle)),
    costs: [],
    works: [],
    versions: [],
    dispatches: [],
    approvals: [],
    schedule: [],
    dataMatrix: [],
  };
}

/** A Perjanjian Kerja Sama of the same item: a signatory by power of attorney, the usual articles, a cost table. */
export function samplePks(): Agreement {
  const base = sampleAgreement();
  const parent =
    'Kesepakatan Bersama tentang Pengelolaan Sampah di Wilayah Perbatasan, Nomor 100.3.7.1/18/KSB/2026 dan Nomor 019/44/2026, tanggal 14 Desember 2026';
  const parties = base.parties.flatMap(({ party }) => (party === null ? [] : [party]));
  const proposal = { ...sampleItem(), parties, parent };
  const [first, ...others] = base.parties;
  const head = {
    frontTitle: 'Ir.',
    name: 'Dwi Anggraini',
    backTitle: 'M.T.',
    post: 'Kepala Dinas Lingkungan Hidup',
    nip: '197005121996032001',
    decree: '',
    mandate: 'Surat Kuasa Bupati Sleman Nomor 180/77/2026 tanggal 11 Januari 2027',
  };
  return {
    ...base,
    id: 'samplePks000000000001',
    type: 'PKS',
    date: '2027-01-18',
    parties: first === undefined ? others : [{ ...first, ...head }, ...others],
    premises: placed('premise', proposePremises(proposal, 'PKS').map(asText)),
    articles: placed('article', proposeArticles(proposal, 'PKS').map(asArticle)),
    costs: placed('cost', [
      { activity: 'Penyusunan rencana induk', bearer: 'PIHAK KESATU', source: 'APBD Kab. Sleman', amount: 450_000_000 },
      {
        activity: 'Pengadaan truk pengangkut',
        bearer: 'PIHAK KEDUA',
        source: 'APBD Kab. Magelang',
        amount: 1_250_500_000,
      },
      { activity: 'Pelatihan petugas', bearer: 'PIHAK KESATU', source: 'APBD Kab. Sleman', amount: 75_000_000 },
    ]),
  };
}

function asText(text: string) {
  return { text, english: '' };
}

/** An article as a row has it: in Indonesian alone, and changing no other. */
export function asArticle(
  article: Omit<ProposedArticle, 'origin'> & { readonly origin?: ProposedArticle['origin'] | null },
) {
  return { ...NO_ENGLISH, ...AMENDS_NONE, origin: null, ...article };
}

export function placed<T extends object>(name: string, values: readonly T[]): readonly (T & Placed)[] {
  const rows: (T & Placed)[] = [];
  let order: string | null = null;
  for (const value of values) {
    order = orderBetween(order, null);
    rows.push({ ...value, id: `${name}${rows.length + 1}`, order });
  }
  return rows;
}

function region(code: string): Party {
  return { kind: 'region', code };
}

export type Signatory = Omit<AgreementParty, keyof Placed>;

export function signatory(party: Party, person: Partial<Signatory>): Signatory {
  return {
    party,
    number: '',
    frontTitle: '',
    name: '',
    backTitle: '',
    post: '',
    nip: '',
    decree: '',
    mandate: '',
    seat: '',
    postEnglish: '',
    ...person,
  };
}

const SIGNATORIES: readonly Signatory[] = [
  signatory(SLEMAN, {
    number: '100.3.7.1/18/KSB/2026',
    frontTitle: 'Drs. H.',
    name: 'Bambang Wiratmoko',
    backTitle: 'M.Si.',
    post: 'Bupati Sleman',
    decree: 'Keputusan Menteri Dalam Negeri Nomor 100.2.1.3-901 Tahun 2025 tanggal 18 Februari 2025',
    seat: 'Jalan Parasamya Nomor 1, Beran, Tridadi, Sleman',
  }),
  signatory(MAGELANG, {
    frontTitle: 'Hj.',
    name: 'Siti Nurhayati',
    backTitle: 'S.E., M.M.',
    post: 'Bupati Magelang',
    decree: 'Keputusan Menteri Dalam Negeri Nomor 100.2.1.3-902 Tahun 2025 tanggal 18 Februari 2025',
    seat: 'Jalan Soekarno-Hatta Nomor 59, Kota Mungkid, Magelang',
  }),
  signatory(region('33.71'), {
    frontTitle: 'dr. H.',
    name: 'Teguh Santosa',
    backTitle: 'M.Kes.',
    post: 'Wali Kota Magelang',
    decree: 'Keputusan Menteri Dalam Negeri Nomor 100.2.1.3-903 Tahun 2025 tanggal 18 Februari 2025',
    seat: 'Jalan Jenderal Sarwo Edhie Wibowo Nomor 2, Magelang',
  }),
  signatory(region('34.01'), {
    frontTitle: 'Ir.',
    name: 'Yohanes Suryanto',
    backTitle: 'M.T.',
    post: 'Bupati Kulon Progo',
    seat: 'Jalan Perwakilan Nomor 1, Wates, Kulon Progo',
  }),
  signatory(region('33.06'), {
    name: 'Maria Kristiani Handayaningrum Kusumawardhani',
    backTitle: 'S.H., M.Hum.',
    post: 'Bupati Purworejo',
    seat: 'Jalan Proklamasi Nomor 2, Purworejo',
  }),
  signatory(region('33.10'), {
    frontTitle: 'H.',
    name: 'Slamet Riyadi',
    post: 'Bupati Klaten',
    seat: 'Jalan Pemuda Nomor 294, Klaten',
  }),
  signatory(region('34'), {
    name: 'Raden Mas Hario Suryo',
    seat: 'Kompleks Kepatihan, Danurejan, Yogyakarta',
  }),
  signatory(region('33'), {
    frontTitle: 'Prof. Dr.',
    name: 'Endang Lestari',
    backTitle: 'M.Sc., Ph.D.',
    seat: 'Jalan Pahlawan Nomor 9, Semarang',
  }),
];
