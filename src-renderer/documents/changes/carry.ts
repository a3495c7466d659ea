import * as A from '@automerge/automerge/slim';
import { documentId } from '../document-id.ts';
import { applyForeign } from '../merge.ts';
import type { Writer } from '../ports.ts';
import { textKey } from '../path.ts';
import { historyLines } from '../read/history-lines.ts';
import { changesOfHeader, type LeftBehind, leftBehind, leftOut, movedTo } from '../read/moves.ts';
import { copyDocument, emptyDocument, freeDocument, headerOf, type RecordDocument } from '../record-document.ts';
import { historyOf } from '../history.ts';
import { copyInto, heldAt, type PlaceKey } from './copy-place.ts';
import { originsOf } from './unite.ts';
import { type Moved, sayMoved, write } from './move-record.ts';

export type Carry = {
  /** A document that moved on and in which something was written beside its move. */
  readonly old: RecordDocument;
  /** The one it moved to. */
  readonly next: RecordDocument;
  readonly writers: { readonly old: Writer; readonly next: Writer };
  /** Whose changes are carried, by actor: an office carries its own by itself, and others' when a person says so. */
  readonly of: (actor: string) => boolean;
};

/**
 * Brings what was written in the old document beside its move into the one where the record went on (R17). There it stands beside
 * what was written since, not above it: a place that somebody changed meanwhile comes into dispute, and texts are woven.
 * Null when there is nothing of these writers.
 */
export function carry({ old, next, writers, of }: Carry): Moved | null {
  const left = leftBehind(old);
  const mine = left.changes.filter((change) => of(left.history.madeBy(change).actor));
  const to = movedTo(old);
  if (mine.length === 0 || to === null) return null;
  const base = baseIn(next, nameOf(old), writers.next.actor);
  const places = placesLeft(old, base, { ...left, mine });
  const written = places.length === 0 ? null : write(base, writers.next, (_, copy) => put(copy, places));
  const changes = written?.changes ?? [];
  const merged = applyForeign(next, changes);
  freeDocument(written?.document ?? base);
  if (!merged.ok || merged.value.document === null) return null;
  return {
    next: { document: merged.value.document, changes },
    old: write(copyDocument(old, writers.old.actor), writers.old, (stored) => sayMoved(stored, to, leftOut(old))),
  };
}

function nameOf(document: RecordDocument): string {
  const header = headerOf(document);
  return header === null ? '' : documentId(header.record, header.scope);
}

type PlaceLeft = { readonly place: PlaceKey; readonly held: string };

/** What some of the changes wrote and the base does not hold. */
function placesLeft(
  old: RecordDocument,
  base: RecordDocument,
  { history, moves, mine }: LeftBehind & { readonly mine: readonly string[] },
): readonly PlaceLeft[] {
  const heads = history.latestOf(new Set([...mine, ...moves].flatMap((change) => [...history.knownTo(change)])));
  return touchedBy(old, new Set(mine)).flatMap((place) => {
    const held = heldAt(old, place, heads);
    return held === null || held === heldAt(base, place) ? [] : [{ place, held }];
  });
}

function put(copy: RecordDocument, places: readonly PlaceLeft[]): void {
  for (const { place, held } of places) copyInto(copy, place, held);
}

/**
 * The new document as it was when the record moved into it from `origin`, and what `actor` wrote in it since: a writer's changes
 * follow each other. What is written on it stands beside everything else.
 */
function baseIn(next: RecordDocument, origin: string, actor: string): RecordDocument {
  const history = historyOf(next);
  const begun = changesOfHeader(next, history, 'origin');
  const own = history.changes.filter((change) => history.madeBy(change).actor === actor);
  const wanted = new Set([...begun, ...own].flatMap((change) => [...history.knownTo(change)]));
  const changes = A.getAllChanges(next.stored).filter((change) => wanted.has(A.decodeChange(change).hash));
  // Moved into from elsewhere since: then the whole of it is known, and what is carried comes last.
  const from = originsOf(next);
  if (from.length > 0 && !from.includes(origin)) return copyDocument(next, actor);
  const [stored] = A.applyChanges(emptyDocument(actor).stored, changes);
  return { stored };
}

function touchedBy(document: RecordDocument, changes: ReadonlySet<string>): readonly PlaceKey[] {
  const paths = new Set(historyLines(document).flatMap(({ hash, paths }) => (changes.has(hash) ? paths : [])));
  return [...paths].flatMap((path) => [
    { container: 'f', key: path } as const,
    { container: 't', key: textKey(path) } as const,
  ]);
}
