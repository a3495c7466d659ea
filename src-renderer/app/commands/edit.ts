import { ok, type Result } from '#base/result.ts';
import { type Applied, applyEdits } from '#documents/changes/apply-edits.ts';
import { freeDocument } from '#documents/record-document.ts';
import type { Edit } from '#domain/record/edit.ts';
import { isRecordKind, SHAPES } from '#domain/record/shapes.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse, signing } from '../engine/context.ts';
import { openRecord } from '../engine/documents.ts';
import { keep } from '../engine/keep.ts';
import { ownFeed } from '../engine/own-feed.ts';
import { writerIn } from '../engine/writer.ts';

/** Does edits to a record, all or none, and gives what takes them back; no inverse when nothing changed. */
export async function edit(
  context: EngineContext,
  { record, edits, note = '' }: { readonly record: string; readonly edits: readonly Edit[]; readonly note?: string },
): Promise<Result<readonly Edit[], Refused>> {
  if (context.state.self === null) return refuse('not-set-up');
  const opened = await openRecord(context.db, record);
  if (opened === null || !isRecordKind(opened.row.kind)) {
    if (opened !== null) freeDocument(opened.document);
    return refuse('no-such-record', record);
  }
  const { document, row } = opened;
  const shape = SHAPES[opened.row.kind];
  let applied: Applied | null = null;
  try {
    return await signing(async () => {
      const writer = writerIn(context, await ownFeed(context, row.scope));
      const result = applyEdits(document, shape, edits, writer);
      if (!result.ok) return refuse(result.error.reason, JSON.stringify(result.error));
      applied = result.value;
      const { changes, inverse } = result.value;
      const kept = await keep(
        context,
        [{ doc: row.doc, scope: row.scope, document: applied.document, changes, waiting: row.waiting, speaks: true }],
        note,
      );
      return kept.ok ? ok(changes.length === 0 ? [] : inverse) : kept;
    });
  } finally {
    freeDocument(document);
    freeApplied(applied);
  }
}

function freeApplied(applied: Applied | null): void {
  if (applied !== null) freeDocument(applied.document);
}
