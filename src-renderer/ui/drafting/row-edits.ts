import type { Json } from '#base/canonical-json.ts';
import type { IdSource } from '#base/ids.ts';
import { orderBetween } from '#base/order-key.ts';
import type { Edit } from '#domain/record/edit.ts';

/** What rows of every list have: `order` sorts by code unit. Rows stand in their order. */
type Row = { readonly id: string; readonly order: string };
type Values = { readonly [field: string]: Json };
type Move = Extract<Edit, { readonly kind: 'move' }>;
type Add = Extract<Edit, { readonly kind: 'add' }>;

/** Adds rows behind the last one. */
export function appendRows(list: string, rows: readonly Row[], ids: IdSource, all: readonly Values[]): readonly Edit[] {
  const edits: Edit[] = [];
  let order = rows.at(-1)?.order ?? null;
  for (const values of all) {
    order = orderBetween(order, null);
    edits.push({ kind: 'add', list, row: ids.next(), order, values });
  }
  return edits;
}

/**
 * Moves a row by one place up (-1) or down (1); null at the ends. Rows that two offices added at the same place may share an
 * order: then the next greater one bounds it.
 */
export function moveRow(list: string, rows: readonly Row[], row: string, step: -1 | 1): Move | null {
  const from = rows.findIndex((each) => each.id === row);
  const target = rows[from + step];
  if (from < 0 || target === undefined) return null;
  const before = (step === 1 ? target : rows[from - 2])?.order ?? null;
  const after =
    rows.find((each) => each.id !== row && (before === null ? each === target : each.order > before))?.order ?? null;
  return { kind: 'move', list, row, order: orderBetween(before, after) };
}

/** Puts a row at a place counted from 0 among the others; null where it stands there already. */
export function placeRow(list: string, rows: readonly Row[], row: string, index: number): Move | null {
  const from = rows.findIndex((each) => each.id === row);
  if (from < 0 || from === index) return null;
  const others = rows.filter((each) => each.id !== row);
  return { kind: 'move', list, row, order: orderFor(others, index) };
}

/** Adds a row at a place counted from 0. */
export function rowAt(
  list: string,
  rows: readonly Row[],
  { index, row, values }: { readonly index: number; readonly row: string; readonly values: Values },
): Add {
  return { kind: 'add', list, row, order: orderFor(rows, index), values };
}

function orderFor(rows: readonly Row[], index: number): string {
  const before = rows[index - 1]?.order ?? null;
  const after = rows.slice(index).find((each) => before === null || each.order > before)?.order ?? null;
  return orderBetween(before, after);
}
