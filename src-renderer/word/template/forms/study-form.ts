import { roman } from '#domain/wording/terbilang.ts';
import type { StudyOutline } from '../../letters/outlines.ts';
import type { Fact } from '../../outline.ts';
import { bodyRows, factText, piecesOf } from './body-form.ts';
import { type Form, free, line, needed, optional, rows } from './form.ts';
import { signedAtRight } from './head-form.ts';

type Chapter = StudyOutline['chapters'][number] & { readonly index: number };
type Party = { readonly name: string; readonly before: string };

const COVER = { size: 14, before: 3 } as const;

/** A study (*kerangka acuan kerja*, *studi kelayakan*, domain.md §1.6(b)–(d)): a cover, chapters with roman numbers, and who answers. */
export const STUDY_FORM: Form<StudyOutline> = [
  rows(
    { name: 'judul_naskah', need: 'free', of: ({ title }: StudyOutline) => title },
    line<string>(
      'SKJudul',
      COVER,
      needed('baris', (text) => text),
    ),
  ),
  line('SKJudul', COVER, 'TENTANG'),
  line(
    'SKJudul',
    COVER,
    needed('judul', ({ about }) => about),
  ),
  line('SKJudul', COVER, 'ANTARA'),
  rows(
    {
      name: 'pihak',
      need: 'needed',
      of: ({ parties }: StudyOutline) => parties.map((name, index) => ({ name, before: index === 0 ? '' : 'DAN' })),
    },
    optional<Party>(
      'SKJudul',
      COVER,
      free('kata_hubung', ({ before }) => before),
    ),
    line<Party>(
      'SKJudul',
      COVER,
      needed('nama', ({ name }) => name),
    ),
  ),
  rows(
    { name: 'sampul', need: 'free', of: ({ cover }: StudyOutline) => cover },
    line<Fact>(
      'SKFakta',
      { left: 72, hanging: 72, before: 4 },
      needed('label', ({ label }) => label),
      '\t: ',
      needed('uraian', factText),
    ),
  ),
  rows(
    { name: 'kaki_sampul', need: 'free', of: ({ foot }: StudyOutline) => foot },
    line<string>(
      'SKJudul',
      COVER,
      needed('baris', (text) => text),
    ),
  ),
  rows(
    {
      name: 'bab',
      need: 'needed',
      of: ({ chapters }: StudyOutline) => chapters.map((chapter, index) => ({ ...chapter, index })),
    },
    line<Chapter>(
      'SKBagian',
      { bold: true },
      free('nomor', ({ index }) => roman(index + 1)),
      '. ',
      needed('judul', ({ title }) => title.toLocaleUpperCase('id')),
    ),
    bodyRows(({ body }: Chapter) => piecesOf(body), 'needed'),
  ),
  line(
    'SKTandaTangan',
    { left: 82, before: 6, keep: true },
    free('tempat_dan_tanggal', ({ placeAndDay }) => placeAndDay),
  ),
  ...signedAtRight(({ signature }: StudyOutline) => signature),
];
