import { canonicalJson, type Json } from '#base/canonical-json.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { assertNever } from '#base/assert.ts';
import type { Edit, EditRefusal } from '#domain/record/edit.ts';
import { APPROVAL_PATH } from '#domain/record/approval.ts';
import { ORDER, REMOVED } from '#domain/record/own-fields.ts';
import type { Field, Fields, Shape } from '#domain/record/shape.ts';
import { fieldNamed, isRowName, listFields, placeOf, rowKey } from '../path.ts';

/** The smallest thing done to a document: one register or one text. */
export type Write =
  | { readonly kind: 'fact'; readonly key: string; readonly field: Field<Json>; readonly value: Json }
  | { readonly kind: 'text'; readonly key: string; readonly value: string }
  /** Brings a dispute back, or settles one as it stands; what that comes down to depends on the document (disputes.ts). */
  | { readonly kind: 'reopen'; readonly path: string; readonly at: readonly string[] }
  | {
      readonly kind: 'beside';
      readonly path: string;
      readonly at: readonly string[] | null;
      /** What takes it back, when nothing is written at the path itself. */
      readonly undo: Edit | null;
    };

/** What an edit comes down to. `newRow` names the row that it brings into being. */
export type Step = {
  readonly writes: readonly Write[];
  readonly paths: readonly string[];
  readonly newRow: { readonly list: string; readonly row: string } | null;
};

type RowValues = { readonly [field: string]: Json };

/** Whether a row is there, removed or not: in the document, or added by an earlier edit of the same go. */
export type HasRow = (list: string, row: string) => boolean;

/** Checks every edit against the shape before anything is touched, and says what each comes down to (R4). */
export function stepsOf(shape: Shape, edits: readonly Edit[], hasRow: HasRow): Result<readonly Step[], EditRefusal> {
  const added = new Set<string>();
  const isThere: HasRow = (list, row) => added.has(`${list}/${row}`) || hasRow(list, row);
  const steps: Step[] = [];
  for (const edit of edits) {
    const step = stepOf(shape, edit, isThere);
    if (!step.ok) return step;
    if (edit.kind === 'add') added.add(`${edit.list}/${edit.row}`);
    steps.push(step.value);
  }
  return ok(steps);
}

function stepOf(shape: Shape, edit: Edit, hasRow: HasRow): Result<Step, EditRefusal> {
  switch (edit.kind) {
    case 'set':
      return edit.unread === true ? unreadStep(shape, edit, hasRow) : setStep(shape, edit.path, edit.value, hasRow);
    case 'text':
      return textStep(shape, edit.path, edit.value, hasRow);
    case 'add':
      return addStep(shape, edit, hasRow);
    case 'move':
      return setStep(shape, rowKey(edit.list, edit.row, 'order'), edit.order, hasRow);
    case 'remove':
      return setStep(shape, rowKey(edit.list, edit.row, 'removed'), edit.removed, hasRow);
    case 'removeRecord':
      return setStep(shape, 'removed', edit.removed, hasRow);
    case 'reopen':
      return reopenStep(shape, edit, hasRow);
    default:
      return assertNever(edit, 'edit');
  }
}

function setStep(shape: Shape, path: string, value: Json, hasRow: HasRow): Result<Step, EditRefusal> {
  const place = placeAt(shape, path, hasRow);
  if (place === null) return fail({ reason: 'no-such-field', path });
  const write = writeOf(place.key, place.field, value);
  return write.ok ? ok({ writes: [write.value], paths: [path], newRow: null }) : write;
}

function reopenStep(shape: Shape, edit: Edit & { kind: 'reopen' }, hasRow: HasRow): Result<Step, EditRefusal> {
  const { path, at } = edit;
  if (placeAt(shape, path, hasRow) === null && path !== APPROVAL_PATH) return fail({ reason: 'no-such-field', path });
  return ok({ writes: [{ kind: 'reopen', path, at }], paths: [path], newRow: null });
}

/** Puts back what a newer version wrote, whatever it is: the rules of this one cannot judge it. Texts are never unread. */
function unreadStep(shape: Shape, { path, value }: Edit & { kind: 'set' }, hasRow: HasRow): Result<Step, EditRefusal> {
  const place = placeAt(shape, path, hasRow);
  if (place === null || place.field.merge === 'weave') return fail({ reason: 'no-such-field', path });
  const { key, field } = place;
  return ok({ writes: [{ kind: 'fact', key, field, value }], paths: [path], newRow: null });
}

function placeAt(shape: Shape, path: string, hasRow: HasRow): ReturnType<typeof placeOf> {
  const place = placeOf(shape, path);
  return place !== null && place.kind === 'row-field' && !hasRow(place.list, place.row) ? null : place;
}

function textStep(shape: Shape, path: string, value: string, hasRow: HasRow): Result<Step, EditRefusal> {
  const place = placeOf(shape, path);
  if (place !== null && place.field.merge !== 'weave') {
    return fail({ reason: 'not-valid', path, detail: 'a register is set, not woven' });
  }
  return setStep(shape, path, value, hasRow);
}

function addStep(shape: Shape, edit: Edit & { kind: 'add' }, hasRow: HasRow): Result<Step, EditRefusal> {
  const path = `${edit.list}/${edit.row}`;
  const fields = listFields(shape, edit.list);
  if (fields === null || !isRowName(edit.row)) return fail({ reason: 'no-such-field', path });
  const isNew = !hasRow(edit.list, edit.row);
  const wanted: [string, Field<Json>, Json][] = [['order', ORDER, edit.order]];
  if (!isNew) wanted.push(['removed', REMOVED, false]);
  for (const [name, value] of Object.entries(withTexts(fields, edit.values, isNew))) {
    const field = fieldNamed(fields, name);
    if (field === null) return fail({ reason: 'no-such-field', path: `${path}/${name}` });
    wanted.push([name, field, value]);
  }
  const writes: Write[] = [];
  // In a row that nobody else knows yet, what a field holds anyway need not be said.
  const said = isNew ? wanted.filter(([, field, value]) => !isInitial(field, value)) : wanted;
  for (const [name, field, value] of said) {
    const write = writeOf(`${path}/${name}`, field, value);
    if (!write.ok) return write;
    writes.push(write.value);
  }
  return ok({ writes, paths: [path], newRow: isNew ? { list: edit.list, row: edit.row } : null });
}

function isInitial(field: Field<Json>, value: Json): boolean {
  return field.merge !== 'weave' && canonicalJson(field.initial) === canonicalJson(value);
}

/** A new row's texts are made with the row, by the one office that adds it: made later, two offices could each make one. */
function withTexts(fields: Fields, values: RowValues, isNew: boolean): RowValues {
  if (!isNew) return values;
  const texts: { [field: string]: Json } = {};
  for (const [name, field] of Object.entries(fields)) if (field.merge === 'weave') texts[name] = '';
  return { ...texts, ...values };
}

function writeOf(key: string, field: Field<Json>, value: Json): Result<Write, EditRefusal> {
  const checked = field.schema.safeParse(value);
  if (!checked.success) {
    return fail({ reason: 'not-valid', path: key, detail: checked.error.issues[0]?.message ?? 'not valid' });
  }
  if (field.merge !== 'weave') return ok({ kind: 'fact', key, field, value: checked.data });
  if (typeof checked.data === 'string') return ok({ kind: 'text', key, value: checked.data });
  return fail({ reason: 'not-valid', path: key, detail: 'a woven field holds text' });
}
