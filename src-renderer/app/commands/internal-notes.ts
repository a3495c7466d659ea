import { ok, type Result } from '#base/result.ts';
import { documentId } from '#documents/document-id.ts';
import { companionId } from '#domain/notes/companion-id.ts';
import { recordId } from '#domain/record/record-id.ts';
import { privateScope } from '#feed/scope.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import { createNamed } from './create.ts';

/**
 * The internal notes (*catatan internal*) of a record, made when there are none yet: a private record of their own beside it,
 * edited like any other. They stay private whatever the record is shared with (exchange.md §3.1).
 */
export async function openInternalNotes(
  context: EngineContext,
  record: string,
): Promise<Result<{ readonly record: string }, Refused>> {
  const id = recordId(companionId(record));
  if (id === null || (await context.db.records.get(record)) === undefined) return refuse('no-such-record', record);
  // The private document alone counts: a partner can work out the id and send a document of its own under it.
  if ((await context.db.docs.get(documentId(id, privateScope()))) !== undefined) return ok({ record: id });
  const edits = [{ kind: 'set', path: 'of', value: record }] as const;
  const made = await createNamed(context, id, { kind: 'internal-notes', edits });
  return made.ok ? ok({ record: id }) : made;
}
