import * as A from '@automerge/automerge/slim';
import { canonicalJson } from '#base/canonical-json.ts';
import type { Bytes } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import type { Edit, EditRefusal } from '#domain/record/edit.ts';
import type { Shape } from '#domain/record/shape.ts';
import { factOf, rawValue, valueOf } from '../fact.ts';
import { rowKey, textKey } from '../path.ts';
import type { Writer } from '../ports.ts';
import { copyDocument, headsOf, type RecordDocument, type Stored } from '../record-document.ts';
import { slotsAt } from '../slots.ts';
import { textDifference } from './text-difference.ts';
import { type Step, stepsOf, type Write } from './writes.ts';

export type Applied = {
  /** A new document; the given one stays as it was, and both must be freed. */
  readonly document: RecordDocument;
  /** The change as it goes into the entry; none when the edits had no effect. */
  readonly changes: readonly Bytes[];
  /** What was touched: `field`, `list/row` or `list/row/field`. */
  readonly paths: readonly string[];
  /** Edits that bring back what was there, in the order to apply them. */
  readonly inverse: readonly Edit[];
};

/**
 * Does all of the edits to a copy of the document, as one change, or none of them (R4).
 * Nothing is saved; who calls commits the change and then swaps the documents (W3).
 */
export function applyEdits(
  document: RecordDocument,
  shape: Shape,
  edits: readonly Edit[],
  writer: Writer,
): Result<Applied, EditRefusal> {
  const facts = document.stored.f;
  const steps = stepsOf(shape, edits, (list, row) => rowKey(list, row, 'order') in facts);
  return steps.ok ? ok(write(document, steps.value, writer)) : steps;
}

/** Also for the first change of a document: `begin` writes its header into the same change. */
export function write(
  document: RecordDocument,
  steps: readonly Step[],
  writer: Writer,
  begin?: (stored: Stored) => void,
): Applied {
  const copy = copyDocument(document, writer.actor);
  const before = headsOf(copy).join();
  const disputes = disputesAmong(copy, steps);
  const inverse: Edit[] = [];
  const paths: string[] = [];
  const changed = A.change(copy.stored, { time: writer.clock.now(), message: writer.user }, (stored) => {
    begin?.(stored);
    for (const step of steps) {
      const undo = takeStep(stored, step, { disputes, writer });
      if (undo === null) continue;
      inverse.unshift(...undo);
      paths.push(...step.paths);
    }
  });
  const after: RecordDocument = { stored: changed };
  const change = headsOf(after).join() === before ? undefined : A.getLastLocalChange(changed);
  return { document: after, changes: change === undefined ? [] : [new Uint8Array(change)], paths, inverse };
}

/** The places among those to be written that hold more than one value: there a write counts even if it changes nothing. */
function disputesAmong(document: RecordDocument, steps: readonly Step[]): ReadonlySet<string> {
  const writes = steps.flatMap((step) => step.writes);
  const disputed = writes.filter(
    ({ kind, key }) =>
      (kind === 'fact' ? slotsAt(document, 'f', key) : slotsAt(document, 't', textKey(key))).length > 1,
  );
  return new Set(disputed.map(({ key }) => key));
}

type Circumstances = { readonly disputed: boolean; readonly writer: Writer };

/** Null when the step changed nothing. */
function takeStep(
  stored: Stored,
  step: Step,
  { disputes, writer }: { readonly disputes: ReadonlySet<string>; readonly writer: Writer },
): readonly Edit[] | null {
  const undo: Edit[] = [];
  for (const one of step.writes) {
    const disputed = disputes.has(one.key);
    const undone =
      one.kind === 'fact' ? writeFact(stored, one, { disputed, writer }) : writeText(stored, one, disputed);
    if (undone !== null) undo.unshift(undone);
  }
  if (undo.length === 0) return null;
  return step.newRow === null ? undo : [{ kind: 'remove', ...step.newRow, removed: true }];
}

function writeFact(stored: Stored, write: Write & { kind: 'fact' }, { disputed, writer }: Circumstances): Edit | null {
  const { key, field, value } = write;
  const held = stored.f[key];
  const known = held === undefined ? ok(field.initial) : valueOf(field, held);
  if (field.merge === 'choose' && !disputed) {
    const current = held === undefined ? field.initial : rawValue('choose', held);
    if (current !== undefined && canonicalJson(current) === canonicalJson(value)) return null;
  }
  stored.f[key] = factOf(field.merge, value, writer.ids);
  return { kind: 'set', path: key, value: known.ok ? known.value : field.initial };
}

function writeText(stored: Stored, write: Write & { kind: 'text' }, disputed: boolean): Edit | null {
  const { key: path, value } = write;
  const key = textKey(path);
  const held: unknown = stored.t[key];
  if (typeof held !== 'string' || disputed) {
    stored.t[key] = value;
    return { kind: 'text', path, value: typeof held === 'string' ? held : '' };
  }
  if (held === value) return null;
  for (const splice of textDifference(held, value)) {
    A.splice(stored, ['t', key], splice.at, splice.remove, splice.insert);
  }
  return { kind: 'text', path, value: held };
}
