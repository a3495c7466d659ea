import type { Letterhead, Signature } from './outline.ts';

/*
 * A report as it is read from top to bottom, whatever it is about: the form of domain.md §3, "Laporan" (A to D).
 */

/** A column of a table: so many millimetres, or a share of what the others leave. */
export type ReportColumn = {
  readonly heading: string;
  readonly width: { readonly mm: number } | { readonly share: number };
  readonly centred?: boolean;
  readonly right?: boolean;
};

export type ReportTable = {
  readonly kind: 'table';
  readonly columns: readonly ReportColumn[];
  /** Line breaks begin a new paragraph inside a cell. */
  readonly rows: readonly (readonly string[])[];
};

export type ReportPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ReportTable;

export type ReportSection = { readonly title: string; readonly parts: readonly ReportPart[] };

export type ReportOutline = {
  readonly letterhead: Letterhead;
  /** Lines in capitals, centred. */
  readonly title: readonly string[];
  /** A Pendahuluan, B Kegiatan yang dilaksanakan, C Hasil yang dicapai, D Penutup. */
  readonly sections: readonly ReportSection[];
  /** `Dibuat di …`, `pada tanggal …`. */
  readonly made: readonly string[];
  readonly signature: Signature;
};

/** A list on paper that lies across: title, what was chosen, and one table. */
export type RegisterOutline = {
  readonly title: readonly string[];
  readonly facts: readonly string[];
  readonly table: ReportTable;
  /** In place of the table when it has no rows. */
  readonly nothing: string;
};

export function text(content: string): ReportPart {
  return { kind: 'text', text: content };
}

export function heading(content: string): ReportPart {
  return { kind: 'heading', text: content };
}

/** The table, or a sentence where it would have no rows. */
export function tableOr(columns: readonly ReportColumn[], rows: ReportTable['rows'], nothing: string): ReportPart {
  return rows.length === 0 ? text(nothing) : { kind: 'table', columns, rows };
}
