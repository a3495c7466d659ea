import * as A from '@automerge/automerge/slim';
import type { Bytes } from '#base/bytes.ts';
import { present } from '#base/assert.ts';
import { unwrap } from '#base/result.ts';
import { isOfThePast } from '#domain/record/past.ts';
import { documentId } from '../document-id.ts';
import { textFact } from '../fact.ts';
import type { Writer } from '../ports.ts';
import { applyForeign } from '../merge.ts';
import { leftBehind } from '../read/moves.ts';
import {
  copyDocument,
  emptyDocument,
  freeDocument,
  headerOf,
  partOf,
  type RecordDocument,
  type Stored,
} from '../record-document.ts';
import { copyInto, heldAt, placesOf } from './copy-place.ts';
import { writeHeader } from './create-document.ts';
import { replay } from './replay.ts';

export type Move = {
  /** The document that speaks for the record now. */
  readonly document: RecordDocument;
  /** Who shall see it from now on. */
  readonly scope: string;
  /** The document in that scope when the record has been there before; null when it is the first time. */
  readonly target: RecordDocument | null;
  readonly writers: { readonly old: Writer; readonly next: Writer };
  /** Codes of the regions that saw it until now and will not any more. */
  readonly without: readonly string[];
  /**
   * Whether all that was ever written goes along, told anew by this office, and how other writers are named there (R16).
   * Null: the present state alone. Where the record has been before, its history is there already.
   */
  readonly history: { readonly officeOf: (actor: string) => string | null } | null;
};

type Side = { readonly document: RecordDocument; readonly changes: readonly Bytes[] };

/** The document in the new scope, and the old one, which says where the record went. */
export type Moved = { readonly next: Side; readonly old: Side };

/**
 * Lets a record go on in another scope (R10, exchange.md §3.1): in a new document made of its present state, which names where
 * it came from, or in the one it had there before. The old one would carry every earlier draft with it, so it is never sent.
 * Everything is copied, also what this version does not understand, but for what the record holds of its own past (past.ts). Its disputes are over by then: see R10.
 */
export function moveRecord(move: Move): Moved {
  const { document, target, writers, history } = move;
  const header = present(headerOf(document), 'only a document that says what it is can go on elsewhere');
  const begun = target === null && history !== null ? replay(document, { ...history, ...headerFor(move) }) : null;
  const changes = begun === null ? [] : begun.changes;
  const start =
    begun?.document ?? (target === null ? emptyDocument(writers.next.actor) : asItLeft(target, writers.next));
  const origin = documentId(header.record, header.scope);
  const next = write(start, writers.next, (stored, copy) => {
    if (begun === null && target === null) headerFor(move).begin(stored);
    stored.movedTo = textFact('');
    // Twice, so that it is a change also when it came from there before: what follows finds the move by it (R17).
    stored.origin = textFact('');
    stored.origin = textFact(origin);
    for (const place of placesOf(document)) {
      if (history === null && isOfThePast(header.kindText, place.key)) continue;
      const held = heldAt(document, place);
      if (held !== null) copyInto(copy, place, held);
    }
  });
  return {
    next: { document: target === null ? next.document : into(target, next), changes: [...changes, ...next.changes] },
    old: write(copyDocument(document, writers.old.actor), writers.old, (stored) => {
      sayMoved(stored, documentId(header.record, move.scope), move.without);
    }),
  };
}

/** Says in a document where its record goes on. */
export function sayMoved(stored: Stored, to: string, without: readonly string[]): void {
  // Twice, so that it is a change also when the same stood there: it covers what was written beside the first one (R17).
  stored.movedTo = textFact('');
  stored.movedTo = textFact(to);
  stored.without = textFact(without.join('+'));
}

function headerFor({ document, scope, writers }: Move) {
  const header = present(headerOf(document), 'it was read before');
  return {
    writer: writers.next,
    begin: (stored: Stored): void => writeHeader(stored, header.kindText, { record: header.record, scope }),
  };
}

/**
 * A document to which the record comes back, as whoever moved it away knew it (and what this writer wrote in it): what somebody
 * wrote there without knowing of the move then stands beside what comes back, and is not covered by it.
 */
export function asItLeft(target: RecordDocument, { actor }: Writer): RecordDocument {
  const { history, moves, changes } = leftBehind(target);
  if (changes.length === 0) return copyDocument(target, actor);
  const own = history.changes.filter((change) => history.madeBy(change).actor === actor);
  return partOf(target, new Set([...moves, ...own].flatMap((change) => [...history.knownTo(change)])), actor);
}

/** The whole document with what was written on a part of it, which is given away by it. */
export function into(target: RecordDocument, { document, changes }: Side): RecordDocument {
  freeDocument(document);
  const merged = unwrap(applyForeign(target, changes), 'changes made on a part of a document fit the whole');
  return merged.document ?? copyDocument(target);
}

/** One change to a document that is given away by it. */
export function write(
  start: RecordDocument,
  writer: Writer,
  change: (stored: Stored, document: RecordDocument) => void,
): Side {
  const stamp = { time: writer.clock.now(), message: writer.user };
  const stored = A.change(start.stored, stamp, (inside) => change(inside, start));
  const made = present(A.getLastLocalChange(stored), 'a change was just made');
  return { document: { stored }, changes: [new Uint8Array(made)] };
}
