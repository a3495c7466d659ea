import { present } from '#base/assert.ts';
import { ok, type Result } from '#base/result.ts';
import { createDocument } from '#documents/changes/create-document.ts';
import { documentId } from '#documents/document-id.ts';
import { freeDocument } from '#documents/record-document.ts';
import { type RecordId, recordId } from '#domain/record/record-id.ts';
import { SHAPES } from '#domain/record/shapes.ts';
import { privateScope } from '#feed/scope.ts';
import type { NewRecord, Refused } from '../engine.ts';
import { type EngineContext, refuse, signing } from '../engine/context.ts';
import { keep, type Written } from '../engine/keep.ts';
import { ownFeed } from '../engine/own-feed.ts';
import { remember } from '../engine/undo-stack.ts';
import { writerIn } from '../engine/writer.ts';

/** How many new records one entry may hold: far below the limit of 8 MB (exchange.md §5.2). */
const RECORDS_AN_ENTRY = 500;

/** Makes a new record. It is private until a person shares it. */
export async function create(
  context: EngineContext,
  record: NewRecord,
): Promise<Result<{ readonly record: string }, Refused>> {
  const made = await createMany(context, [record]);
  if (!made.ok) return made;
  const id = present(made.value.records[0], 'one record was asked for and made');
  remember(context, { record: id, inverse: [{ kind: 'removeRecord', removed: true }] });
  return ok({ record: id });
}

/** Makes many new records, some hundred in one entry. What was made before a refusal stays. */
export async function createMany(
  context: EngineContext,
  wanted: readonly NewRecord[],
): Promise<Result<{ readonly records: readonly string[] }, Refused>> {
  if (context.state.self === null) return refuse('not-set-up');
  const records: string[] = [];
  for (let at = 0; at < wanted.length; at += RECORDS_AN_ENTRY) {
    const made = await createSome(context, wanted.slice(at, at + RECORDS_AN_ENTRY));
    if (!made.ok) return made;
    records.push(...made.value);
    if (wanted.length > RECORDS_AN_ENTRY)
      context.progress({ task: 'fill', done: records.length, total: wanted.length });
  }
  return ok({ records });
}

/** Makes a record under an id that follows from another's; nothing by that id may be there. */
export async function createNamed(
  context: EngineContext,
  id: RecordId,
  record: NewRecord,
): Promise<Result<null, Refused>> {
  if (context.state.self === null) return refuse('not-set-up');
  const made = await createSome(context, [record], () => id);
  return made.ok ? ok(null) : made;
}

async function createSome(
  context: EngineContext,
  wanted: readonly NewRecord[],
  idFor = (): RecordId => present(recordId(context.ids.next()), 'an id source makes record ids'),
): Promise<Result<readonly string[], Refused>> {
  return signing(async () => {
    const scope = privateScope();
    const writer = writerIn(context, await ownFeed(context, scope));
    const written: Written[] = [];
    const records: string[] = [];
    try {
      for (const { kind, edits } of wanted) {
        const record = idFor();
        const made = createDocument({ record, scope, shape: SHAPES[kind], edits }, writer);
        if (!made.ok) return refuse(made.error.reason, JSON.stringify(made.error));
        records.push(record);
        written.push({
          doc: documentId(record, scope),
          scope,
          document: made.value.document,
          changes: made.value.changes,
          waiting: [],
          speaks: true,
        });
      }
      const kept = await keep(context, written, wanted[0]?.note ?? '');
      return kept.ok ? ok(records) : kept;
    } finally {
      for (const { document } of written) freeDocument(document);
    }
  });
}
