import { GENESIS_HASH, type RecordDocument } from '../record-document.ts';
import { historyOf } from '../history.ts';
import { changesOfHeader } from './moves.ts';

/** The changes by which a record came into a document from another one (R10, R16), with all that they build on. */
export function changesOfMove(document: RecordDocument): ReadonlySet<string> {
  const history = historyOf(document);
  return new Set(changesOfHeader(document, history, 'origin').flatMap((change) => [...history.knownTo(change)]));
}

/** Whether a document holds anything beside some changes. */
export function holdsMoreThan(document: RecordDocument, changes: ReadonlySet<string>): boolean {
  return historyOf(document).changes.some((change) => change !== GENESIS_HASH && !changes.has(change));
}
