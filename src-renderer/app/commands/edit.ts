import { ok, type Result, unwrap } from '#base/result.ts';
import { type Applied, applyEdits } from '#documents/changes/apply-edits.ts';
import type { Writer } from '#documents/ports.ts';
import { freeDocument } from '#documents/record-document.ts';
import type { Edit } from '#domain/record/edit.ts';
import { isRecordKind, type RecordKind, SHAPES } from '#domain/record/shapes.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse, signing } from '../engine/context.ts';
import { openRecord } from '../engine/documents.ts';
import { keep } from '../engine/keep.ts';
import { ownFeed } from '../engine/own-feed.ts';
import { writerIn } from '../engine/writer.ts';
import { followingEdits } from './following.ts';

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
  const { movedTo, without = [] } = opened.row;
  if (movedTo !== null && without.includes(context.state.self.region)) {
    freeDocument(opened.document);
    return refuse('no-longer-shared', record);
  }
  const { kind } = opened.row;
  const shape = SHAPES[kind];
  let applied: Applied | null = null;
  try {
    return await signing(async () => {
      const writer = writerIn(context, await ownFeed(context, row.scope));
      const result = applyEdits(document, shape, edits, writer);
      if (!result.ok) return refuse(result.error.reason, JSON.stringify(result.error));
      applied = withFollowing(result.value, kind, edits, writer);
      const { changes, inverse } = applied;
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

/** The same with what follows from it, in the same entry. */
function withFollowing(applied: Applied, kind: RecordKind, edits: readonly Edit[], writer: Writer): Applied {
  const following = followingEdits(applied.document, kind, edits);
  if (following.length === 0) return applied;
  const more = unwrap(
    applyEdits(applied.document, SHAPES[kind], following, writer),
    'what follows is of its own shape',
  );
  freeDocument(applied.document);
  return {
    document: more.document,
    changes: [...applied.changes, ...more.changes],
    paths: [...applied.paths, ...more.paths],
    inverse: [...more.inverse, ...applied.inverse],
  };
}

function freeApplied(applied: Applied | null): void {
  if (applied !== null) freeDocument(applied.document);
}
