import { orderBetween } from '#base/order-key.ts';

type Placed = { readonly id: string; readonly order: string };

/** Where a row stands once it has moved one place up (-1) or down (1) in its list; null at the end of the list. */
export function orderAt(rows: readonly Placed[], row: string, by: 1 | -1): string | null {
  const at = rows.findIndex((each) => each.id === row);
  const target = at + by;
  if (at < 0 || target < 0 || target >= rows.length) return null;
  const [before, after] = by > 0 ? [target, target + 1] : [target - 1, target];
  return between(rows[before]?.order ?? null, rows[after]?.order ?? null);
}

/** Where a new row stands right after another one, or at the end when that one is not there. */
export function orderAfter(rows: readonly Placed[], row: string | null): string {
  const at = rows.findIndex((each) => each.id === row);
  const before = at < 0 ? rows.at(-1) : rows[at];
  return between(before?.order ?? null, at < 0 ? null : (rows[at + 1]?.order ?? null));
}

/** Two offices may have given two rows the same place; then the new row goes right behind that place. */
function between(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) return orderBetween(before, null);
  return orderBetween(before, after);
}
