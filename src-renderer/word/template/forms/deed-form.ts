import type { PartyLine, ProceedingsOutline } from '../../outline.ts';
import { bodyRows, piecesOf } from './body-form.ts';
import { type Form, free, line, needed, type Part, rows } from './form.ts';
import { headLines, signedPairs, type Signing } from './head-form.ts';

/** What a berita acara says, and on which side PIHAK KESATU signs. */
export type DeedSaid = ProceedingsOutline & Pick<Signing, 'firstSide'>;

const HEAD: Form<DeedSaid> = [
  ...headLines(({ letterhead }: DeedSaid) => letterhead),
  line('SKJudul', {}, 'BERITA ACARA'),
  line(
    'SKJudul',
    {},
    needed('judul', ({ about }) => about),
  ),
  line(
    'SKJudul',
    { before: 1 },
    free('nomor', ({ number }) => number),
  ),
  line(
    'SKIsi',
    { before: 5 },
    free('pembuka', ({ opening }) => opening),
  ),
  rows(
    { name: 'pihak', need: 'needed', of: ({ sides }: DeedSaid) => sides },
    line<PartyLine>(
      'SKIsi',
      { left: 8, hanging: 8 },
      free('urutan', ({ number }) => String(number)),
      '.\t',
      needed('nama', ({ name }) => name),
      ', ',
      free('uraian', ({ description }) => description),
    ),
  ),
  line(
    'SKIsi',
    { keep: true },
    free('pengantar', ({ lead }) => lead),
  ),
];

const CLOSING: Form<DeedSaid> = [
  line(
    'SKIsi',
    { before: 4, keep: true },
    free('penutup', ({ closing }) => closing),
  ),
  ...signedPairs((said: DeedSaid) => said),
];

/** Of a meeting (*berita acara rapat*): its results have a list of their own. */
export const PROCEEDINGS_FORM: Form<DeedSaid> = [...HEAD, results(), ...CLOSING];

function results(): Part<DeedSaid> {
  type Result = { readonly number: string; readonly text: string };
  return rows(
    { name: 'hasil', need: 'needed', of: resultsOf },
    line<Result>(
      'SKHuruf',
      { left: 8, hanging: 8 },
      free('nomor', ({ number }) => number),
      '.\t',
      needed('teks', ({ text }) => text),
    ),
  );
}

function resultsOf({ body }: DeedSaid) {
  return body
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .map((text, index) => ({ number: String(index + 1), text }));
}

/** Of the discussion of a draft, and of the handing over of originals (domain.md §1.9). */
export const DEED_FORM: Form<DeedSaid> = [
  ...HEAD,
  bodyRows(({ body }: DeedSaid) => piecesOf(body), 'needed'),
  ...CLOSING,
];
