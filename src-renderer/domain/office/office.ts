import { z } from 'zod';
import { choose, line, type RecordOf, type Shape } from '../record/shape.ts';

/** WIB, WITA and WIT: UTC+7, +8 and +9. */
export const zoneSchema = z.enum(['WIB', 'WITA', 'WIT']);
export type Zone = z.infer<typeof zoneSchema>;

export const HOURS_AHEAD: Readonly<Record<Zone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

export const OFFICE = {
  kind: 'office',
  fields: {
    /** Kemendagri code of the region this secretariat belongs to. */
    region: choose(z.string().max(5), ''),
    name: line(),
    address: line(),
    zone: choose(zoneSchema, 'WIB'),
    /** Who works on this laptop; their name stands in every change. */
    user: line(),
    userPost: line(),
    userNip: line(),
  },
  lists: {},
} as const satisfies Shape;

/** The office (*kantor*: the secretariat) that this installation belongs to. One per installation, always private. */
export type Office = RecordOf<typeof OFFICE>;
