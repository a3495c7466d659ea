import { AMENDS_NONE } from '#domain/agreements/amendment.ts';
import type { Agreement, AgreementParty } from '#domain/agreements/agreement.ts';
import { changeOf } from '#domain/agreements/from-parent.ts';
import { type Ground, proposeGrounds } from '#domain/agreements/grounds.ts';
import type { DraftedType } from '#domain/agreements/instrument.ts';
import { namedAgreement } from '#domain/agreements/named.ts';
import { proposeArticles } from '#domain/clauses/library.ts';
import { asArticle, placed, sampleAgreement, samplePks } from './sample-agreement.ts';
import { sampleItem } from './sample-item.ts';

/** An agreement of any kind between so many parties, whole enough to be signed. Persons, numbers and partners are invented. */
export function sampleOf(type: DraftedType, parties = 2): Agreement {
  const base = sampleAgreement(parties);
  if (type === 'KSB') return base;
  const own = { ...base, ...textOf(type, base), id: `sample${type.padEnd(16, '0')}`, type };
  if (type === 'PKS') return { ...own, costs: samplePks().costs };
  if (type === 'RK')
    return { ...own, parentNamed: namedAgreement(sampleOf('NK', parties)), articles: [], works: works() };
  if (type === 'ADD') return sampleAddendum(own);
  return type === 'NK' ? own : translated(own);
}

/** What the library writes for a kind, from the sample item. */
function textOf(
  type: DraftedType,
  { parties }: Agreement,
  changed = samplePks(),
): Pick<Agreement, 'premises' | 'bases' | 'articles'> {
  const chosen = parties.flatMap(({ party }) => (party === null ? [] : [party]));
  const parent = PARENTED.has(type) ? namedAgreement(changed) : null;
  const proposal = { ...sampleItem(), parties: chosen, titleEnglish: ENGLISH, parent };
  const { premises, bases } = proposeGrounds(proposal, type);
  return {
    premises: placed(
      'premise',
      premises
        .map(asGround)
        .map((row) => ({ ...row, text: row.text.replace('yaitu mengenai ……………', 'yaitu mengenai ruang lingkup') })),
    ),
    bases: placed('basis', bases.map(asGround)),
    articles: placed('article', proposeArticles(proposal, type).map(asArticle)),
  };
}

/** Which samples name another agreement. */
const PARENTED: ReadonlySet<DraftedType> = new Set(['ADD']);
const ENGLISH = 'Integrated Waste Management';

function asGround({ text, english = '' }: Ground) {
  return { text, english };
}

/** A change, a new article and one that goes, then what the library has. */
function sampleAddendum(own: Agreement): Agreement {
  const pks = samplePks();
  const [, , scope] = pks.articles;
  const changed =
    scope === undefined
      ? []
      : [
          {
            ...asArticle(scope),
            ...changeOf(scope, 3),
            text: `${scope.text}\nKegiatan baru disepakati secara tertulis oleh PARA PIHAK.`,
          },
        ];
  const articles = [
    ...changed,
    {
      ...asArticle({
        title: 'Pelindungan Anak',
        text: 'Kegiatan tidak melibatkan pekerja anak.\nPARA PIHAK saling mengingatkan.',
      }),
      amends: 'insert',
      amendsNumber: '14A',
    } as const,
    { ...asArticle({ title: '', text: '' }), amends: 'delete', amendsNumber: '19' } as const,
    ...own.articles.map(({ title, text }) => asArticle({ title, text })),
  ];
  return { ...own, term: null, parentNamed: namedAgreement(pks), articles: placed('article', articles) };
}

