import { letterOf } from '#domain/wording/phrases.ts';
import type { Line, Mark } from '../recognise/lines.ts';

/** The words of a new line, with a label typed by hand in front where the partner's file types them. */
export function typedLike(like: Line | null, line: Line): string {
  const typed = like?.typed.trim() ?? '';
  if (typed === '' || like?.mark !== line.mark) return line.text;
  return `${next(typed)} ${line.text}`;
}

/** The labels of a new article where the partner's file types them by hand: each list begins anew. */
export class Labels {
  readonly #last = new Map<Mark, string>();

  /** The words of its next line; `like`: a line of theirs of the same kind. */
  next(line: Line, like: Line | null): string {
    const typed = like?.typed.trim() ?? '';
    const isTyped = typed !== '' && like?.mark === line.mark;
    const before = this.#last.get(line.mark);
    const label = before === undefined ? firstLike(typed) : next(before);
    for (const below of BELOW[line.mark]) this.#last.delete(below);
    if (isTyped) this.#last.set(line.mark, label);
    return isTyped ? `${label} ${line.text}` : line.text;
  }
}

const BELOW: Readonly<Record<Mark, readonly Mark[]>> = {
  ayat: ['huruf', 'angka'],
  none: ['huruf', 'angka'],
  huruf: ['angka'],
  angka: [],
};

/** `(4)` → `(1)`, `c.` → `a.` */
function firstLike(label: string): string {
  return /\d/u.test(label) ? label.replace(/\d+/u, '1') : label.replace(/[a-z]+/u, 'a');
}

/** `(2)` → `(3)`, `b.` → `c.`, `1)` → `2)`. */
function next(label: string): string {
  if (/\d/u.test(label)) return label.replace(/\d+/u, (digits) => String(Number(digits) + 1));
  return label.replace(/[a-z]+/u, (letters) => letterOf(26 * (letters.length - 1) + letters.charCodeAt(0) - 96));
}
