import type { LetterOutline } from '../../letters/outlines.ts';
import type { Block, Fact } from '../../outline.ts';
import { bodyRows, factCalled, piecesOf } from './body-form.ts';
import { alsoRows, either, type Field, type Form, free, line, needed, optional, type Part, rows } from './form.ts';
import { headLines, signedAtRight } from './head-form.ts';

type Numbered = { readonly number: string; readonly name: string };

const NUMBERED = [
  needed('nama', ({ name }: Numbered) => name),
  free('nomor', ({ number }: Numbered) => number),
] as const;

function numbered(names: readonly string[]): readonly Numbered[] {
  return names.map((name, index) => ({ number: String(index + 1), name }));
}

const HEADING: Form<LetterOutline> = [
  ...headLines(({ letterhead }: LetterOutline) => letterhead),
  line(
    'SKKiri',
    { align: 'right' },
    free('tempat_dan_tanggal', ({ placeAndDay }) => placeAndDay),
  ),
  headed(
    'Nomor',
    free('nomor', ({ heading }) => factCalled('nomor', heading)),
  ),
  headed(
    'Sifat',
    free('sifat', ({ heading }) => factCalled('sifat', heading)),
  ),
  headed(
    'Lampiran',
    free('lampiran', ({ heading }) => factCalled('lampiran', heading)),
  ),
  headed(
    'Hal',
    needed('hal', ({ heading }) => factCalled('hal', heading)),
  ),
  line('SKKiri', { before: 4 }, either(needed('kepada', addressed), 'penerima')),
  line(
    'SKKiri',
    {},
    free('di', ({ where }) => where),
  ),
  alsoRows(
    { name: 'penerima', need: 'free', of: ({ recipients }: LetterOutline) => numbered(recipients), or: 'kepada' },
    ...NUMBERED,
  ),
];

function headed(label: string, field: Field<LetterOutline>): Part<LetterOutline> {
  return line('SKFakta', { left: 43, hanging: 43 }, label, '\t: ', field);
}

/** One recipient follows `Yth.`, several are numbered below it. */
function addressed({ recipients }: LetterOutline): string {
  return recipients.length === 1
    ? `Yth. ${recipients[0] ?? ''}`
    : ['Yth.', ...recipients.map((name, index) => `${index + 1}. ${name}`)].join('\n');
}

const CLOSING: Form<LetterOutline> = [
  line(
    'SKIsi',
    { before: 2, keep: true },
    free('penutup', ({ closing }) => closing),
  ),
  ...signedAtRight(({ signature }: LetterOutline) => signature),
  optional(
    'SKFakta',
    { before: 6 },
    free('judul_tembusan', ({ copies }) => (copies.length === 0 ? '' : 'Tembusan:')),
  ),
  rows(
    { name: 'tembusan', need: 'free', of: ({ copies }: LetterOutline) => numbered(copies) },
    line<Numbered>('SKFakta', { left: 8, hanging: 8 }, NUMBERED[1], '.\t', NUMBERED[0]),
  ),
];

/** A letter of an item (*surat inisiasi*, *penawaran*, *jawaban*, *permohonan persetujuan*). */
export const LETTER_FORM: Form<LetterOutline> = [
  ...HEADING,
  bodyRows(({ body }: LetterOutline) => piecesOf(body), 'needed'),
  ...CLOSING,
];

/** What a meeting is called in its invitation, with the blank for it. */
const MEETING = [
  ['Hari, tanggal', 'hari_tanggal'],
  ['Pukul', 'pukul'],
  ['Tempat', 'tempat'],
  ['Acara', 'acara'],
] as const;

function textIn(body: readonly Block[]): string {
  return body.flatMap((block) => (block.kind === 'text' || block.kind === 'lead' ? [block.text] : [])).join('\n');
}

function factsIn(body: readonly Block[]): readonly Fact[] {
  return body.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
}

/** An invitation to a meeting, whose day, hours, place and agenda have blanks of their own. */
export const INVITATION_FORM: Form<LetterOutline> = [
  ...HEADING,
  line(
    'SKIsi',
    { before: 4 },
    free('pembuka', ({ body }) => textIn(body)),
  ),
  ...MEETING.map(([label, name]) =>
    headed(
      label,
      needed(name, ({ body }) => factCalled(name, factsIn(body))),
    ),
  ),
  ...CLOSING,
  optional(
    'SKJudul',
    { newPage: true },
    free('judul_daftar', ({ annex }) => annex?.title ?? ''),
  ),
  rows(
    { name: 'daftar_undangan', need: 'free', of: ({ annex }: LetterOutline) => numbered(annex?.rows ?? []) },
    line<Numbered>('SKKiri', { left: 8, hanging: 8 }, NUMBERED[1], '.\t', NUMBERED[0]),
  ),
];
