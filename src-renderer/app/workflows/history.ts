import { ok, type Result } from '#base/result.ts';
import { historyLines } from '#documents/read/history-lines.ts';
import { freeDocument } from '#documents/record-document.ts';
import type { HistoryLine, Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import { officesOf, openDocument } from '../engine/documents.ts';

/** Who wrote what in a record and when, the latest first; also what was written before it was shared. */
export async function history(
  context: EngineContext,
  record: string,
): Promise<Result<readonly HistoryLine[], Refused>> {
  const docs = await context.db.docs.where('record').equals(record).toArray();
  if (docs.length === 0) return refuse('no-such-record', record);
  const offices = officesOf(context);
  const lines: HistoryLine[] = [];
  // Shared documents come first: what stands in the private one is older.
  for (const { doc } of docs.toSorted((one, other) => other.scope.length - one.scope.length)) {
    const document = await openDocument(context.db, doc);
    if (document === null) continue;
    for (const { actor, user, time, paths } of historyLines(document)) {
      // A change that wrote no field only says where the record goes on.
      if (paths.length === 0) continue;
      lines.push({ office: offices.of(actor), user, time, note: '', paths });
    }
    freeDocument(document);
  }
  return ok(lines);
}
