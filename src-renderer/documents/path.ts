import type { Json } from '#base/canonical-json.ts';
import { ORDER, REMOVED } from '#domain/record/own-fields.ts';
import type { Field, Fields, Shape } from '#domain/record/shape.ts';

/*
 * Paths: `field`, `list/row/field`. Beside the fields of its shape every row has `order` and `removed`, and every record
 * `removed`; so a conflict on any of them is resolved by an ordinary `set` on its path.
 */

const ROW = /^[0-9A-Za-z][0-9A-Za-z_-]{0,59}$/;

export type Place =
  | { readonly kind: 'field'; readonly key: string; readonly field: Field<Json> }
  | {
      readonly kind: 'row-field';
      readonly key: string;
      readonly field: Field<Json>;
      readonly list: string;
      readonly row: string;
      readonly name: string;
    };

/** What a path points at in a shape; null when the shape has no such field. */
export function placeOf(shape: Shape, path: string): Place | null {
  const [first, row, name, ...rest] = path.split('/');
  if (first === undefined || rest.length > 0) return null;
  if (row !== undefined) return name === undefined ? null : rowPlace(shape, first, row, name);
  const field = fieldNamed(shape.fields, first) ?? (first === 'removed' ? REMOVED : null);
  return field === null ? null : { kind: 'field', key: path, field };
}

function rowPlace(shape: Shape, list: string, row: string, name: string): Place | null {
  const fields = listFields(shape, list);
  if (fields === null || !ROW.test(row)) return null;
  const field = fieldNamed(fields, name) ?? ownRowField(name);
  return field === null ? null : { kind: 'row-field', key: rowKey(list, row, name), field, list, row, name };
}

export function listFields(shape: Shape, list: string): Fields | null {
  return Object.hasOwn(shape.lists, list) ? (shape.lists[list] ?? null) : null;
}

export function fieldNamed(fields: Fields, name: string): Field<Json> | null {
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

export function rowKey(list: string, row: string, name: string): string {
  return `${list}/${row}/${name}`;
}

/** The key of a woven text: the engine's own paths are cut at slashes. */
export function textKey(path: string): string {
  return path.replaceAll('/', ':');
}

export function pathOfText(key: string): string {
  return key.replaceAll(':', '/');
}

/** The register beside a path, which says that a dispute there was settled as it stood, or brought back (R14). */
export function besideKey(path: string): string {
  return `${path}~`;
}

/** The path that such a register lies beside; null when it is none. */
export function pathBeside(key: string): string | null {
  return key.endsWith('~') ? key.slice(0, -1) : null;
}

export function isRowName(text: string): boolean {
  return ROW.test(text);
}

function ownRowField(name: string): Field<Json> | null {
  if (name === 'order') return ORDER;
  return name === 'removed' ? REMOVED : null;
}
