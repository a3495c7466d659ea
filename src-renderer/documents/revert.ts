import * as A from '@automerge/automerge/slim';
import { unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { REMOVED } from '#domain/record/own-fields.ts';
import type { Shape } from '#domain/record/shape.ts';
import { type OpenDisputes, openDisputes } from './changes/disputes.ts';
import { settingBack } from './changes/setting-back.ts';
import { rawText } from './fact.ts';
import { historyOf } from './history.ts';
import { applyForeign } from './merge.ts';
import { placeOf, rowKey, textKey, type Place } from './path.ts';
import { builtOn, historyLines } from './read/history-lines.ts';
import { freeDocument, type RecordDocument } from './record-document.ts';
import { type Slot, slotsAt } from './slots.ts';

export type Revert = {
  /** What brings back the values from before, as ordinary edits; what others wrote over since stays. */
  readonly edits: readonly Edit[];
  /** Texts that went on being written since: taking the changes out of them would take that out too. */
  readonly left: readonly string[];
};

/**
 * How to take the effect of some changes back by new ones (D3): whatever still shows a value that one of them wrote gets the
 * value it would have without them, rows they added are taken out, and a record they brought is taken out as a whole.
 */
export function revertOf(document: RecordDocument, shape: Shape, changes: ReadonlySet<string>): Revert {
  const lines = historyLines(document);
  const later = builtOn(lines, changes);
  const before = documentWithout(document, later);
  try {
    const written = new Set(lines.filter((line) => changes.has(line.hash)).flatMap((line) => line.paths));
    if (before === null) return { edits: [{ kind: 'removeRecord', removed: true }], left: [] };
    const onTop = lines.filter(({ hash }) => later.has(hash) && !changes.has(hash));
    const since = new Set(onTop.flatMap(({ paths }) => paths));
    const open = openDisputes(before, shape);
    return revertPaths({ document, before, shape, changes, since, open }, [...written].toSorted());
  } finally {
    if (before !== null) freeDocument(before);
  }
}

type Reverting = {
  readonly document: RecordDocument;
  readonly before: RecordDocument;
  readonly shape: Shape;
  readonly changes: ReadonlySet<string>;
  /** What was written since on top of the changes. */
  readonly since: ReadonlySet<string>;
  /** What would be in dispute without them. */
  readonly open: OpenDisputes;
};

function revertPaths(of: Reverting, paths: readonly string[]): Revert {
  const edits: Edit[] = [];
  const left: string[] = [];
  const newRows = new Set<string>();
  for (const path of paths) {
    const place = placeOf(of.shape, path);
    if (place === null) continue;
    const row = newRowOf(of, place);
    if (row !== null) {
      if (!newRows.has(`${row.list}/${row.row}`)) edits.push({ kind: 'remove', ...row, removed: true });
      newRows.add(`${row.list}/${row.row}`);
      continue;
    }
    const at = of.since.has(path) ? undefined : of.open.get(path);
    // They decided what others do not agree on, or said a third thing: it is in dispute again as it was (R22).
    if (at !== undefined) edits.push({ kind: 'reopen', path, at });
    else if (place.field.merge === 'weave') revertText(of, path, edits, left);
    else revertRegister(of, path, place, edits);
  }
  return { edits: [...edits, ...removalsAgain(of, paths)], left };
}

/**
 * What we had taken out and they wrote in is in dispute (R9): the removal is said once more, knowing what they wrote. Where
 * somebody else wrote in it, without knowing of it or since on top of what is taken back, it stays in dispute with that; and who
 * wrote it since has the last word (R22).
 */
function removalsAgain({ before, open, since }: Reverting, paths: readonly string[]): readonly Edit[] {
  const rows = paths.filter((path) => path.includes('/')).map((path) => path.slice(0, path.lastIndexOf('/') + 1));
  return [...new Set([...rows, ''])].flatMap((prefix): Edit[] => {
    const path = `${prefix}removed`;
    const isElse = open.has(path) || [...since].some((each) => each.startsWith(prefix));
    return isRemoved(before, path) && !isElse ? [{ kind: 'set', path, value: true }] : [];
  });
}

function isRemoved(document: RecordDocument, path: string): boolean {
  return rawText('affirm', slotsAt(document, 'f', path).at(-1)?.text ?? '') === true;
}

function newRowOf({ before }: Reverting, place: Place): { readonly list: string; readonly row: string } | null {
  if (place.kind === 'field') return null;
  const { list, row } = place;
  return slotsAt(before, 'f', rowKey(list, row, 'order')).length === 0 ? { list, row } : null;
}

function revertRegister(of: Reverting, path: string, place: Place, edits: Edit[]): void {
  const history = historyOf(of.document);
  const theirs = (slot: Slot): boolean => of.changes.has(history.changeOf(slot.operation) ?? '');
  // Whether it is taken out once more is said with the other removals.
  if (place.field === REMOVED && isRemoved(of.before, path)) return;
  // Somebody chose another value since: that stands.
  if (!slotsAt(of.document, 'f', path).some(theirs)) return;
  edits.push(settingBack(path, place.field, slotsAt(of.before, 'f', path).at(-1)?.text ?? null));
}

function revertText(of: Reverting, path: string, edits: Edit[], left: string[]): void {
  const key = textKey(path);
  const now = slotsAt(of.document, 't', key).at(-1)?.text ?? '';
  const before = slotsAt(of.before, 't', key).at(-1)?.text ?? '';
  if (now === before) return;
  if (of.since.has(path)) left.push(path);
  else edits.push({ kind: 'text', path, value: before });
}

/** The document as it would be if some changes had never been made; null when nothing of it is left. */
function documentWithout(document: RecordDocument, without: ReadonlySet<string>): RecordDocument | null {
  const kept = A.getAllChanges(document.stored).filter((bytes) => !without.has(A.decodeChange(bytes).hash));
  const built = unwrap(
    applyForeign(
      null,
      kept.map((bytes) => new Uint8Array(bytes)),
    ),
    'a document takes the changes that it is made of',
  );
  if (built.applied.length > 0) return built.document;
  if (built.document !== null) freeDocument(built.document);
  return null;
}
