import { leftBehind } from '#documents/read/moves.ts';
import { freeDocument } from '#documents/record-document.ts';
import { isRecordKind } from '#domain/record/shapes.ts';
import { parseScope } from '#feed/scope.ts';
import { currentDoc, type DocRows } from '#store/doc-rows.ts';
import type { Projection } from '#store/projections/projection.ts';
import type { DocRow } from '#store/rows.ts';
import type { RecordChange } from '../engine.ts';
import type { EngineContext } from './context.ts';
import { officesOf, openBytes, openDocument } from './documents.ts';

type Merged = {
  readonly docs: ReadonlyMap<string, DocRows>;
  /** Documents of the go, by record. */
  readonly byRecord: ReadonlyMap<string, ReadonlySet<string>>;
  readonly projections: ReadonlyMap<string, Projection>;
  readonly changes: Map<string, RecordChange>;
};

/**
 * Notes which of the merged records would be shared with others than before, and how many changes of this office would stay
 * behind by that (documents R19). Such a record is told also when none of its fields changes.
 */
export async function tellAudiences(context: EngineContext, merged: Merged): Promise<void> {
  const records = [...merged.byRecord.keys()];
  const rows = await context.db.docs.where('record').anyOf(records).toArray();
  for (const [record, docs] of merged.byRecord) {
    const before = rows.filter((row) => row.record === record);
    const after = [
      ...before.filter(({ doc }) => !docs.has(doc)),
      ...[...docs].flatMap((doc) => merged.docs.get(doc)?.doc ?? []),
    ];
    const [was, is] = [currentDoc(before), currentDoc(after)];
    if (was === null || is === null || was.scope === is.scope) continue;
    const sharing = { before: regionsOf(was.scope), after: regionsOf(is.scope) };
    const behind = await ownLeftBehind(context, after, merged.docs);
    const change = merged.changes.get(record) ?? plainChange(merged.projections.get(record));
    if (change !== null) merged.changes.set(record, { ...change, sharing, behind });
  }
}

/** A record of which nothing changes but who sees it. */
function plainChange(projection: Projection | undefined): RecordChange | null {
  if (projection === undefined) return null;
  const { record, kind, title } = projection.record;
  return isRecordKind(kind) ? { record, kind, title, change: 'shared', fields: [] } : null;
}

/** Changes of this office in documents that the record has left, and that could go along since the next one is here. */
async function ownLeftBehind(
  context: EngineContext,
  rows: readonly DocRow[],
  docs: ReadonlyMap<string, DocRows>,
): Promise<number> {
  const { own, of } = officesOf(context);
  let sum = 0;
  for (const { doc, movedTo, beside = 0 } of rows) {
    const isThere = rows.some((row) => row.doc === movedTo && row.kind !== '');
    if (beside === 0 || !isThere) continue;
    const bytes = docs.get(doc)?.chunk?.bytes;
    const document = bytes === undefined ? await openDocument(context.db, doc) : openBytes(bytes, doc);
    if (document === null) continue;
    const { history, changes } = leftBehind(document);
    sum += changes.filter((change) => of(history.madeBy(change).actor) === own).length;
    freeDocument(document);
  }
  return sum;
}

function regionsOf(scope: string): readonly string[] {
  const parsed = parseScope(scope);
  return parsed?.kind === 'parties' ? parsed.regions : [];
}
