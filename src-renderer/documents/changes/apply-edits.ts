import * as A from '@automerge/automerge/slim';
import { assertNever } from '#base/assert.ts';
import { canonicalJson } from '#base/canonical-json.ts';
import type { Bytes } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import type { Edit, EditRefusal } from '#domain/record/edit.ts';
import type { Shape } from '#domain/record/shape.ts';
import { type Fact, factOf, textFact } from '../fact.ts';
import { besideKey, rowKey, textKey } from '../path.ts';
import type { Writer } from '../ports.ts';
import { copyDocument, headsOf, type RecordDocument, type Stored } from '../record-document.ts';
import { putFact, putText, type Slot, slotsAt, spliceText } from '../slots.ts';
import { inDocument, inverseOf, openDisputes } from './disputes.ts';
import { settingBack } from './setting-back.ts';
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
  if (!steps.ok) return steps;
  const given = { shape, open: openDisputes(document, shape) };
  const applied = write(document, inDocument(document, given, steps.value), writer);
  return ok({ ...applied, inverse: applied.inverse.map((undo) => inverseOf(undo, given)) });
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
  const inverse: Edit[] = [];
  const paths: string[] = [];
  const changed = A.change(copy.stored, { time: writer.clock.now(), message: writer.user }, (stored) => {
    begin?.(stored);
    for (const step of steps) {
      const undo = takeStep(copy, step);
      if (undo === null) continue;
      inverse.unshift(...undo);
      paths.push(...step.paths);
    }
  });
  const after: RecordDocument = { stored: changed };
  const change = headsOf(after).join() === before ? undefined : A.getLastLocalChange(changed);
  return { document: after, changes: change === undefined ? [] : [new Uint8Array(change)], paths, inverse };
}

/** Null when the step changed nothing. */
function takeStep(document: RecordDocument, step: Step): readonly Edit[] | null {
  const undo: Edit[] = [];
  for (const one of step.writes) {
    const undone = writeOne(document, one);
    if (undone !== null) undo.unshift(undone);
  }
  if (undo.length === 0) return null;
  return step.newRow === null ? undo : [{ kind: 'remove', ...step.newRow, removed: true }];
}

function writeOne(document: RecordDocument, one: Write): Edit | null {
  switch (one.kind) {
    case 'fact':
      return writeFact(document, one);
    case 'text':
      return writeText(document, one);
    case 'beside':
      return writeBeside(document, one);
    // Became the others before anything was written (disputes.ts).
    case 'reopen':
      return null;
    default:
      return assertNever(one, 'write');
  }
}

function writeBeside(document: RecordDocument, { path, at, undo }: Write & { kind: 'beside' }): Edit | null {
  const key = besideKey(path);
  const standing = slotsAt(document, 'f', key).map((slot) => slot.text);
  // What stands there already would be no write: a dispute may be decided and brought back several times.
  let text = canonicalJson({ at });
  for (let n = 1; standing.includes(text); n += 1) text = canonicalJson({ at, n });
  putFact(document, key, textFact(text));
  return undo;
}

function writeFact(document: RecordDocument, write: Write & { kind: 'fact' }): Edit | null {
  const { key, field, value } = write;
  const slots = slotsAt(document, 'f', key);
  const standing = slots.map((slot) => slot.text);
  const fact = factOf(field.merge, value, standing);
  // In a dispute even the value that is shown is a choice; and affirming always counts (R3, R8).
  if (field.merge === 'choose' && slots.length < 2 && isShown(slots[0], write, fact)) return null;
  const back = settingBack(key, field, slots.at(-1)?.text ?? null);
  putFact(document, key, fact);
  return back;
}

function isShown(slot: Slot | undefined, { field, value }: Write & { kind: 'fact' }, fact: Fact): boolean {
  if (slot !== undefined) return slot.text === fact.val;
  return canonicalJson(field.initial) === canonicalJson(value);
}

function writeText(document: RecordDocument, { key: path, value }: Write & { kind: 'text' }): Edit | null {
  const key = textKey(path);
  const slots = slotsAt(document, 't', key);
  const [only] = slots;
  if (slots.length !== 1 || only === undefined || only.text === null || only.object === null) {
    putText(document, key, value);
    return { kind: 'text', path, value: slots.at(-1)?.text ?? '' };
  }
  if (only.text === value) return null;
  for (const splice of textDifference(only.text, value)) spliceText(document, only.object, splice);
  return { kind: 'text', path, value: only.text };
}
