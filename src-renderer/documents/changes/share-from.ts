import * as A from '@automerge/automerge/slim';
import type { Bytes } from '#base/bytes.ts';
import { textFact } from '../fact.ts';
import type { Writer } from '../ports.ts';
import { copyDocument, emptyDocument, headerOf, type RecordDocument } from '../record-document.ts';
import { documentId } from '../document-id.ts';
import { present } from '#base/assert.ts';
import { writeHeader } from './create-document.ts';

export type Shared = {
  /** The new document, in the wider scope, without any history. */
  readonly shared: { readonly document: RecordDocument; readonly change: Bytes };
  /** The old one, which says from now on where the record went. */
  readonly old: { readonly document: RecordDocument; readonly change: Bytes };
};

/**
 * Widens who may see a record: a new document made from the present state, which names where it came from
 * (exchange.md §3.1). The old one would carry every earlier draft with it, so it is never sent.
 * Everything is copied, also what this version does not understand. `writers` are those of the two scopes.
 */
export function shareFrom(
  document: RecordDocument,
  scope: string,
  writers: { readonly old: Writer; readonly shared: Writer },
): Shared {
  const header = present(headerOf(document), 'only a document that says what it is can be shared');
  const kind = present(document.stored.kind, 'its header was just read').val;
  const { f, t } = document.stored;
  const empty = emptyDocument(writers.shared.actor);
  const shared = A.change(empty.stored, stamp(writers.shared), (stored) => {
    writeHeader(stored, kind, { record: header.record, scope });
    stored.origin = textFact(documentId(header.record, header.scope));
    for (const [path, fact] of Object.entries(f)) {
      if (A.isImmutableString(fact)) stored.f[path] = textFact(fact.val);
    }
    for (const [path, text] of Object.entries(t)) if (typeof text === 'string') stored.t[path] = text;
  });
  const old = A.change(copyDocument(document, writers.old.actor).stored, stamp(writers.old), (stored) => {
    stored.movedTo = textFact(documentId(header.record, scope));
  });
  return { shared: made(shared), old: made(old) };
}

/** The document in which a record goes on after it was widened; null while it lives in this one. */
export function movedTo(document: RecordDocument): string | null {
  const { movedTo } = document.stored;
  return A.isImmutableString(movedTo) ? movedTo.val : null;
}

function stamp(writer: Writer): { readonly time: number; readonly message: string } {
  return { time: writer.clock.now(), message: writer.user };
}

function made(stored: RecordDocument['stored']): { readonly document: RecordDocument; readonly change: Bytes } {
  const change = present(A.getLastLocalChange(stored), 'a change was just made');
  return { document: { stored }, change: new Uint8Array(change) };
}
