import { z } from 'zod';
import { choose, type RecordOf, type Shape, weave } from '../record/shape.ts';

export const INTERNAL_NOTES = {
  kind: 'internal-notes',
  fields: {
    /** Id of the record they belong to. */
    of: choose(z.string().max(60), ''),
    text: weave(),
  },
  lists: {},
} as const satisfies Shape;

/**
 * `InternalNotes` (*catatan internal*): what an office notes beside a record that it shares. A record of its own that is never
 * shared, since a field cannot be hidden inside a shared document (exchange.md §3.1).
 */
export type InternalNotes = RecordOf<typeof INTERNAL_NOTES>;
