import type { Fact, MandateOutline } from '../../outline.ts';
import { type Form, free, line, needed, optional, type Part, rows } from './form.ts';
import { signedPairs } from './head-form.ts';

function person(name: string, of: (said: MandateOutline) => readonly Fact[]): Part<MandateOutline> {
  return rows(
    { name, need: 'needed', of },
    line<Fact>(
      'SKFakta',
      { left: 43, hanging: 43 },
      needed('label', ({ label }) => label),
      '\t: ',
      needed('isi', ({ values }) => values.join(', ')),
    ),
  );
}

/** A power of attorney (*surat kuasa*) in the order of domain.md §1.9: the receiver signs at the left. */
export const MANDATE_FORM: Form<MandateOutline> = [
  line(
    'SKKop',
    { head: true, size: 17, bold: true },
    free('kop_jabatan', ({ post }) => post),
  ),
  optional(
    'SKKop',
    { head: true, size: 9 },
    free('kop_alamat', ({ seat }) => seat),
  ),
  line('SKJudul', {}, 'SURAT KUASA'),
  line(
    'SKJudul',
    {},
    free('nomor', ({ number }) => number),
  ),
  line('SKIsi', { before: 5, keep: true }, 'Yang bertanda tangan di bawah ini,'),
  person('pemberi', ({ giver }) => giver),
  line('SKIsi', { before: 2, keep: true }, 'dengan ini memberikan kuasa kepada,'),
  person('penerima', ({ receiver }) => receiver),
  line('SKJudul', { before: 4, keep: true }, 'UNTUK'),
  line(
    'SKIsi',
    { before: 3 },
    needed('keperluan', ({ purpose }) => purpose),
  ),
  line(
    'SKIsi',
    { keep: true },
    free('penutup', ({ closing }) => closing),
  ),
  line(
    'SKTandaTangan',
    { left: 82, keep: true },
    free('tempat_dan_tanggal', ({ placeAndDay }) => placeAndDay),
  ),
  ...signedPairs(({ signatures }: MandateOutline) => ({ signatures, firstSide: 'left' })),
];
