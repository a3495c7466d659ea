import type { Letterhead, Signature } from '../../outline.ts';
import { alsoRows, beside, type Form, free, line, optional, rows } from './form.ts';

/** The letterhead in the first page's header (word.md §4, rule 7): what an office has no words for is left out. */
export function headLines<T>(of: (said: T) => Letterhead): Form<T> {
  return [
    optional(
      'SKKop',
      { head: true, size: 13 },
      free('kop_pemerintah', (said) => of(said).government),
    ),
    optional(
      'SKKop',
      { head: true, size: 17, bold: true },
      free('kop_unit', (said) => of(said).unit),
    ),
    optional(
      'SKKop',
      { head: true, size: 13, bold: true },
      free('kop_kantor', (said) => of(said).office),
    ),
    optional(
      'SKKop',
      { head: true, size: 9 },
      free('kop_alamat', (said) => of(said).address),
    ),
    optional(
      'SKKop',
      { head: true, size: 9 },
      free('kop_kontak', (said) => of(said).contact ?? ''),
    ),
  ];
}

/** Who signs, and in which order they stand beside each other: PIHAK KESATU at the left or at the right (domain.md §2.6). */
export type Signing = { readonly signatures: readonly Signature[]; readonly firstSide: 'left' | 'right' };

type Pair = { readonly left: readonly Signature[]; readonly right: readonly Signature[] };

function pairsOf({ signatures, firstSide }: Signing): readonly Pair[] {
  const found: Pair[] = [];
  for (let index = 0; index < signatures.length; index += 2) {
    const [one = [], other = []] = signatures.slice(index, index + 2).map((signature) => [signature]);
    found.push(firstSide === 'left' || other.length === 0 ? { left: one, right: other } : { left: other, right: one });
  }
  return found;
}

const KEPT = { keep: true };

/** The comma behind a post or what a party is called stands in the template. */
function withoutComma(label: string): string {
  return label.trim().replace(/,$/u, '');
}

const LABEL = free('sebutan', ({ label }: Signature) => withoutComma(label));
const POST = free('jabatan', ({ post }: Signature) => post);
const NAME = free('nama', ({ name }: Signature) => name);
const BELOW = free('nip', ({ below }: Signature) => below);
const ENGLISH = free('sebutan_inggris', ({ english }: Signature) => withoutComma(english?.label ?? ''));
const POST_ENGLISH = free('jabatan_inggris', ({ english }: Signature) => english?.post ?? '');

const STYLE = 'SKTandaTangan';

/** In a document of two texts both languages stand below each other. */
function signature(languages: 'one' | 'two'): Form<Signature> {
  const isTwo = languages === 'two';
  return [
    line(STYLE, { ...KEPT, bold: true, before: 6 }, LABEL, ','),
    ...(isTwo ? [optional(STYLE, { ...KEPT, bold: true }, ENGLISH, ',')] : []),
    optional(STYLE, KEPT, POST, ','),
    ...(isTwo ? [optional(STYLE, KEPT, POST_ENGLISH, ',')] : []),
    line(STYLE, { ...KEPT, bold: true, before: 24 }, NAME),
    optional(STYLE, {}, BELOW),
  ];
}

type Ways = { readonly or?: string; readonly languages?: 'one' | 'two' };

/**
 * Two signatures beside each other in every row; an odd last one stands at the left. `or`: what an agreement's template may have
 * them in too, among the parties.
 */
export function signedPairs<T>(of: (said: T) => Signing, { or, languages = 'one' }: Ways = {}): Form<T> {
  const lines = signature(languages);
  const list = { name: 'pasangan_penandatangan', need: 'free', of: (said: T) => pairsOf(of(said)) } as const;
  return [
    rows(
      or === undefined ? list : { ...list, or },
      beside(
        [rows({ name: 'kiri', need: 'free', of: ({ left }: Pair) => left }, ...lines)],
        [rows({ name: 'kanan', need: 'free', of: ({ right }: Pair) => right }, ...lines)],
      ),
    ),
    alsoRows(
      { name: 'penandatangan', need: 'free', of: (said: T) => of(said).signatures, or: list.name },
      LABEL,
      POST,
      NAME,
      BELOW,
    ),
  ];
}

/** Where one signature stands at the right: twice this, in millimetres, is about the width of the text. */
const HALF = 82;

/** One signature in the right half (word.md §4); `label` may have several lines. */
export function signedAtRight<T>(of: (said: T) => Signature): Form<T> {
  const look = { left: HALF, keep: true };
  return [
    line(
      STYLE,
      look,
      free('jabatan_penandatangan', (said: T) => withoutComma(of(said).label)),
      ',',
    ),
    line(
      STYLE,
      { ...look, before: 22, bold: true },
      free('nama_penandatangan', (said: T) => of(said).name),
    ),
    optional(
      STYLE,
      { left: HALF },
      free('nip_penandatangan', (said: T) => of(said).below),
    ),
  ];
}
