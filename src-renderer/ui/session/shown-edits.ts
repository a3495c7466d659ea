import { canonicalJson, type Json } from '#base/canonical-json.ts';
import type { Edit } from '#domain/record/edit.ts';
import { type RecordKind, type RecordOfKind, SHAPES } from '#domain/record/shapes.ts';
import type { Fields, Lists } from '#domain/record/shape.ts';

/*
 * A record as it will stand once the edits that still wait are written. With it a new paragraph is there the moment Enter is
 * pressed, and the next letter already goes into it.
 */

type Row = { readonly id: string; readonly order: string; readonly [field: string]: Json };
type Plain = { readonly [field: string]: Json };

/** The record with the edits done to it, rows in order. Edits of fields or rows that are not there change nothing. */
export function withEdits<K extends RecordKind>(
  kind: K,
  record: RecordOfKind<K>,
  edits: readonly Edit[],
): RecordOfKind<K> {
  const lists: Lists = SHAPES[kind].lists;
  const done = edits.reduce<Plain>((before, edit) => withEdit(lists, before, edit), plainOf(record));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same record with fields and rows of its own shape replaced
  return done as unknown as RecordOfKind<K>;
}

function plainOf<K extends RecordKind>(record: RecordOfKind<K>): Plain {
  return record;
}

function withEdit(lists: Lists, record: Plain, edit: Edit): Plain {
  switch (edit.kind) {
    case 'set':
    case 'text':
      return withValue(record, edit.path, edit.value);
    case 'add':
      return withRow(record, edit, lists[edit.list]);
    case 'move':
      return onRows(record, edit.list, (rows) =>
        rows.map((row) => (row.id === edit.row ? { ...row, order: edit.order } : row)),
      );
    case 'remove':
      return edit.removed ? onRows(record, edit.list, (rows) => rows.filter((row) => row.id !== edit.row)) : record;
    default:
      return record;
  }
}

function withValue(record: Plain, path: string, value: Json): Plain {
  const [list = '', row, field] = path.split('/');
  if (row === undefined || field === undefined) return { ...record, [path]: value };
  return onRows(record, list, (rows) => rows.map((each) => (each.id === row ? { ...each, [field]: value } : each)));
}

function withRow(record: Plain, edit: Edit & { kind: 'add' }, fields: Fields | undefined): Plain {
  const initial = Object.fromEntries(Object.entries(fields ?? {}).map(([name, field]) => [name, field.initial]));
  const row: Row = { ...initial, ...edit.values, id: edit.row, order: edit.order };
  return onRows(record, edit.list, (rows) => (rows.some((each) => each.id === edit.row) ? rows : [...rows, row]));
}

function onRows(record: Plain, list: string, change: (rows: readonly Row[]) => readonly Row[]): Plain {
  const rows = record[list];
  if (!isRows(rows)) return record;
  // As the documents order them: two rows in the same place are ordered by their names.
  const ordered = change(rows).toSorted((one, other) => compare(one.order, other.order) || compare(one.id, other.id));
  return { ...record, [list]: ordered };
}

function isRows(value: Json | undefined): value is readonly Row[] {
  return Array.isArray(value);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Whether a stored record already says what an edit says, so that it need not be shown on top of it any more. */
function isDone(record: Plain, edit: Edit): boolean {
  switch (edit.kind) {
    case 'set':
    case 'text':
      return sameJson(valueAt(record, edit.path), edit.value);
    case 'add':
      return rowOf(record, edit.list, edit.row) !== null;
    case 'move':
      return rowOf(record, edit.list, edit.row)?.order === edit.order;
    case 'remove':
      return (rowOf(record, edit.list, edit.row) === null) === edit.removed;
    default:
      return true;
  }
}

/** Whether a field's edit is still on its way, whatever the stored record happens to say already. */
export type IsPending = (path: string) => boolean;

/** The edits that still have to be shown: those from the first that is not stored yet, since edits are written in order. */
export function stillWaiting<K extends RecordKind>(
  record: RecordOfKind<K>,
  edits: readonly Edit[],
  isPending: IsPending,
): readonly Edit[] {
  const plain = plainOf(record);
  const first = edits.findIndex((edit) => !isDone(plain, edit) || (edit.kind === 'set' && isPending(edit.path)));
  return first < 0 ? [] : edits.slice(first);
}

/** Waiting edits with newer ones after them; a newer value of a field or place of a row takes the place of an older one. */
export function joinedEdits(waiting: readonly Edit[], newer: readonly Edit[]): readonly Edit[] {
  const taken = new Set(newer.map(targetOf));
  return [...waiting.filter((edit) => !taken.has(targetOf(edit))), ...newer];
}

function targetOf(edit: Edit): string {
  switch (edit.kind) {
    case 'set':
    case 'text':
    case 'reopen':
      return edit.path;
    case 'removeRecord':
      return edit.kind;
    default:
      return `${edit.kind}:${edit.list}/${edit.row}`;
  }
}

function rowOf(record: Plain, list: string, row: string): Row | null {
  const rows = record[list];
  return isRows(rows) ? (rows.find((each) => each.id === row) ?? null) : null;
}

function valueAt(record: Plain, path: string): Json | undefined {
  const [list = '', row, field] = path.split('/');
  return row === undefined || field === undefined ? record[path] : rowOf(record, list, row)?.[field];
}

function sameJson(one: Json | undefined, other: Json): boolean {
  return one !== undefined && canonicalJson(one) === canonicalJson(other);
}
