import type {
  AttendanceOutline,
  Fact,
  MinutesOutline,
  OutlinedTopic,
  ParticipantRow,
  ResultRow,
} from '../../outline.ts';
import { factCalled } from './body-form.ts';
import { type Form, free, grid, line, needed, optional, otherwise, type Part, rows } from './form.ts';
import { headLines, signedPairs } from './head-form.ts';

function told<T>(label: string, name: string, factsOf: (said: T) => readonly Fact[]): Part<T> {
  return line(
    'SKFakta',
    { left: 43, hanging: 43 },
    label,
    '\t: ',
    free(name, (said: T) => factCalled(name, factsOf(said))),
  );
}

const facts = ({ facts: all }: { readonly facts: readonly Fact[] }): readonly Fact[] => all;
const leaders = (said: MinutesOutline): readonly Fact[] => said.leaders;

type Paragraph = OutlinedTopic['paragraphs'][number];
const LABEL = free('label', ({ label }: Paragraph) => label);
const WORDS = needed('teks', ({ text }: Paragraph) => text);

/** Minutes (*notula*) in the order of domain.md §3. */
export const MINUTES_FORM: Form<MinutesOutline> = [
  ...headLines(({ letterhead }: MinutesOutline) => letterhead),
  line('SKJudul', {}, 'NOTULA'),
  told('Nama rapat', 'nama_rapat', facts),
  told('Hari, tanggal', 'hari_tanggal', facts),
  told('Pukul', 'pukul', facts),
  told('Tempat', 'tempat', facts),
  told('Susunan acara', 'susunan_acara', facts),
  told('Pemimpin rapat', 'pemimpin_rapat', leaders),
  told('Notulis', 'notulis', leaders),
  told('Peserta rapat', 'peserta_rapat', leaders),
  grid<MinutesOutline, ParticipantRow>({ name: 'peserta', need: 'free', of: ({ participants }) => participants }, [
    ['No.', free('nomor', ({ number }) => number), 10],
    ['Nama', free('nama', ({ name }) => name), 45],
    ['Jabatan', free('jabatan', ({ post }) => post), 43],
    ['Instansi', free('instansi', ({ institution }) => institution), 38],
    ['Kehadiran', free('kehadiran', ({ presence }) => presence), 24],
  ]),
  line('SKBagian', {}, 'Pembahasan'),
  rows(
    { name: 'pembahasan', need: 'needed', of: ({ topics }: MinutesOutline) => topics },
    line<OutlinedTopic>(
      'SKTopik',
      {},
      free('nomor', ({ number }) => String(number)),
      '. ',
      needed('judul', ({ title }) => title),
    ),
    rows(
      { name: 'isi', need: 'needed', of: ({ paragraphs }: OutlinedTopic) => paragraphs },
      optional<Paragraph>('SKKiri', { left: 12, before: 1 }, LABEL, ': ', WORDS),
      otherwise(LABEL, line('SKIsi', { left: 8 }, WORDS)),
    ),
  ),
  optional(
    'SKBagian',
    {},
    free('judul_hasil', ({ rows: results }) => (results.length === 0 ? '' : 'Keputusan dan tindak lanjut')),
  ),
  grid<MinutesOutline, ResultRow>({ name: 'hasil', need: 'free', of: ({ rows: results }) => results }, [
    ['No.', free('nomor', ({ number }) => number), 14],
    ['Keputusan atau tindak lanjut', free('teks', ({ text }) => text), 63],
    ['Penanggung jawab', free('penanggung_jawab', ({ who }) => who), 38],
    ['Target waktu', free('target', ({ until }) => until), 25],
    ['Status', free('status', ({ state }) => state), 25],
  ]),
  line(
    'SKIsi',
    { before: 4, keep: true },
    free('penutup', ({ closing }) => closing),
  ),
  line(
    'SKTandaTangan',
    { left: 82, keep: true },
    free('tempat_dan_tanggal', ({ placeAndDay }) => placeAndDay),
  ),
  // The note taker signs at the left, whoever led the meeting at the right.
  ...signedPairs(({ signatures }: MinutesOutline) => ({ signatures, firstSide: 'left' })),
];

type Expected = AttendanceOutline['rows'][number];

/** A sheet to sign on (*daftar hadir*). */
export const ATTENDANCE_FORM: Form<AttendanceOutline> = [
  ...headLines(({ letterhead }: AttendanceOutline) => letterhead),
  line('SKJudul', {}, 'DAFTAR HADIR'),
  told('Acara', 'acara', facts),
  told('Hari, tanggal', 'hari_tanggal', facts),
  told('Pukul', 'pukul', facts),
  told('Tempat', 'tempat', facts),
  grid<AttendanceOutline, Expected>(
    { name: 'peserta', need: 'needed', of: ({ rows: expected }) => expected },
    [
      ['No.', needed('nomor', ({ number }) => number), 10],
      ['Nama', free('nama', ({ name }) => name), 35],
      ['Jabatan', free('jabatan', ({ post }) => post), 28],
      ['Instansi', free('instansi', ({ institution }) => institution), 27],
      ['No. HP', null, 24],
      // Odd rows are signed at the left, even ones at the right, so that no two hands meet.
      ['Tanda tangan', free('nomor_ganjil', ({ number }) => (Number(number) % 2 === 1 ? `${number}.` : '')), 22],
      ['', free('nomor_genap', ({ number }) => (Number(number) % 2 === 1 ? '' : `${number}.`)), 22],
    ],
    'by-hand',
  ),
];
