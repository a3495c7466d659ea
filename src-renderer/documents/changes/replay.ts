import * as A from '@automerge/automerge/slim';
import type { Bytes } from '#base/bytes.ts';
import { present } from '#base/assert.ts';
import type { Writer } from '../ports.ts';
import { textKey } from '../path.ts';
import { emptyDocument, freeDocument, type RecordDocument, type Stored } from '../record-document.ts';
import { historyLines } from '../read/history-lines.ts';
import { copyInto, heldAt, type PlaceKey } from './copy-place.ts';

export type Replay = {
  readonly writer: Writer;
  readonly begin: (stored: Stored) => void;
  /** The name of the office that wrote under an actor; null for this one. */
  readonly officeOf: (actor: string) => string | null;
};

/**
 * A document's history told anew in an empty document (R16): a change for each of its changes, in the order in which they build
 * on each other, with its time and its writer's name. All of them are made by `writer`, whose office vouches for what others
 * wrote: their own changes cannot be carried into another scope.
 */
export function replay(
  source: RecordDocument,
  { writer, begin, officeOf }: Replay,
): { readonly document: RecordDocument; readonly changes: readonly Bytes[] } {
  const bytes = new Map(A.getAllChanges(source.stored).map((change) => [A.decodeChange(change).hash, change]));
  let told = emptyDocument();
  let document = emptyDocument(writer.actor);
  const changes: Bytes[] = [];
  for (const line of historyLines(source).toReversed()) {
    const [stored] = A.applyChanges(told.stored, [present(bytes.get(line.hash), 'it was listed from these')]);
    told = { stored };
    const start = document;
    const office = officeOf(line.actor);
    const message = office === null ? line.user : `${line.user} (${office})`;
    const written = A.change(start.stored, { time: line.time, message }, (inside) => {
      if (changes.length === 0) begin(inside);
      for (const place of line.paths.flatMap(placesAt)) {
        const held = heldAt(told, place);
        if (held !== null) copyInto(start, place, held);
      }
    });
    const made = A.getLastLocalChange(written);
    if (made !== undefined && A.getHeads(written).join() !== A.getHeads(start.stored).join()) {
      changes.push(new Uint8Array(made));
    }
    document = { stored: written };
  }
  freeDocument(told);
  return { document, changes };
}

/** A path may be a register or a text: history does not say which. */
function placesAt(path: string): readonly PlaceKey[] {
  return [
    { container: 'f', key: path },
    { container: 't', key: textKey(path) },
  ];
}
