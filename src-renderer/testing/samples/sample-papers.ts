import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import type { Official } from '#domain/officials/official.ts';
import type { Organisation } from '#domain/organisations/organisation.ts';
import type { Party } from '#domain/parties/party.ts';
import type { PaperSources } from '#word/letters/sources.ts';
import { sampleAgreement, samplePks } from './sample-agreement.ts';
import { bareItem, sampleItem, SLEMAN } from './sample-item.ts';
import { sampleOffice } from './sample-meeting.ts';

/* What the letters of the sample item are made of. Persons, companies and numbers are invented. */

export const COMPANY = {
  kind: 'organisation',
  id: 'sampleCompany00000001',
  name: 'PT Bersih Sejahtera',
} as const satisfies Party;

const UNKNOWN: Omit<Official, 'id' | 'name' | 'post'> = {
  removed: false,
  party: SLEMAN,
  frontTitle: '',
  backTitle: '',
  nip: '',
  decree: '',
  from: null,
  until: null,
};

const OFFICIALS: readonly Official[] = [
  { ...UNKNOWN, id: 'o1', frontTitle: 'Drs. H.', name: 'Bambang Wiratmoko', backTitle: 'M.Si.', post: 'Bupati Sleman' },
  {
    ...UNKNOWN,
    id: 'o2',
    frontTitle: 'Dr.',
    name: 'Sri Handayani',
    backTitle: 'S.T., M.T.',
    post: 'Kepala Dinas Lingkungan Hidup',
    nip: '197503122002122001',
  },
  {
    ...UNKNOWN,
    id: 'o3',
    name: 'Hadi Santosa',
    backTitle: 'S.H., M.Hum.',
    post: 'Sekretaris Daerah Kabupaten Sleman',
    nip: '196908171996031002',
  },
  { ...UNKNOWN, id: 'o4', party: COMPANY, name: 'Rudi Hartono', post: 'Direktur Utama' },
];

const COMPANY_RECORD: Organisation = {
  id: COMPANY.id,
  removed: false,
  name: COMPANY.name,
  type: 'company',
  address: 'Jalan Contoh Nomor 9, Jakarta',
  phone: '',
  email: '',
  note: '',
};

/** Everything is known: two regions, a draft of the KSB and a PKS with its costs. */
export function samplePapers(): PaperSources {
  return {
    item: sampleItem(),
    office: sampleOffice(),
    today: '2026-12-01',
    officials: OFFICIALS,
    organisations: [COMPANY_RECORD],
    agreements: [samplePks(), sampleAgreement()],
    decisions: [
      'Ruang lingkup mencakup enam bidang sebagaimana rancangan.',
      'Biaya dibebankan pada APBD masing-masing.',
    ],
  };
}

/** The same with a company for a partner. */
export function companyPapers(): PaperSources {
  const sources = samplePapers();
  const [contact] = sources.item.contacts;
  const item: CooperationItem = {
    ...sources.item,
    type: 'KSDPK',
    nature: null,
    parties: [SLEMAN, COMPANY],
    contacts:
      contact === undefined
        ? []
        : [
            contact,
            {
              id: 'contactCompany1',
              order: 'B',
              name: 'Dewi Lestari',
              post: 'Manajer Kemitraan',
              phone: '021 000 0303',
              email: 'dewi@bersih.example',
              party: COMPANY,
            },
          ],
  };
  return { ...sources, item };
}

/** Nothing is known: an empty item of an office that has not said where it is. */
export function barePapers(): PaperSources {
  const office = { ...sampleOffice(), region: '', name: '', address: '' };
  return {
    ...samplePapers(),
    item: bareItem(),
    office,
    officials: [],
    organisations: [],
    agreements: [],
    decisions: [],
  };
}
