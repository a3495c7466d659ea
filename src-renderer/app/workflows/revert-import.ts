import type { Bytes } from '#base/bytes.ts';
import type { Result } from '#base/result.ts';
import { applyEdits } from '#documents/changes/apply-edits.ts';
import { readChangeHead } from '#documents/change-bytes.ts';
import { freeDocument, type RecordDocument } from '#documents/record-document.ts';
import { changesOfMove, holdsMoreThan } from '#documents/read/move-changes.ts';
import { revertOf } from '#documents/revert.ts';
import { isRecordKind, SHAPES } from '#domain/record/shapes.ts';
import { decodeEntry } from '#feed/entry.ts';
import { speakingDocs } from '#store/catch-up.ts';
import type { DocRow, LedgerRow } from '#store/rows.ts';
import type { ImportUndone, Refused } from '../engine.ts';
import { type EngineContext, signing } from '../engine/context.ts';
import { openDocument } from '../engine/documents.ts';
import { keep, type Written } from '../engine/keep.ts';
import { ownFeed } from '../engine/own-feed.ts';
import { writerIn } from '../engine/writer.ts';
import { markUndoing } from './cut-off-undo.ts';
import { type TakenImport, undone, undoneLine } from './taken-import.ts';

/** Records in one entry: it stays far below its greatest size. */
const AT_ONCE = 100;

/** Takes an import back by new changes, as ordinary edits that everybody will see. */
export async function revertImport(context: EngineContext, taken: TakenImport): Promise<Result<ImportUndone, Refused>> {
  const changes = changesByDocument(taken, context.reads);
  const rows = (
    await context.db.docs
      .where('doc')
      .anyOf([...changes.keys()])
      .toArray()
  ).map((row) => row.record);
  const speaking = speakingDocs(await context.db.docs.where('record').anyOf(rows).toArray());
  const docs = [...speaking.values()].filter((row) => changes.has(row.doc));
  const sum = { records: 0, left: 0 };
  if (docs.length > AT_ONCE) {
    const marked = await markUndoing(context, taken.line.sha256);
    if (!marked.ok) return marked;
  }
  for (let from = 0; from === 0 || from < docs.length; from += AT_ONCE) {
    const some = docs.slice(from, from + AT_ONCE);
    // With the last of them the file counts as taken back; one that was cut off before goes on at the next start (R21).
    const ledger = from + AT_ONCE < docs.length ? [] : [undoneLine(taken)];
    const done = await revertSome(context, some, { changes, sum, ledger });
    if (!done.ok) return done;
  }
  // The file counts as taken back by now: a mark that stays is cleared at the next start.
  if (docs.length > AT_ONCE) await markUndoing(context, null);
  return undone('taken-back', sum.records, sum.left);
}

async function revertSome(
  context: EngineContext,
  docs: readonly DocRow[],
  of: {
    readonly changes: ReadonlyMap<string, ReadonlySet<string>>;
    readonly sum: { records: number; left: number };
    readonly ledger: readonly LedgerRow[];
  },
): Promise<Result<null, Refused>> {
  const { changes, sum, ledger } = of;
  const written: Written[] = [];
  const opened: RecordDocument[] = [];
  try {
    return await signing(async () => {
      for (const row of docs) {
        const document = await openDocument(context.db, row.doc);
        if (document === null || !isRecordKind(row.kind)) continue;
        opened.push(document);
        const shape = SHAPES[row.kind];
        const { edits, left } = revertOf(document, shape, await withoutMove(context, { row, document, changes }));
        sum.left += left.length;
        const writer = writerIn(context, await ownFeed(context, row.scope));
        const applied = applyEdits(document, shape, edits, writer);
        // What newer versions wrote may not be valid to this one: it stays as it came.
        if (!applied.ok) continue;
        const after = applied.value;
        opened.push(after.document);
        sum.records += Math.min(after.changes.length, 1);
        const { doc, scope, waiting } = row;
        written.push({ doc, scope, document: after.document, changes: after.changes, waiting, speaks: true });
      }
      return keep(context, written, NOTE, { ledger });
    });
  } finally {
    for (const document of opened) freeDocument(document);
  }
}

/**
 * What is taken back of a document. Where the file brought the news that a record goes on in it, the record was here before: it
 * stays where it went, and only what was written there since is taken back (documents R10).
 */
async function withoutMove(
  context: EngineContext,
  of: {
    readonly row: DocRow;
    readonly document: RecordDocument;
    readonly changes: ReadonlyMap<string, ReadonlySet<string>>;
  },
): Promise<ReadonlySet<string>> {
  const mine = of.changes.get(of.row.doc) ?? new Set<string>();
  const move = changesOfMove(of.document);
  if (![...move].some((change) => mine.has(change))) return mine;
  const others = await context.db.docs.where('record').equals(of.row.record).primaryKeys();
  for (const doc of others.filter((each) => each !== of.row.doc)) {
    const other = await openDocument(context.db, doc);
    if (other === null) continue;
    const wasHere = holdsMoreThan(other, of.changes.get(doc) ?? new Set());
    freeDocument(other);
    if (wasHere) return new Set([...mine].filter((change) => !move.has(change)));
  }
  return mine;
}

/** Stands in the entry's note; the history shows it beside the office and the day. */
const NOTE = 'undo-import';

function changesByDocument(
  { entries }: TakenImport,
  reads: number | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byDoc = new Map<string, Set<string>>();
  for (const { body } of entries) {
    const entry = decodeEntry(body, reads);
    for (const { doc, changes } of entry.ok ? entry.value.parts : []) {
      const hashes = byDoc.get(doc) ?? new Set<string>();
      for (const hash of hashesOf(changes)) hashes.add(hash);
      byDoc.set(doc, hashes);
    }
  }
  return byDoc;
}

function hashesOf(changes: readonly Bytes[]): readonly string[] {
  return changes.flatMap((bytes) => readChangeHead(bytes)?.hash ?? []);
}
