import * as A from '@automerge/automerge/slim';
import type { Bytes } from '#base/bytes.ts';
import { unwrap } from '#base/result.ts';
import { historyOf } from '../history.ts';
import { applyForeign } from '../merge.ts';
import { textKey } from '../path.ts';
import type { Writer } from '../ports.ts';
import { builtOn, historyLines } from '../read/history-lines.ts';
import { emptyDocument, freeDocument, headerOf, partOf, type RecordDocument } from '../record-document.ts';
import { copyInto, heldAt, type PlaceKey } from './copy-place.ts';
import { writeHeader } from './create-document.ts';
import { write } from './move-record.ts';

export type Retold = {
  readonly document: RecordDocument;
  /** Made by `writer`; none where nothing of it shows any more. */
  readonly changes: readonly Bytes[];
  /** Changes that were made on top of what was taken out: they wait for it. */
  readonly waiting: readonly Bytes[];
};

/**
 * Says once more, under another name, what some changes of this office say, and takes those changes out (exchange SPEC §16). The
 * new ones stand on what the old ones knew, so that they come into dispute with the same values as those would have, and cover
 * no other. What an entry sets beside fields and texts, such as where a record moved, is said again as it stands.
 *
 * What this office wrote since on top of them, in feeds of its own that stay (`isOurs` by their actor), is said along with them:
 * there it waits for ever.
 */
export function retell(
  document: RecordDocument,
  gone: ReadonlySet<string>,
  writer: Writer,
  isOurs: (actor: string) => boolean,
): Retold {
  const lines = historyLines(document);
  const history = historyOf(document);
  const without = builtOn(lines, gone);
  const since = lines.filter(({ hash, actor }) => without.has(hash) && isOurs(actor));
  const mine = new Set([...gone, ...since.map(({ hash }) => hash)]);
  const known = new Set([...mine].flatMap((change) => [...history.knownTo(change)]));
  const isLeft = (hash: string): boolean => !without.has(hash);
  const start = partOf(document, new Set([...known].filter(isLeft)), writer.actor);
  const rest = partOf(document, new Set(history.changes.filter(isLeft)));
  const waiting = changesOf(document, (hash) => without.has(hash) && !gone.has(hash));
  const places = placesOf(lines.flatMap(({ hash, paths }) => (mine.has(hash) ? paths : [])));
  const heads = history.latestOf(known);
  const held = places.map((place) => ({ place, text: heldAt(document, place, heads) }));
  // As those changes left it: what others said since, such as a move nobody here knew of, is not theirs to repeat.
  const then = A.view(document.stored, [...heads]);
  const before = A.getHeads(start.stored).join();
  const told = write(start, writer, (stored, copy) => {
    const header = headerOf(document);
    if (headerOf(copy) === null && header !== null) writeHeader(stored, header.kindText, header);
    for (const { place, text } of held) if (text !== null && text !== heldAt(copy, place)) copyInto(copy, place, text);
    for (const fact of ['movedTo', 'without', 'origin'] as const) {
      const said = then[fact];
      if (said !== undefined && String(said) !== String(stored[fact])) stored[fact] = said;
    }
  });
  const changes = A.getHeads(told.document.stored).join() === before ? [] : told.changes;
  const merged = unwrap(applyForeign(rest, changes), 'changes made on a part of a document fit the whole');
  for (const each of [told.document, rest]) freeDocument(each);
  return { document: merged.document ?? emptyDocument(), changes, waiting };
}

function changesOf(document: RecordDocument, wanted: (hash: string) => boolean): readonly Bytes[] {
  const all = A.getAllChanges(document.stored).filter((change) => wanted(A.decodeChange(change).hash));
  return all.map((change) => new Uint8Array(change));
}

function placesOf(paths: readonly string[]): readonly PlaceKey[] {
  return [...new Set(paths)].flatMap((path) => [
    { container: 'f', key: path } as const,
    { container: 't', key: textKey(path) } as const,
  ]);
}