/** An addendum to a Memorandum Saling Pengertian: it changes an article of it in both languages, puts one in and takes one out. */
export function sampleForeignAddendum(parties = 2): Agreement {
  const mou = sampleOf('MOU', parties);
  const own = sampleAddendum({ ...mou, ...textOf('ADD', mou, mou), id: 'sampleADDEN000000', type: 'ADD' });
  const second = mou.articles[1];
  const english = [
    {
      titleEnglish: second?.titleEnglish ?? '',
      english: `${second?.english ?? ''}\nNew activities are agreed in writing.`,
    },
    { titleEnglish: 'Child Protection', english: 'No activity involves children.\nThe PARTIES remind each other.' },
    { titleEnglish: '', english: '' },
    {
      titleEnglish: 'Remaining Provisions',
      english: 'All other provisions remain in force.\nThis Addendum is an integral part of them.',
    },
    {
      titleEnglish: 'Closing',
      english: 'This Addendum enters into force when it is signed.\nIt is made in two originals of equal force.',
    },
  ];
  return {
    ...own,
    parentNamed: namedAgreement(mou),
    premises: own.premises.map((row, index) => ({ ...row, english: `that reason ${index + 1} holds` })),
    bases: own.bases.map((row) => ({ ...row, english: 'the law of the region' })),
    articles: own.articles.map((row, index) => ({
      ...row,
      ...(index === 0 && second !== undefined
        ? { ...changeOf(second, 2), text: `${second.text}\nKegiatan baru disepakati secara tertulis.` }
        : {}),
      ...english[index],
    })),
  };
}

function works(): Agreement['works'] {
  return placed('work', [
    {
      activity: 'Pendataan timbulan dan komposisi sampah di wilayah perbatasan',
      roles: 'PIHAK KESATU: menyediakan petugas dan peralatan\nPIHAK KEDUA: mengolah data dan menyusun laporan',
      output: 'Laporan data timbulan sampah',
      funding: 'APBN dan APBD',
      time: 'Januari sampai dengan Maret 2027',
    },
    {
      activity: 'Pelatihan pengelola bank sampah',
      roles: 'PIHAK KESATU: menyediakan tempat dan peserta\nPIHAK KEDUA: menyediakan narasumber',
      output: '60 (enam puluh) pengelola terlatih',
      funding: 'APBD Kabupaten Sleman',
      time: 'April 2027',
    },
  ]);
}

/** With a partner abroad as the second party, and every blank of the English text filled. */
function translated(own: Agreement): Agreement {
  const filled = (text: string): string =>
    text
      .replaceAll(/……+/gu, 'the agreed activities')
      .replaceAll('5 (five) years', own.type === 'LOI' ? '1 (one) year' : '5 (five) years')
      .replaceAll('at least the agreed activities before', 'at least 6 (six) months before');
  return {
    ...own,
    title: 'Pengelolaan Sampah Terpadu',
    titleEnglish: ENGLISH,
    link: 'DAN',
    term: own.type === 'LOI' ? 12 : 60,
    parties: own.parties.map((row, index) =>
      index === 1 ? { ...row, ...ABROAD } : { ...row, postEnglish: row.party?.kind === 'region' ? '' : 'Head' },
    ),
    premises: own.premises.map((row) => ({ ...row, english: filled(row.english) })),
    bases: own.bases.map((row) => ({ ...row, english: filled(row.english) })),
    articles: own.articles.map((row) => ({
      ...row,
      ...AMENDS_NONE,
      text: row.text
        .replaceAll('……………', '6 (enam) bulan')
        .replaceAll('5 (lima) tahun', own.type === 'LOI' ? '1 (satu) tahun' : '5 (lima) tahun'),
      english: filled(row.english),
    })),
  };
}

const ABROAD: Partial<AgreementParty> = {
  party: { kind: 'organisation', id: 'cityAbroad', name: 'The City of Northbridge, State of Examplia' },
  frontTitle: '',
  name: 'Eleanor Whitfield',
  backTitle: '',
  post: 'Wali Kota Northbridge',
  postEnglish: 'Mayor of Northbridge',
  number: 'NB/2026/41',
  decree: '',
  nip: '',
  seat: '1 Harbour Street, Northbridge',
};
