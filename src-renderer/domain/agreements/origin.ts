import { z } from 'zod';
import { type Field, choose } from '../record/shape.ts';

/**
 * Where the text of an article came from: a clause of the library, and which text of it. `clause` is the id of a shipped clause
 * or of the record of an office's own; `variant` is '' for its main text. `mark` tells texts of one clause apart without a clock
 * (clauses/text-mark.ts), `version` is its number for people, and `text` is what was put in, filled from the record: what the
 * office changed since is told by it. `english` is the same of the English text; '' where none was put in.
 */
export type Origin = {
  readonly clause: string;
  readonly variant: string;
  readonly version: number;
  readonly mark: string;
  readonly text: string;
  readonly english: string;
};

/** The same of one article, without its texts. */
export type OriginMark = Omit<Origin, 'text' | 'english'> & { readonly article: string };

const originSchema: z.ZodType<Origin | null> = z
  .object({
    clause: z.string().min(1).max(80),
    variant: z.string().max(80),
    version: z.number().int().min(0).max(9999),
    mark: z.string().max(40),
    text: z.string().max(20_000),
    // Not there in what was written before articles came in two languages.
    english: z.string().max(20_000).default(''),
  })
  .nullable();

/** One value and not five, so that two offices' origins never come together as one that nobody wrote. Null where it was typed. */
export function originField(): Field<Origin | null> {
  return choose<Origin | null>(originSchema, null);
}
