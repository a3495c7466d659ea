import { assertNever } from '#base/assert.ts';
import { letterOf } from '#domain/wording/phrases.ts';
import type { Block, Fact } from '../../outline.ts';
import type { ReportPart } from '../../report-outline.ts';
import { type DrawnTable, type Form, line, needed, type Part, rows, table } from './form.ts';

/*
 * Running text of a document in a template: a list of pieces, each of which fills one of four places (a paragraph, lines of a list,
 * lines such as `Tempat : …`, a table) and leaves the others out. So that what a document says stands in its order, whatever it says.
 */

type Item = { readonly mark: string; readonly text: string };

/** One piece; the places that it does not fill are empty. */
export type Piece = {
  readonly topics: readonly string[];
  readonly texts: readonly string[];
  readonly items: readonly Item[];
  readonly facts: readonly Fact[];
  readonly table: DrawnTable | null;
};

const NOTHING: Piece = { topics: [], texts: [], items: [], facts: [], table: null };

/** The running text as a list called `isi`. */
export function bodyRows<T>(piecesOf: (of: T) => readonly Piece[], need: 'needed' | 'free'): Part<T> {
  return rows({ name: 'isi', need, of: piecesOf }, ...PIECE);
}

const PIECE: Form<Piece> = [
  rows(
    { name: 'topik', need: 'free', of: ({ topics }) => topics },
    line<string>(
      'SKTopik',
      {},
      needed('teks', (text) => text),
    ),
  ),
  rows(
    { name: 'paragraf', need: 'needed', of: ({ texts }) => texts },
    line<string>(
      'SKIsi',
      {},
      needed('teks', (text) => text),
    ),
  ),
  rows(
    { name: 'fakta', need: 'free', of: ({ facts }) => facts },
    line<Fact>(
      'SKFakta',
      { left: 43, hanging: 43 },
      needed('label', ({ label }) => label),
      '\t: ',
      needed('uraian', factText),
    ),
  ),
  rows(
    { name: 'butir', need: 'needed', of: ({ items }) => items },
    line<Item>(
      'SKHuruf',
      { left: 8, hanging: 8 },
      needed('tanda', ({ mark }) => mark),
      '\t',
      needed('teks', ({ text }) => text),
    ),
  ),
  table('tabel', 'free', (piece) => piece.table),
];

/** Several values are numbered in lines. */
export function factText({ values }: Fact): string {
  return values.length === 1 ? (values[0] ?? '') : values.map((value, index) => `${index + 1}. ${value}`).join('\n');
}

/** The pieces of a letter, a study or a deed. */
export function piecesOf(body: readonly Block[]): readonly Piece[] {
  return body.map((block): Piece => {
    switch (block.kind) {
      case 'text':
      case 'lead':
        return { ...NOTHING, texts: [block.text] };
      case 'facts':
        return { ...NOTHING, facts: block.facts };
      case 'list':
        return { ...NOTHING, items: marked(block.items, block.style) };
      case 'table':
        return { ...NOTHING, table: tableOf(block) };
      default:
        return assertNever(block, 'block of a document');
    }
  });
}

/** The pieces of a report. */
export function reportPieces(parts: readonly ReportPart[]): readonly Piece[] {
  return parts.map((part): Piece => {
    switch (part.kind) {
      case 'heading':
        return { ...NOTHING, topics: [part.text] };
      case 'text':
        return { ...NOTHING, texts: [part.text] };
      case 'list':
        return { ...NOTHING, items: marked(part.items, 'huruf') };
      case 'table':
        return { ...NOTHING, table: part };
      default:
        return assertNever(part, 'part of a report');
    }
  });
}

function marked(items: readonly string[], style: 'angka' | 'huruf'): readonly Item[] {
  return items.map((text, index) => ({ mark: style === 'angka' ? `${index + 1}.` : `${letterOf(index)}.`, text }));
}

function tableOf({ columns, rows: texts, filled }: Extract<Block, { readonly kind: 'table' }>): DrawnTable {
  return {
    kind: 'table',
    columns: columns.map(({ heading, share, align }) => ({
      heading,
      width: { share: Math.round(share * 1000) },
      centred: align === 'centre',
      right: align === 'right',
    })),
    rows: texts,
    ...(filled === undefined ? {} : { filled }),
  };
}

/** A fact by a name made of its label: `Hari, tanggal` is called `hari_tanggal`; '' where it is not told. */
export function factCalled(name: string, facts: readonly Fact[]): string {
  const found = facts.find(({ label }) => label.toLowerCase().replaceAll(/[^a-z]+/gu, '_') === name);
  return found === undefined ? '' : factText(found);
}
