import { letterOf } from '#domain/wording/phrases.ts';
import type { Line } from '../recognise/lines.ts';

/** The words of a new line, with a label typed by hand in front where the partner's file types them. */
export function typedLike(like: Line | null, line: Line): string {
  const typed = like?.typed.trim() ?? '';
  if (typed === '' || like?.mark !== line.mark) return line.text;
  return `${next(typed)} ${line.text}`;
}

/** `(2)` → `(3)`, `b.` → `c.`, `1)` → `2)`. */
function next(label: string): string {
  if (/\d/u.test(label)) return label.replace(/\d+/u, (digits) => String(Number(digits) + 1));
  return label.replace(/[a-z]+/u, (letters) => letterOf(26 * (letters.length - 1) + letters.charCodeAt(0) - 96));
}
