import { unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { type RecordKind, SHAPES } from '#domain/record/shapes.ts';
import type { RecordId } from '#domain/record/record-id.ts';
import { createDocument } from '#documents/changes/create-document.ts';
import { documentId } from '#documents/document-id.ts';
import type { Writer } from '#documents/ports.ts';
import type { RecordDocument } from '#documents/record-document.ts';
import type { Batch } from '#store/commit.ts';
import { docRows } from '#store/doc-rows.ts';
import { type Offices, projectDocument } from '#store/projections/project-document.ts';
import { aRecordId, aWriter } from './writers.ts';

export const SOME_OFFICES: Offices = { of: (feed) => `office-${feed.slice(0, 1)}`, own: 'office-a' };

export type Wanted = {
  readonly kind: RecordKind;
  readonly edits: readonly Edit[];
  readonly record?: RecordId;
  readonly scope?: string;
  readonly writer?: Writer;
};

/** A record that was just made, with the batch that stores it. */
export function aRecord({ kind, edits, record = aRecordId(), scope = 'private', writer = aWriter('a') }: Wanted) {
  const made = unwrap(createDocument({ record, scope, shape: SHAPES[kind], edits }, writer), 'the edits are valid');
  return { record, document: made.document, changes: made.changes, batch: batchOf(record, scope, made.document) };
}

export function batchOf(record: RecordId, scope: string, document: RecordDocument): Batch {
  const projection = projectDocument(document, SOME_OFFICES);
  return {
    docs: [unwrap(docRows(documentId(record, scope), document), 'it is sound')],
    projections: projection === null ? [] : [projection],
  };
}
