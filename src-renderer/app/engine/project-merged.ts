import { readRecord } from '#documents/read/read-record.ts';
import { leftOut } from '#documents/read/moves.ts';
import { freeDocument, headerOf, type RecordDocument } from '#documents/record-document.ts';
import { isRecordKind } from '#domain/record/shapes.ts';
import { currentDoc, type DocRows } from '#store/doc-rows.ts';
import { projectDocument } from '#store/projections/project-document.ts';
import type { Projection } from '#store/projections/projection.ts';
import type { DocRow } from '#store/rows.ts';
import type { RecordChange } from '../engine.ts';
import { compareRecord, type Side } from './compare.ts';
import type { EngineContext } from './context.ts';
import { officesOf, openBytes, openDocument } from './documents.ts';

/** What merging has given so far. */
export type Merging = {
  /** By document. */
  readonly docs: Map<string, DocRows>;
  /** The documents in `docs` by record. */
  readonly byRecord: Map<string, Set<string>>;
  /** By record. */
  readonly projections: Map<string, Projection>;
  /** By record. */
  readonly changes: Map<string, RecordChange>;
};

/** A document that was just merged. */
type Merged = {
  readonly doc: DocRow;
  /** All documents of the record that lie on the disk. */
  readonly others: readonly DocRow[];
  readonly after: RecordDocument;
  /** What it was, for the comparison; `not-asked`: nothing is compared. */
  readonly before: RecordDocument | null | 'not-asked';
};

/**
 * Makes the rows of a record whose document was merged. It may have documents in several scopes, and its rows are made from the
 * one that speaks for it: this one, or the one that it went on in as this one says now (documents R10).
 */
export async function projectMerged(context: EngineContext, merged: Merged, sum: Merging): Promise<void> {
  const { doc, others, after, before } = merged;
  const speaking = speakerOf(merged, sum);
  if (speaking === null) return;
  const elsewhere = others.filter((row) => row.doc !== speaking.doc);
  if (speaking.doc === doc.doc) {
    await makeRows(context, { document: after, others: elsewhere, before }, sum);
    return;
  }
  const isNew = currentDoc(others)?.doc !== speaking.doc || sum.docs.has(speaking.doc);
  const hasRows = sum.projections.get(doc.record)?.record.doc === speaking.doc;
  if (isNew && !hasRows) await projectNext(context, { merged, next: speaking.doc, others: elsewhere }, sum);
  else if (before !== 'not-asked') await tellBeside(context, merged, sum);
}

/** What was written where a record no longer is changes nothing that is shown: it is told all the same. */
async function tellBeside(context: EngineContext, { doc, others }: Merged, sum: Merging): Promise<void> {
  const known = others.find((row) => row.doc === doc.doc)?.beside ?? 0;
  const row = await context.db.records.get(doc.record);
  if ((doc.beside ?? 0) <= known || row === undefined || !isRecordKind(row.kind) || sum.changes.has(doc.record)) return;
  sum.changes.set(doc.record, { record: doc.record, kind: row.kind, title: row.title, change: 'beside', fields: [] });
}

/** The rows of a record that goes on in another document than the one that was merged. */
async function projectNext(
  context: EngineContext,
  of: { readonly merged: Merged; readonly next: string; readonly others: readonly DocRow[] },
  sum: Merging,
): Promise<void> {
  const bytes = sum.docs.get(of.next)?.chunk?.bytes;
  const document = bytes === undefined ? await openDocument(context.db, of.next) : openBytes(bytes, of.next);
  if (document === null) return;
  const held = of.merged.before === 'not-asked' ? 'not-asked' : await openDocument(context.db, of.next);
  await makeRows(context, { document, others: of.others, before: held }, sum);
  freeDocument(document);
  if (held !== null && held !== 'not-asked') freeDocument(held);
}

/** The document that speaks for the record, as the disk and this go together know it. */
function speakerOf({ doc, others }: Merged, sum: Merging): DocRow | null {
  const merged = [...(sum.byRecord.get(doc.record) ?? [])].flatMap((id) => sum.docs.get(id)?.doc ?? []);
  return currentDoc([...others.filter((row) => !merged.some((one) => one.doc === row.doc)), ...merged]);
}

type Rowed = {
  readonly document: RecordDocument;
  /** The other documents of the record on the disk. */
  readonly others: readonly DocRow[];
  readonly before: RecordDocument | null | 'not-asked';
};

/** The rows of a record in the place of those that an earlier document of this go gave. */
async function makeRows(context: EngineContext, { document, others, before }: Rowed, sum: Merging): Promise<void> {
  const projection = projectDocument(document, officesOf(context));
  if (projection === null) return;
  sum.projections.set(projection.record.record, projection);
  if (before !== 'not-asked') await compare(context, before, { after: document, others }, sum);
}

async function compare(
  context: EngineContext,
  before: RecordDocument | null,
  of: { readonly after: RecordDocument; readonly others: readonly DocRow[] },
  sum: Merging,
): Promise<void> {
  const header = headerOf(of.after);
  if (header === null || header.kind === null) return;
  const earlier = before === null ? currentDoc(of.others) : null;
  const opened = earlier === null ? null : await openDocument(context.db, earlier.doc);
  const region = context.state.self?.region ?? '';
  const earlierSide = sideOf(before ?? opened, region);
  const change = compareRecord({ record: header.record, kind: header.kind }, earlierSide, {
    value: {},
    conflicts: [],
    ...sideOf(of.after, region),
  });
  if (opened !== null) freeDocument(opened);
  if (change === null) sum.changes.delete(header.record);
  else sum.changes.set(header.record, change);
}

function sideOf(document: RecordDocument | null, region: string): Side | null {
  const kind = document === null ? null : headerOf(document)?.kind;
  if (document === null || kind === null || kind === undefined) return null;
  const { value, conflicts } = readRecord(document, kind);
  return { value, conflicts, withdrawn: leftOut(document).includes(region) };
}
