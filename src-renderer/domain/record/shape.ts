import { z } from 'zod';
import type { Json } from '#base/canonical-json.ts';

/**
 * How two offices' concurrent values of one field come together:
 * - `choose`: a register; both values are kept and shown until a person chooses.
 * - `affirm`: a register for legal text and statuses; writing the value it already has counts too, so that an affirmation
 *   against a change is shown as a conflict (exchange.md §2.4, trap 1).
 * - `weave`: text merged character by character; for minutes only.
 */
export type Merge = 'choose' | 'affirm' | 'weave';

export type Field<T extends Json> = {
  readonly merge: Merge;
  readonly schema: z.ZodType<T>;
  /** What the field holds until somebody writes it. */
  readonly initial: T;
};

export type Fields = { readonly [name: string]: Field<Json> };
export type Lists = { readonly [name: string]: Fields };

/** What a kind of record (*catatan*) consists of: single fields, and lists of rows that have fields of their own. */
export type Shape<K extends string = string, F extends Fields = Fields, L extends Lists = Lists> = {
  readonly kind: K;
  readonly fields: F;
  readonly lists: L;
};

export type Values<F extends Fields> = {
  readonly [N in keyof F]: F[N] extends Field<infer T> ? T : never;
};

/** One row of a list: `order` sorts by code unit (base/order-key.ts). */
export type ListRow<F extends Fields> = Values<F> & { readonly id: string; readonly order: string };

/** The plain value of a record of a shape: what rules, screens and documents work with. */
export type RecordOf<S extends Shape> = Values<S['fields']> & {
  readonly [N in keyof S['lists']]: readonly ListRow<S['lists'][N]>[];
} & { readonly id: string; readonly removed: boolean };

/** Any text that a person may type in one field: 64 kB at most (exchange.md §5.2). */
const longText = z.string().max(20_000);
const shortText = z.string().max(500);

export function choose<T extends Json>(schema: z.ZodType<T>, initial: T): Field<T> {
  return { merge: 'choose', schema, initial };
}

export function affirm<T extends Json>(schema: z.ZodType<T>, initial: T): Field<T> {
  return { merge: 'affirm', schema, initial };
}

export function weave(): Field<string> {
  return { merge: 'weave', schema: z.string().max(2_000_000), initial: '' };
}

export function line(): Field<string> {
  return choose(shortText, '');
}

export function legalText(): Field<string> {
  return affirm(longText, '');
}

/** A calendar day as `YYYY-MM-DD`, without a time zone. */
export const daySchema = z.iso.date();
/** A time of day as `HH:MM`, in the office's zone. */
export const timeSchema = z.iso.time({ precision: -1 });

export function day(): Field<string | null> {
  return choose(daySchema.nullable(), null);
}

export function time(): Field<string | null> {
  return choose(timeSchema.nullable(), null);
}
