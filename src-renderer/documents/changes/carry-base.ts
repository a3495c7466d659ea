import * as A from '@automerge/automerge/slim';
import { historyOf } from '../history.ts';
import { changesOfHeader } from '../read/moves.ts';
import { copyDocument, partOf, type RecordDocument } from '../record-document.ts';
import { originsOf } from './unite.ts';

/**
 * A document as it was when the record moved into it from `origin`, and what an office wrote in it since: what is carried stands on
 * that, and beside everything else.
 */
export function baseIn(next: RecordDocument, origin: string, isOwn: (actor: string) => boolean): RecordDocument {
  const from = originsOf(next);
  // Moved into from elsewhere since: then the whole of it is known, and what is carried comes last.
  if (from.length > 0 && !from.includes(origin)) return copyDocument(next);
  const history = historyOf(next);
  const begun = changesOfHeader(next, history, 'origin');
  const own = history.changes.filter((change) => isOwn(history.madeBy(change).actor));
  return partOf(next, new Set([...begun, ...own].flatMap((change) => [...history.knownTo(change)])));
}

/** Whether a writer has a change in a document: then its next one builds on that. */
export function wroteIn(document: RecordDocument, actor: string): boolean {
  return A.getChangesMetaSince(document.stored, []).some((change) => change.actor === actor);
}
