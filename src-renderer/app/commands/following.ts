import { natureAfter } from '#domain/cooperation/rules.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { readRecord } from '#documents/read/read-record.ts';
import type { RecordDocument } from '#documents/record-document.ts';

/** The fields of an item on which *wajib* or *sukarela* rests (UU 23/2014 art. 363–365). */
const GROUND: ReadonlySet<string> = new Set(['type', 'parties', 'borderingOverride', 'externality', 'efficiency']);

/**
 * What follows from edits that were just done: a value that the law computes from others is written by the engine, from the
 * document as it now stands. A screen could only compute it from what it last saw, which may be a moment old.
 */
export function followingEdits(document: RecordDocument, kind: RecordKind, done: readonly Edit[]): readonly Edit[] {
  if (kind !== 'cooperation-item') return [];
  if (!done.some((edit) => edit.kind === 'set' && GROUND.has(edit.path))) return [];
  const { value } = readRecord(document, kind);
  const nature = natureAfter(value, gazetteer().borders);
  return nature === value.nature ? [] : [{ kind: 'set', path: 'nature', value: nature }];
}
