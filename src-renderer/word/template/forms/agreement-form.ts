import { partyLabel } from '#domain/agreements/proposal.ts';
import { letterOf } from '#domain/wording/phrases.ts';
import type { AgreementOutline, PartyLine, Signature, WorkRow } from '../../outline.ts';
import { ANNEX_FORM } from './annex-form.ts';
import { articleRows, markedLine } from './article-form.ts';
import { also, alsoRows, type Form, free, line, needed, optional, type Part, rows, table } from './form.ts';
import { signedPairs, type Signing } from './head-form.ts';

/** What an agreement says, and on which side PIHAK KESATU signs. */
export type AgreementSaid = AgreementOutline & Pick<Signing, 'firstSide'>;

type Side = {
  readonly index: number;
  readonly last: number;
  readonly link: string;
  readonly party: string;
  readonly number: string;
  readonly line: PartyLine;
  readonly signature: Signature;
};

const NO_LINE: PartyLine = { number: 0, name: '', description: '' };
const NO_SIGNATURE: Signature = { label: '', post: '', name: '', below: '' };

function sidesOf({ parties, numbers, partyLines, signatures, link }: AgreementSaid): readonly Side[] {
  return parties.map((party, index) => ({
    index,
    last: parties.length - 1,
    link,
    party,
    number: numbers[index] ?? '',
    line: partyLines[index] ?? NO_LINE,
    signature: signatures[index] ?? NO_SIGNATURE,
  }));
}

const PARTIES = { name: 'pihak', need: 'needed', of: sidesOf } as const;

/** Title, numbers and parties (domain.md §2.1–2.2, word.md §4 rules 5 and 11). */
const HEAD: Form<AgreementSaid> = [
  optional(
    'SKKaki',
    { align: 'right' },
    free('rangkap', ({ copy }) => copy ?? ''),
  ),
  line(
    'SKJudul',
    {},
    free('jenis', ({ kind }) => kind),
  ),
  line('SKJudul', { before: 1 }, 'ANTARA'),
  rows(
    PARTIES,
    optional('SKJudul', { before: 1 }, free('kata_hubung', linkBefore)),
    line(
      'SKJudul',
      { before: 1 },
      free('nama_pihak', ({ party }) => party),
      free('koma', commaBehind),
    ),
  ),
  line('SKJudul', { before: 3 }, 'TENTANG'),
  line(
    'SKJudul',
    { before: 1 },
    needed('judul', ({ about }) => about),
  ),
  rows(
    PARTIES,
    line(
      'SKJudul',
      { left: 45, align: 'left' },
      'NOMOR : ',
      free('nomor', ({ number }) => number),
    ),
  ),
  line(
    'SKIsi',
    { before: 5 },
    free('pembuka', ({ opening }) => opening),
  ),
  rows(
    PARTIES,
    line(
      'SKIsi',
      { left: 8, hanging: 8 },
      free('urutan', ({ index }) => String(index + 1)),
      '.\t',
      needed('nama', (side) => side.line.name),
      ', ',
      free('uraian', (side) => side.line.description),
    ),
    also(
      free('sebutan', ({ index }) => partyLabel(index)),
      free('jabatan', ({ signature }) => signature.post),
      free('nama_penandatangan', ({ signature }) => signature.name),
      free('nip', ({ signature }) => signature.below),
      // What stands before a party's name where all names are one line.
      free('pemisah', (side) => (side.index === 0 ? '' : linkBefore(side) || ',')),
    ),
  ),
  line(
    'SKIsi',
    {},
    free('penyebutan', ({ together }) => together),
  ),
];

/** The last of the parties is joined by a word, the others by commas. */
function linkBefore({ index, last, link }: Side): string {
  return index === last && index > 0 ? link : '';
}

function commaBehind({ index, last }: Side): string {
  return index < last - 1 ? ',' : '';
}

const GROUNDS: Form<AgreementSaid> = [
  rows(
    {
      name: 'konsiderans',
      need: 'free',
      of: ({ premises }) => premises.map((text, index) => ({ mark: `${letterOf(index)}.`, text })),
    },
    markedLine(8),
  ),
  optional(
    'SKIsi',
    { keep: true },
    free('pengantar_dasar', ({ bases, basesIntroduction }) => (bases.length === 0 ? '' : basesIntroduction)),
  ),
  rows(
    { name: 'dasar', need: 'free', of: ({ bases }) => bases.map((text, index) => ({ mark: `${index + 1}.`, text })) },
    markedLine(8),
  ),
  optional(
    'SKIsi',
    { keep: true },
    free('kesepakatan', ({ agreed }) => agreed),
  ),
];

const CLOSING: Form<AgreementSaid> = [
  line(
    'SKIsi',
    { before: 4, keep: true },
    free('penutup', ({ closing }) => closing),
  ),
  ...signedPairs((said: AgreementSaid) => said, { or: 'pihak' }),
];

/** Any agreement with articles (domain.md §2.1–2.6). */
export const AGREEMENT_FORM: Form<AgreementSaid> = [
  ...HEAD,
  ...GROUNDS,
  articleRows('needed'),
  ...CLOSING,
  ...ANNEX_FORM,
];

/** A work plan (*Rencana Kerja*, domain.md §1.7): its table, and articles where somebody wrote some. */
export const WORK_PLAN_FORM: Form<AgreementSaid> = [
  ...HEAD,
  ...GROUNDS,
  table('tabel_rencana', 'needed', ({ works = [] }) => ({ kind: 'works', rows: works })),
  ownWorks(),
  articleRows('free'),
  ...CLOSING,
  ...ANNEX_FORM,
];

function ownWorks(): Part<AgreementSaid> {
  return alsoRows<AgreementSaid, WorkRow>(
    { name: 'rencana', need: 'free', of: ({ works = [] }) => works, or: 'tabel_rencana' },
    free('nomor', ({ number }) => number),
    free('kegiatan', ({ activity }) => activity),
    free('peran', ({ roles }) => roles.join('\n')),
    free('keluaran', ({ output }) => output),
    free('pembiayaan', ({ funding }) => funding),
    free('waktu', ({ time }) => time),
  );
}
