import * as A from '@automerge/automerge/slim';
import { type History, historyOf } from '../history.ts';
import type { RecordDocument } from '../record-document.ts';
import { headerSlots } from '../slots.ts';

/** The document in which the record goes on, by its name; null while it lives in this one (R10). */
export function movedTo(document: RecordDocument): string | null {
  const { movedTo } = document.stored;
  return A.isImmutableString(movedTo) && movedTo.val !== '' ? movedTo.val : null;
}

/** Kemendagri codes of the regions that could see this document and do not see the one it moved to (R18). */
export function leftOut(document: RecordDocument): readonly string[] {
  const { without } = document.stored;
  return A.isImmutableString(without) && without.val !== '' ? without.val.split('+') : [];
}

/** Changes of a document that moved on, which whoever moved it did not know (R17). */
export type LeftBehind = {
  readonly history: History;
  /** The changes that moved it. */
  readonly moves: readonly string[];
  readonly changes: readonly string[];
};

/** What was written in a document beside its move; nothing while the record lives in it. */
export function leftBehind(document: RecordDocument): LeftBehind {
  const history = historyOf(document);
  const moves = movedTo(document) === null ? [] : changesOfHeader(document, history, 'movedTo');
  if (moves.length === 0) return { history, moves, changes: [] };
  const known = new Set(moves.flatMap((change) => [...history.knownTo(change)]));
  return { history, moves, changes: history.changes.filter((change) => !known.has(change)) };
}

/** The changes whose word on a header stands. */
export function changesOfHeader(
  document: RecordDocument,
  history: History,
  name: 'movedTo' | 'origin',
): readonly string[] {
  return headerSlots(document, name).flatMap(({ operation }) => history.changeOf(operation) ?? []);
}
