import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import { loadDocument, type RecordDocument } from '#documents/record-document.ts';
import { currentDoc } from '#store/doc-rows.ts';
import type { ReadableDb } from '#store/database.ts';
import type { Offices } from '#store/projections/project-document.ts';
import type { DocRow } from '#store/rows.ts';
import { feedId } from '#feed/ids.ts';
import type { EngineContext } from './context.ts';

/** The document that speaks for a record, opened; null when there is none. Whoever gets it frees it. */
export async function openRecord(
  db: ReadableDb,
  record: string,
): Promise<{ readonly row: DocRow; readonly document: RecordDocument } | null> {
  const row = currentDoc(await db.docs.where('record').equals(record).toArray());
  if (row === null) return null;
  const document = await openDocument(db, row.doc);
  return document === null ? null : { row, document };
}

/** One document by its name, opened; null when nothing of it can be used yet. */
export async function openDocument(db: ReadableDb, doc: string): Promise<RecordDocument | null> {
  const chunk = await db.chunks.get(doc);
  return chunk === undefined ? null : openBytes(chunk.bytes, doc);
}

/** Stored bytes that do not open were spoiled on the disk: the entries still have everything, so rebuilding is the way out. */
export function openBytes(bytes: Bytes, doc: string): RecordDocument {
  const loaded = loadDocument(bytes);
  if (!loaded.ok) throw new Error(`The document ${doc} is damaged on the disk; rebuild the documents from the entries`);
  return loaded.value;
}

/** Whose feed is whose, for rows that name offices. */
export function officesOf(context: EngineContext): Offices {
  const own = present(context.state.self, 'rows are made only after the office was set up').office;
  return {
    own,
    of: (feed) => {
      const id = feedId(feed);
      return (id === null ? undefined : context.state.certificates.get(id)?.certificate.office) ?? feed;
    },
  };
}

/** How the office that writes under an actor is called here; null for this one. */
export async function officeNames(context: EngineContext): Promise<(actor: string) => string | null> {
  const { own, of } = officesOf(context);
  const names = new Map((await context.db.peers.toArray()).map(({ office, name }) => [office, name]));
  return (actor) => {
    const office = of(actor);
    return office === own ? null : (names.get(office) ?? office);
  };
}
