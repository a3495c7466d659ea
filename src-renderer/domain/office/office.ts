import { z } from 'zod';
import { choose, line, type RecordOf, type Shape } from '../record/shape.ts';
import { HOUSE_FIELDS } from './house-style.ts';

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
    ...HOUSE_FIELDS,
    /** Which of the office's own templates stands in for a layout: the id of its `office-file` by name of the layout. */
    templates: choose<Readonly<Record<string, string>>>(
      z.record(z.string().max(60), z.string().max(60)).readonly(),
      {},
    ),
  },
  lists: {},
} as const satisfies Shape;

/** The office (*kantor*: the secretariat) that this installation belongs to. One per installation, always private. */
export type Office = RecordOf<typeof OFFICE>;
