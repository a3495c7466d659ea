import type { Json } from '#base/canonical-json.ts';
import type { IdSource } from '#base/ids.ts';
import { orderBetween } from '#base/order-key.ts';
import type { Edit } from './edit.ts';

export type RowValues = { readonly [field: string]: Json };

/** An edit for each field. */
export function setAll(values: RowValues): readonly Edit[] {
  return Object.entries(values).map(([path, value]) => ({ kind: 'set', path, value }));
}

/** The rows of a list that is still empty, in their order. */
export function addRows(list: string, ids: IdSource, all: readonly RowValues[]): readonly Edit[] {
  const edits: Edit[] = [];
  let order: string | null = null;
  for (const values of all) {
    order = orderBetween(order, null);
    edits.push({ kind: 'add', list, row: ids.next(), order, values });
  }
  return edits;
}
