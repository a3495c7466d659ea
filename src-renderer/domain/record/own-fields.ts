import { z } from 'zod';
import { affirm, choose, type Field } from './shape.ts';

/** Where a row stands in its list, by code unit (base/order-key.ts). Every row has it beside the fields of its shape. */
export const ORDER: Field<string> = choose(z.string().regex(/^[0-9A-Za-z]{1,200}$/), '');

/** Whether a row or a record was taken out. Nothing is ever deleted. */
export const REMOVED: Field<boolean> = affirm(z.boolean(), false);
