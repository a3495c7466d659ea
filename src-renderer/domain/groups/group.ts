import { z } from 'zod';
import { affirm, choose, line, type RecordOf, type Shape } from '../record/shape.ts';

const regionCode = z.string().regex(/^\d{2}(\.\d{2})?$/);

export const GROUP = {
  kind: 'group',
  fields: {
    name: line(),
    /** Kemendagri codes. They are affirmed, since who belongs to a group says who sees what is shared with it. */
    regions: affirm<readonly string[]>(z.array(regionCode).max(100).readonly(), []),
    note: choose(z.string().max(2000), ''),
  },
  lists: {},
} as const satisfies Shape;

/**
 * `Group` (*kelompok*): regions under one name, with whom records are shared together, such as a forum of neighbours. It names
 * regions and gives nothing by itself: what was shared with it stays with the regions it had then.
 */
export type Group = RecordOf<typeof GROUP>;
