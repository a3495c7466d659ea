/*
 * What an office's own template can say: its blanks (*penanda*) for each layout that it may stand in for. A blank is written
 * `{{nama}}`; a list `{{#pihak}} … {{/pihak}}` is repeated for each of its rows, with the blanks of a row inside; a table that
 * Simpul draws stands as `{{@tabel}}` in a paragraph of its own. Which blanks a layout has is said by its form
 * (word/template/forms).
 */

/** A layout of Simpul that a template can stand in for: every document that the app writes. */
export const LAYOUTS = [
  'KSB',
  'PKS',
  'NK',
  'RK',
  'ADD',
  'ADD-EN',
  'LOI',
  'MOU',
  'mandate',
  'invitation',
  'attendance',
  'minutes',
  'proceedings',
  'initiation',
  'framework',
  'feasibility',
  'offer',
  'reply',
  'approval-request',
  'discussion',
  'handover',
  'register',
  'annual',
  'implementation',
  'history',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** `needed`: without it the document would lose what makes it that document. */
export type Blank = {
  readonly name: string;
  readonly need: 'needed' | 'free';
  /** `text` where it is not said. */
  readonly kind?: 'text' | 'table';
  /** The blanks inside a list. */
  readonly rows?: readonly Blank[];
  /** Another blank that says the same: where that one stands, this one is not missed. */
  readonly or?: string;
};

/** What a template writes for a blank; a list as its beginning and its end. */
export function blankText({ name, rows, kind }: Blank): string {
  if (rows !== undefined) return `{{#${name}}} … {{/${name}}}`;
  return kind === 'table' ? `{{@${name}}}` : `{{${name}}}`;
}
