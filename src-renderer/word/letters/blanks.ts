import type { PaperBlank } from '#domain/cooperation/item-papers.ts';
import { DOTTED, SHORT_DOTTED } from '../outline.ts';

/**
 * Takes note of every blank of a paper while it is written, so that what is listed as missing and what is dotted on paper are
 * the same by construction.
 */
export type Blanks = {
  /** The text, or a dotted line where there is none. `of` names whose it is. */
  readonly orDotted: (text: string | null | undefined, what: PaperBlank['what'], of?: string) => string;
  /** The same with a short dotted line, inside a sentence. */
  readonly orShort: (text: string | null | undefined, what: PaperBlank['what'], of?: string) => string;
  /** Notes a blank that is no text, for example an empty row. */
  readonly note: (what: PaperBlank['what'], of?: string) => void;
  /** Each once, in the order of writing. */
  readonly found: () => readonly PaperBlank[];
};

export function startBlanks(): Blanks {
  const found: PaperBlank[] = [];
  const note: Blanks['note'] = (what, of = '') => {
    if (!found.some((one) => one.what === what && one.of === of)) found.push({ what, of });
  };
  const or =
    (dots: string): Blanks['orDotted'] =>
    (text, what, of = '') => {
      const trimmed = text?.trim() ?? '';
      if (trimmed !== '') return trimmed;
      note(what, of);
      return dots;
    };
  return { orDotted: or(DOTTED), orShort: or(SHORT_DOTTED), note, found: () => found };
}
