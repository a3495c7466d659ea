import { z } from 'zod';
import { EMPTY_FORM, type ItemPaperForm, itemPaperFormSchema } from '../cooperation/item-papers.ts';
import { choose, type RecordOf, type Shape, weave } from '../record/shape.ts';

export const INTERNAL_NOTES = {
  kind: 'internal-notes',
  fields: {
    /** Id of the record they belong to. */
    of: choose(z.string().max(60), ''),
    text: weave(),
  },
  lists: {
    /** What stands in one letter of a cooperation item alone; a row is called as the paper is (`ITEM_PAPERS`). */
    letters: { form: choose<ItemPaperForm>(itemPaperFormSchema, EMPTY_FORM) },
  },
} as const satisfies Shape;

/**
 * `InternalNotes` (*catatan internal*): what an office notes beside a record that it shares, and what it typed into letters of it. A record of its own that is never
 * shared, since a field cannot be hidden inside a shared document (exchange.md §3.1).
 */
export type InternalNotes = RecordOf<typeof INTERNAL_NOTES>;
