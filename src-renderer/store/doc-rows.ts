import type { Bytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { documentId, parseDocumentId } from '#documents/document-id.ts';
import { leftBehind, leftOut, movedTo } from '#documents/read/moves.ts';
import { headerOf, headsOf, type RecordDocument, saveDocument } from '#documents/record-document.ts';
import type { ChunkRow, DocRow } from './rows.ts';

export type DocRows = { readonly doc: DocRow; readonly chunk: ChunkRow | null };

/**
 * The rows of a document for a commit. `document` is null while all that came of it waits for earlier changes.
 * `unsafe`: what the engine saved does not load to the same document, and the old bytes must stay.
 * `misnamed`: the document says that it is another one, whose rows it would take over (R2).
 */
export function docRows(
  id: string,
  document: RecordDocument | null,
  waiting: readonly Bytes[] = [],
): Result<DocRows, { readonly reason: 'unsafe' | 'misnamed' }> {
  const empty = {
    doc: id,
    record: parseDocumentId(id)?.record ?? '',
    kind: '',
    scope: '',
    heads: [],
    movedTo: null,
    waiting,
  };
  if (document === null) return ok({ doc: empty, chunk: null });
  const header = headerOf(document);
  if (header !== null && documentId(header.record, header.scope) !== id) return fail({ reason: 'misnamed' });
  const bytes = saveDocument(document);
  if (!bytes.ok) return bytes;
  const said = header === null ? {} : { kind: header.kindText, scope: header.scope };
  const doc = { ...empty, ...said, heads: headsOf(document), ...moveOf(document) };
  return ok({ doc, chunk: { doc: id, bytes: bytes.value } });
}

function moveOf(document: RecordDocument): Pick<DocRow, 'movedTo' | 'without' | 'beside'> {
  const to = movedTo(document);
  if (to === null) return { movedTo: null };
  return { movedTo: to, without: leftOut(document), beside: leftBehind(document).changes.length };
}

/**
 * The document that speaks for a record that has several: one that did not move on; among these the one in the widest
 * scope, then by name, so that every office sees the same one. Null while none of them can be used.
 */
export function currentDoc(docs: readonly DocRow[]): DocRow | null {
  // Internal notes are private for ever: whatever a partner sends under their id does not take their place.
  const notes = docs.find((doc) => doc.kind === 'internal-notes' && doc.scope === 'private');
  if (notes !== undefined) return notes;
  const living = docs.filter((doc) => doc.kind !== '' && doc.movedTo === null);
  const candidates = living.length > 0 ? living : docs.filter((doc) => doc.kind !== '');
  const [first] = candidates.toSorted(
    (one, other) => other.scope.length - one.scope.length || (one.doc < other.doc ? -1 : 1),
  );
  return first ?? null;
}
