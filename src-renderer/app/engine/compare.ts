import { canonicalJson, type Json } from '#base/canonical-json.ts';
import type { Conflict } from '#documents/read/conflicts.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import type { FieldChange, RecordChange } from '../engine.ts';

/** A record as it is or as it would be: its plain value and what is in dispute in it. */
export type Side = {
  readonly value: object;
  readonly conflicts: readonly Conflict[];
  /** Whether it went on without this office (documents R18). */
  readonly withdrawn?: boolean;
};

/** What a record would become, for the preview of a file (X1, D3). Null when nothing of it would change. */
export function compareRecord(
  of: { readonly record: string; readonly kind: RecordKind },
  before: Side | null,
  after: Side,
): RecordChange | null {
  const [old, now] = [before === null ? new Map<string, Json>() : flatten(before.value), flatten(after.value)];
  const disputes = new Map(after.conflicts.map(({ path, claims }) => [path, claims.map((claim) => claim.value)]));
  const disputedBefore = new Set(before?.conflicts.map((conflict) => conflict.path) ?? []);
  const paths = [...new Set([...old.keys(), ...now.keys(), ...disputes.keys()])].toSorted();
  const fields = paths
    .map((path): FieldChange => ({
      path,
      before: old.get(path),
      after: now.get(path),
      conflict: disputes.get(path) ?? [],
    }))
    .filter(
      (field) => !sameJson(field.before, field.after) || field.conflict.length > 0 !== disputedBefore.has(field.path),
    )
    // Fields that nobody filled say nothing about a new record.
    .filter((field) => before !== null || !isEmpty(field.after));
  const isWithdrawn = after.withdrawn === true && before?.withdrawn !== true;
  if (fields.length === 0 && before !== null && !isWithdrawn) return null;
  const change = isWithdrawn ? 'withdrawn' : kindOfChange(before, after, fields);
  return { ...of, title: titleOf(after.value), change, fields };
}

function kindOfChange(before: Side | null, after: Side, fields: readonly FieldChange[]): RecordChange['change'] {
  if (fields.some((field) => field.conflict.length > 0)) return 'conflict';
  if (before === null) return 'new';
  return isRemoved(after.value) && !isRemoved(before.value) ? 'removed' : 'changed';
}

function isRemoved(value: object): boolean {
  return 'removed' in value && value.removed === true;
}

/** What a record is called on the screen: its title or its name. */
export function titleOf(value: object): string {
  if ('title' in value && typeof value.title === 'string') return value.title;
  return 'name' in value && typeof value.name === 'string' ? value.name : '';
}

/** A record as paths and values: `field`, and `list/row/field` for the rows of its lists. */
function flatten(value: object): Map<string, Json> {
  const flat = new Map<string, Json>();
  for (const [name, held] of Object.entries(value)) {
    if (name === 'id') continue;
    if (!isRows(held)) flat.set(name, asJson(held));
    else for (const row of held) flattenRow(`${name}/${row.id}`, row, flat);
  }
  return flat;
}

function flattenRow(path: string, row: object, flat: Map<string, Json>): void {
  for (const [field, held] of Object.entries(row)) {
    if (field !== 'id' && field !== 'order') flat.set(`${path}/${field}`, asJson(held));
  }
}

type Row = { readonly id: string; readonly order: string };

function isRows(held: unknown): held is readonly Row[] {
  return (
    Array.isArray(held) &&
    held.length > 0 &&
    held.every((row) => typeof row === 'object' && row !== null && 'order' in row && 'id' in row)
  );
}

function asJson(value: unknown): Json {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- records are read by their shapes, whose values are JSON
  return value as Json;
}

function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}

function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}
