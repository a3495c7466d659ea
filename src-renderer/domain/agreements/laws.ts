import { BLANK } from './proposal.ts';

/**
 * A regulation (*peraturan*) as a legal basis names it. `name` is its kind with who made it: `Undang-Undang`, `Peraturan Menteri
 * Dalam Negeri`. `gazette` is its number in Lembaran Negara, or in Berita Negara for a minister's; `supplement` that in Tambahan
 * Lembaran Negara. What is '' is not known.
 */
export type Law = {
  readonly name: string;
  readonly number: string;
  readonly year: string;
  /** What stands behind `tentang`. */
  readonly title: string;
  readonly gazette: string;
  readonly supplement: string;
  /** Whether it was amended, so that the document says so. */
  readonly isAmended: boolean;
  /** The same for an English text; '' where nobody wrote one yet. */
  readonly english: string;
};

const NONE = { title: '', gazette: '', supplement: '', isAmended: false, english: '' } as const;

export const REGIONAL_GOVERNMENT: Law = {
  ...NONE,
  name: 'Undang-Undang',
  number: '23',
  year: '2014',
  title: 'Pemerintahan Daerah',
  gazette: '244',
  supplement: '5587',
  isAmended: true,
  english: 'Law of the Republic of Indonesia Number 23 of 2014 on Regional Government, as amended several times',
};

export const REGIONAL_COOPERATION: Law = {
  ...NONE,
  name: 'Peraturan Pemerintah',
  number: '28',
  year: '2018',
  title: 'Kerja Sama Daerah',
  gazette: '97',
  supplement: '6219',
  english: 'Government Regulation of the Republic of Indonesia Number 28 of 2018 on Regional Cooperation',
};

const MINISTER = 'Peraturan Menteri Dalam Negeri';

export const DOMESTIC_PROCEDURE: Law = {
  ...NONE,
  name: MINISTER,
  number: '22',
  year: '2020',
  title: 'Tata Cara Kerja Sama Daerah dengan Daerah Lain dan Kerja Sama Daerah dengan Pihak Ketiga',
};

export const FOREIGN_PROCEDURE: Law = {
  ...NONE,
  name: MINISTER,
  number: '25',
  year: '2020',
  title:
    'Tata Cara Kerja Sama Daerah dengan Pemerintah Daerah di Luar Negeri dan Kerja Sama Daerah dengan Lembaga di Luar Negeri',
  gazette: '512',
  english:
    'Regulation of the Minister of Home Affairs of the Republic of Indonesia Number 25 of 2020 on Procedures for Cooperation of Regions with Regional Governments Abroad and with Institutions Abroad',
};

/**
 * The regulations that could be read in the sources (domain.md §1.1, §1.8, §7.4), highest and oldest first. Where a title or a
 * number of a gazette was not read there it is '', for the office to fill in; nothing is guessed.
 */
export const LAWS: readonly Law[] = [
  { ...NONE, name: 'Undang-Undang', number: '39', year: '2008', gazette: '166', supplement: '4916' },
  { ...NONE, name: 'Undang-Undang', number: '25', year: '2009', title: 'Pelayanan Publik' },
  REGIONAL_GOVERNMENT,
  { ...NONE, name: 'Undang-Undang', number: '9', year: '2015', gazette: '58', supplement: '5679' },
  { ...NONE, name: 'Undang-Undang', number: '10', year: '2020', title: 'Bea Meterai' },
  { ...NONE, name: 'Undang-Undang', number: '11', year: '2020', gazette: '245', supplement: '6573' },
  { ...NONE, name: 'Undang-Undang', number: '27', year: '2022', title: 'Pelindungan Data Pribadi' },
  { ...NONE, name: 'Peraturan Pemerintah', number: '12', year: '2017', gazette: '73', supplement: '6041' },
  REGIONAL_COOPERATION,
  DOMESTIC_PROCEDURE,
  FOREIGN_PROCEDURE,
];

