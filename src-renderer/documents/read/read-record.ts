import type { Json } from '#base/canonical-json.ts';
import { ORDER, REMOVED } from '#domain/record/own-fields.ts';
import type { Field, Fields, ListRow, RecordOf, Shape } from '#domain/record/shape.ts';
import { type RecordKind, type RecordOfKind, SHAPES } from '#domain/record/shapes.ts';
import { valueOf } from '../fact.ts';
import { historyOf } from '../history.ts';
import { isRowName, rowKey, textKey } from '../path.ts';
import { headerOf, type RecordDocument } from '../record-document.ts';
import { type Conflict, conflictsOf } from './conflicts.ts';

export type Reading<R> = {
  readonly value: R;
  /** Fields that hold different values by different offices, until a person chooses. Sorted by path. */
  readonly conflicts: readonly Conflict[];
  /** Paths whose value this version cannot mean; they read as if nobody had written them, and are kept. */
  readonly notUnderstood: readonly string[];
  /** When it was changed last, milliseconds since 1970 by that writer's clock. */
  readonly changed: number;
};

export function readRecord<K extends RecordKind>(document: RecordDocument, kind: K): Reading<RecordOfKind<K>> {
  return readShape(document, SHAPES[kind]);
}

/** The plain value of a document: every field of the shape, rows in order, removed rows left out. */
export function readShape<S extends Shape>(document: RecordDocument, shape: S): Reading<RecordOf<S>> {
  const history = historyOf(document);
  const conflicts = conflictsOf(document, shape, history);
  const reader = readerOf(document, conflicts);
  const value: { [name: string]: unknown } = {
    id: headerOf(document)?.record ?? '',
    removed: reader.read('removed', REMOVED),
  };
  readFields(reader, shape.fields, (name) => name, value);
  const rows = rowNames(document, shape);
  for (const [list, fields] of Object.entries(shape.lists)) {
    value[list] = readRows(reader, list, fields, rows.get(list) ?? []);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built field by field from the shape that RecordOf is made of
  const record = value as unknown as RecordOf<S>;
  const open = conflicts.filter((conflict) => !reader.hidden.some((row) => conflict.path.startsWith(row)));
  return { value: record, conflicts: open, notUnderstood: reader.notUnderstood, changed: history.latest };
}

type Reader = {
  readonly read: (key: string, field: Field<Json>) => Json;
  readonly notUnderstood: string[];
  /** Beginnings of the paths of removed rows. What was in dispute in them was settled by whoever removed them knowing it. */
  readonly hidden: string[];
};

function readerOf(document: RecordDocument, conflicts: readonly Conflict[]): Reader {
  const { f, t } = document.stored;
  const notUnderstood: string[] = [];
  const disputed = new Set(conflicts.map((conflict) => conflict.path));
  return {
    notUnderstood,
    hidden: [],
    read: (key, field) => {
      // A removal that somebody disputes waits for a person: what was edited stays in sight until then (R9).
      if (field === REMOVED && disputed.has(key)) return false;
      const held: unknown = field.merge === 'weave' ? t[textKey(key)] : f[key];
      if (held === undefined) return field.initial;
      const read = valueOf(field, held);
      if (read.ok) return read.value;
      notUnderstood.push(key);
      return field.initial;
    },
  };
}

function readFields(
  reader: Reader,
  fields: Fields,
  keyOf: (name: string) => string,
  into: { [name: string]: unknown },
): void {
  for (const [name, field] of Object.entries(fields)) into[name] = reader.read(keyOf(name), field);
}

function readRows(reader: Reader, list: string, fields: Fields, names: readonly string[]): readonly ListRow<Fields>[] {
  const rows: (ListRow<Fields> & { readonly id: string; readonly order: string })[] = [];
  for (const row of names) {
    if (reader.read(rowKey(list, row, 'removed'), REMOVED) === true) {
      reader.hidden.push(rowKey(list, row, ''));
      continue;
    }
    const values: { [name: string]: unknown } = {};
    readFields(reader, fields, (name) => rowKey(list, row, name), values);
    const order = reader.read(rowKey(list, row, 'order'), ORDER);
    rows.push({ ...values, id: row, order: typeof order === 'string' ? order : '' });
  }
  // Two offices may have put a row in the same place: the name decides, alike everywhere.
  return rows.toSorted((one, other) => compare(one.order, other.order) || compare(one.id, other.id));
}

function rowNames(document: RecordDocument, shape: Shape): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const key of Object.keys(document.stored.f)) {
    const [list, row, name, ...rest] = key.split('/');
    if (list === undefined || row === undefined || name !== 'order' || rest.length > 0) continue;
    if (!Object.hasOwn(shape.lists, list) || !isRowName(row)) continue;
    const known = names.get(list);
    if (known === undefined) names.set(list, [row]);
    else known.push(row);
  }
  return names;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
