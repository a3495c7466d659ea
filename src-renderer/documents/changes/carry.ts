import type { Bytes } from '#base/bytes.ts';
import { unwrap } from '#base/result.ts';
import { documentId } from '../document-id.ts';
import { applyForeign } from '../merge.ts';
import type { Writer } from '../ports.ts';
import { leftOut, movedTo } from '../read/moves.ts';
import {
  copyDocument,
  emptyDocument,
  freeDocument,
  headerOf,
  partOf,
  type RecordDocument,
} from '../record-document.ts';
import { baseIn, wroteIn } from './carry-base.ts';
import { type Carriage, carriageOf, type PlaceLeft, placesLeft } from './carry-places.ts';
import { copyInto } from './copy-place.ts';
import { sayMoved, write } from './move-record.ts';

export type Carry = {
  /** A document that moved on and in which something was written beside its move. */
  readonly old: RecordDocument;
  /** The one it moved to. */
  readonly next: RecordDocument;
  readonly writers: { readonly old: Writer; readonly next: Writer };
  /** Whose changes are carried, by actor: an office carries its own, and others' when a person says so. */
  readonly of: (actor: string) => boolean;
  /** Whether an actor is a feed of the office that carries: what it wrote in the new document since, it knows. */
  readonly isOwn: (actor: string) => boolean;
};

type Side = { readonly document: RecordDocument; readonly changes: readonly Bytes[] };

export type Carried = {
  readonly next: Side;
  /** Null while something is left that only another writer can bring along. */
  readonly old: Side | null;
  /** How many changes it was. */
  readonly count: number;
};

/**
 * Brings what was written in the old document beside its move into the one where the record went on (R17), with what its writers
 * had seen of others. There it stands beside what was written since, and beside what was written before the move by somebody
 * who did not know of it: such a place comes into dispute, and texts are woven. Null when there is nothing of these writers.
 * `fresh-writer-needed`: this writer built on what it would have to stand beside.
 */
export function carry({ old, next, writers, of, isOwn }: Carry): Carried | 'fresh-writer-needed' | null {
  const to = movedTo(old);
  const carriage = carriageOf(old, of);
  if (carriage.changes.size === 0 || to === null) return null;
  const base = baseIn(next, nameOf(old), isOwn);
  const places = placesLeft({ old, next, base }, carriage);
  const apart = places.filter((place) => place.apart);
  if (apart.length > 0 && wroteIn(next, writers.next.actor)) {
    freeDocument(base);
    return 'fresh-writer-needed';
  }
  const first = apart.length === 0 ? [] : written(emptyDocument(writers.next.actor), writers.next, apart);
  const onTop = places.filter((place) => !place.apart);
  const start = withChanges(base, first, writers.next.actor);
  const second = onTop.length === 0 ? [] : written(start, writers.next, onTop);
  freeDocument(base);
  if (second.length === 0) freeDocument(start);
  const changes = [...first, ...second];
  const document = withChanges(next, changes);
  const isWhole = places.every(({ isLast }) => isLast);
  return {
    next: { document, changes },
    old: isWhole ? covered(old, { carriage, to, writer: writers.old }) : null,
    count: carriage.changes.size,
  };
}

function nameOf(document: RecordDocument): string {
  const header = headerOf(document);
  return header === null ? '' : documentId(header.record, header.scope);
}

/** One change to a document that is given away by it. */
function written(start: RecordDocument, writer: Writer, places: readonly PlaceLeft[]): readonly Bytes[] {
  const { document, changes } = write(start, writer, (_, copy) => {
    for (const { place, held } of places) copyInto(copy, place, held);
  });
  freeDocument(document);
  return changes;
}

function withChanges(document: RecordDocument, changes: readonly Bytes[], actor?: string): RecordDocument {
  if (changes.length === 0) return copyDocument(document, actor);
  const merged = unwrap(applyForeign(document, changes), 'changes made on a part of a document fit the whole').document;
  if (merged === null || actor === undefined) return merged ?? copyDocument(document);
  const own = copyDocument(merged, actor);
  freeDocument(merged);
  return own;
}

/** Says that the record moved once more, knowing what was carried and nothing else: what others left behind stays theirs. */
function covered(
  old: RecordDocument,
  { carriage, to, writer }: { readonly carriage: Carriage; readonly to: string; readonly writer: Writer },
): Side {
  const { history, moves, changes: carried } = carriage;
  const own = history.changes.filter((change) => history.madeBy(change).actor === writer.actor);
  const known = new Set([...moves, ...carried, ...own].flatMap((change) => [...history.knownTo(change)]));
  const cover = write(partOf(old, known, writer.actor), writer, (inside) => sayMoved(inside, to, leftOut(old)));
  freeDocument(cover.document);
  return { document: withChanges(old, cover.changes), changes: cover.changes };
}