/** The gazette that a kind of regulation is promulgated in, of those whose form was read; null for others. */
export type Gazette = 'state' | 'state-news';

export function gazetteOf(name: string): Gazette | null {
  const rank = rankOf(name);
  if (rank === null || rank < LAW_RANK) return null;
  if (rank <= PRESIDENT_RANK) return 'state';
  return rank === MINISTER_RANK ? 'state-news' : null;
}

/** The legal basis as documents write it (domain.md §7.4), without a closing mark; a blank where number, year or title is not known. */
export function lawText(law: Law): string {
  const or = (text: string): string => text.trim() || BLANK;
  const amended = law.isAmended ? ' sebagaimana telah beberapa kali diubah' : '';
  return `${or(law.name)} Nomor ${or(law.number)} Tahun ${or(law.year)} tentang ${or(law.title)}${gazetteText(law)}${amended}`;
}

function gazetteText({ name, year, gazette, supplement }: Law): string {
  const kind = gazetteOf(name);
  if (kind === null || gazette.trim() === '') return '';
  const paper = kind === 'state' ? 'Lembaran Negara' : 'Berita Negara';
  const beside =
    kind === 'state' && supplement.trim() !== ''
      ? `, Tambahan Lembaran Negara Republik Indonesia Nomor ${supplement.trim()}`
      : '';
  return ` (${paper} Republik Indonesia Tahun ${year.trim() || BLANK} Nomor ${gazette.trim()}${beside})`;
}

/*
 * The order of a legal basis: highest first, of one rank the oldest (domain.md §2.2). Between a minister's and a region's
 * regulation there is no rank in law; the minister's stands first, as offices write it. People move rows as they like.
 */
const RANKS: readonly RegExp[] = [
  /^undang-undang dasar\b/iu,
  /^(?:undang-undang|uu|peraturan pemerintah pengganti undang-undang|perppu)\b/iu,
  /^(?:peraturan pemerintah|pp)\b/iu,
  /^(?:peraturan presiden|keputusan presiden|instruksi presiden)\b/iu,
  /^(?:peraturan|keputusan) (?:bersama )?(?:menteri|kepala (?:badan|lembaga)|badan|lembaga)\b/iu,
  /^(?:peraturan daerah|qanun|perda)\b/iu,
  /^(?:peraturan|keputusan) (?:gubernur|bupati|wali ?kota)\b/iu,
];
const LAW_RANK = 1;
const PRESIDENT_RANK = 3;
const MINISTER_RANK = 4;

function rankOf(text: string): number | null {
  const rank = RANKS.findIndex((pattern) => pattern.test(text.trim()));
  return rank < 0 ? null : rank;
}

/** Rank, year and number of a basis as it stands in a document; null for one that cannot be told. */
function orderOf(text: string): readonly [rank: number, year: number, number: number] | null {
  const rank = rankOf(text);
  const [, number = '0', year = '0'] = /\bNomor (\d{1,4})\b[^.;]{0,40}?\bTahun (\d{4})\b/iu.exec(text) ?? [];
  return rank === null ? null : [rank, Number(year), Number(number)];
}

/** The place, from 0, of a new basis among those that stand there: in front of the first that goes behind it. */
export function placeOfBasis(bases: readonly { readonly text: string }[], text: string): number {
  const own = orderOf(text);
  const behind = bases.findIndex((basis) => {
    const other = orderOf(basis.text);
    return own !== null && other !== null && comes(own, other) < 0;
  });
  return behind < 0 ? bases.length : behind;
}

function comes(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Whether a basis names the regulation already. */
export function isNamed(bases: readonly { readonly text: string }[], { name, number, year }: Law): boolean {
  const [rank] = [rankOf(name)];
  return bases.some(({ text }) => {
    const order = orderOf(text);
    return order !== null && order[0] === rank && order[1] === Number(year) && order[2] === Number(number);
  });
}
