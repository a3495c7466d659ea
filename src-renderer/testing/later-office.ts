import { present } from '#base/assert.ts';
import { unwrap } from '#base/result.ts';
import { signerOf } from '#app/engine/context.ts';
import { openRecord } from '#app/engine/documents.ts';
import { entryRow, keep } from '#app/engine/keep.ts';
import { ownFeed, ownFeedRow, rememberFeed } from '#app/engine/own-feed.ts';
import { writerIn } from '#app/engine/writer.ts';
import { applyEdits } from '#documents/changes/apply-edits.ts';
import { createDocument } from '#documents/changes/create-document.ts';
import { documentId } from '#documents/document-id.ts';
import { freeDocument } from '#documents/record-document.ts';
import type { Edit } from '#domain/record/edit.ts';
import { recordId } from '#domain/record/record-id.ts';
import { choose, line, type Shape } from '#domain/record/shape.ts';
import { SHAPES } from '#domain/record/shapes.ts';
import { encodeCbor } from '#feed/cbor.ts';
import { appendEntry } from '#feed/chain.ts';
import { decodeEntry } from '#feed/entry.ts';
import { partiesScope } from '#feed/scope.ts';
import { commit } from '#store/commit.ts';
import { docRows } from '#store/doc-rows.ts';
import { z } from 'zod';
import type { EngineOffice } from './engine-office.ts';

/*
 * An office whose Simpul is a version ahead: what it writes goes through the same documents, feeds and signatures as
 * everything else, only with fields and kinds that the present version does not know.
 */

/** A cooperation item as a later version has it: one more field, one more list, and a stage that nobody knew. */
export const LATER_ITEM: Shape = {
  ...SHAPES['cooperation-item'],
  fields: {
    ...SHAPES['cooperation-item'].fields,
    budgetCode: line(),
    type: choose(z.string(), ''),
  },
  lists: { ...SHAPES['cooperation-item'].lists, indicators: { text: line() } },
};

/** A kind of record that only the later version has. */
export const LATER_KIND: Shape = { kind: 'e-letter', fields: { subject: line() }, lists: {} };

/** Edits a record as the later version would, or as a Simpul that somebody changed (`shape`). */
export async function laterEdit(
  { context }: EngineOffice,
  record: string,
  edits: readonly Edit[],
  shape: Shape = LATER_ITEM,
): Promise<void> {
  const { document, row } = present(await openRecord(context.db, record), 'the record is here');
  const writer = writerIn(context, await ownFeed(context, row.scope));
  const applied = unwrap(applyEdits(document, shape, edits, writer), 'the later version knows these fields');
  const { doc, scope, waiting } = row;
  const written = { doc, scope, document: applied.document, changes: applied.changes, waiting, speaks: true };
  unwrap(await keep(context, [written], ''), 'the disk takes it');
  freeDocument(document);
  freeDocument(applied.document);
}

/** Makes a record of the later kind, or of a kind that is never shared, shared with the regions. */
export async function laterRecord(
  { context }: EngineOffice,
  regions: readonly string[],
  edits: readonly Edit[],
  shape: Shape = LATER_KIND,
) {
  const record = present(recordId(context.ids.next()), 'an id source makes record ids');
  const scope = partiesScope(regions);
  const writer = writerIn(context, await ownFeed(context, scope));
  const made = unwrap(createDocument({ record, scope, shape, edits }, writer), 'a later record is valid');
  const { document, changes } = made;
  const written = { doc: documentId(record, scope), scope, document, changes, waiting: [], speaks: true };
  unwrap(await keep(context, [written], ''), 'the disk takes it');
  freeDocument(document);
  return record;
}

/** Edits a record in an entry as the later version would spell it: its first element is 2, chained and signed like any other. */
export async function laterSpelling({ context }: EngineOffice, record: string, edits: readonly Edit[]): Promise<void> {
  const { document, row } = present(await openRecord(context.db, record), 'the record is here');
  const feed = await ownFeed(context, row.scope);
  const writer = writerIn(context, feed);
  const { document: after, changes } = unwrap(applyEdits(document, LATER_ITEM, edits, writer), 'known there');
  const body = encodeCbor([2, context.clock.now(), 2, 'Rina', [[row.doc, changes]], '', { reason: 'new here' }]);
  if (decodeEntry(body).ok) throw new Error('this version must not be able to read it');
  const place = { feed: feed.certificate.certificate.feed, seq: feed.seq + 1, prev: feed.head };
  const entry = await appendEntry(place, body, signerOf(context));
  const time = context.clock.now();
  unwrap(
    await commit(context.db, {
      entries: [entryRow(entry, { docs: [row.doc], time, received: time, via: null })],
      docs: [unwrap(docRows(row.doc, after, row.waiting), 'what was just made is sound')],
      feeds: [ownFeedRow(feed.certificate, entry)],
    }),
    'the disk takes it',
  );
  rememberFeed(context, { certificate: feed.certificate, seq: entry.seq, head: entry.hash });
  freeDocument(document);
  freeDocument(after);
}
