import { canonicalJson } from '#base/canonical-json.ts';
import { APPROVAL_PATH, approvalRule } from '#domain/record/approval.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { Shape } from '#domain/record/shape.ts';
import { historyOf } from '../history.ts';
import { placeOf, textKey } from '../path.ts';
import { conflictsOf } from '../read/conflicts.ts';
import { valueAt } from '../read/field-stories.ts';
import { reopenedIn } from '../read/reopened.ts';
import { writtenPaths } from '../read/written-paths.ts';
import { headsOf, type RecordDocument } from '../record-document.ts';
import { slotsAt } from '../slots.ts';
import type { Step, Write } from './writes.ts';

/** The disputes that are open in a document, by path, with the state to which undoing a decision goes back. */
export type OpenDisputes = ReadonlyMap<string, readonly string[]>;

export function openDisputes(document: RecordDocument, shape: Shape): OpenDisputes {
  const history = historyOf(document);
  const conflicts = conflictsOf(document, shape, history);
  if (conflicts.length === 0) return new Map();
  const reopened = history.linear ? new Map() : reopenedIn(document, history, writtenPaths(document, history));
  const now = headsOf(document);
  // One that was brought back goes back to where it was open first, so that undoing again and again makes no chain.
  return new Map(conflicts.map(({ path }) => [path, reopened.get(path) ?? now]));
}

/**
 * What steps come down to in this document, where that depends on what is in dispute in it (R14): a text that is settled as it
 * stands says so beside it, and a dispute is brought back as the value that was shown with a note of where it was open.
 */
export function inDocument(
  document: RecordDocument,
  { shape, open }: { readonly shape: Shape; readonly open: OpenDisputes },
  steps: readonly Step[],
): readonly Step[] {
  return steps.map((step) => ({
    ...step,
    writes: step.writes.flatMap((write): readonly Write[] => {
      if (write.kind === 'reopen') return reopening(document, shape, write);
      if (write.kind === 'beside' || !open.has(write.key) || !stands(document, write)) return [write];
      return [{ kind: 'beside', path: write.key, at: null, undo: undoOf(write) }];
    }),
  }));
}

/** Whether a write would change nothing, so that the engine would not even note it. */
function stands(document: RecordDocument, write: Write & { kind: 'text' | 'fact' }): boolean {
  const slots = slotsAt(
    document,
    write.kind === 'text' ? 't' : 'f',
    write.kind === 'text' ? textKey(write.key) : write.key,
  );
  if (slots.length !== 1) return false;
  if (write.kind === 'text') return slots[0]?.text === write.value;
  return write.field.merge === 'choose' && slots[0]?.text === canonicalJson(write.value);
}

function undoOf({ key, value }: Write & { kind: 'text' | 'fact' }): Edit {
  return { kind: 'set', path: key, value };
}

function reopening(
  document: RecordDocument,
  shape: Shape,
  { path, at }: { readonly path: string; readonly at: readonly string[] },
): readonly Write[] {
  const known = new Set(historyOf(document).changes);
  if (at.length === 0 || !at.every((head) => known.has(head))) return [];
  const write = shownAt(document, shape, { path, at });
  const isThere = write !== null && stands(document, write);
  const beside: Write = { kind: 'beside', path, at, undo: isThere ? undoOf(write) : null };
  return write === null || isThere ? [beside] : [write, beside];
}

/** The write that shows again what was shown at a path then; null for what this version cannot mean. */
function shownAt(
  document: RecordDocument,
  shape: Shape,
  { path, at }: { readonly path: string; readonly at: readonly string[] },
): (Write & { kind: 'text' | 'fact' }) | null {
  const register = path === APPROVAL_PATH ? (approvalRule(shape.kind)?.path ?? path) : path;
  const field = placeOf(shape, register)?.field;
  if (field === undefined) return null;
  const held = field.schema.safeParse(valueAt(document, register, { key: register, field }, at) ?? field.initial);
  if (!held.success) return null;
  if (field.merge !== 'weave') return { kind: 'fact', key: register, field, value: held.data };
  return typeof held.data === 'string' ? { kind: 'text', key: register, value: held.data } : null;
}

/** The edit that takes a write back: where something was in dispute before, that is brought back, not only its value. */
export function inverseOf(undo: Edit, { shape, open }: { readonly shape: Shape; readonly open: OpenDisputes }): Edit {
  if (undo.kind !== 'set' && undo.kind !== 'text') return undo;
  const at = open.get(undo.path);
  if (at !== undefined) return { kind: 'reopen', path: undo.path, at };
  const approval = undo.path === approvalRule(shape.kind)?.path ? open.get(APPROVAL_PATH) : undefined;
  return approval === undefined ? undo : { kind: 'reopen', path: APPROVAL_PATH, at: approval };
}
