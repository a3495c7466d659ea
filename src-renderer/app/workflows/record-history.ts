import { toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { readChangeHead } from '#documents/change-bytes.ts';
import { fieldStories } from '#documents/read/field-stories.ts';
import { type HistoryEntry, historyLines } from '#documents/read/history-lines.ts';
import { freeDocument, type RecordDocument } from '#documents/record-document.ts';
import { isRecordKind, type RecordKind, SHAPES } from '#domain/record/shapes.ts';
import { decodeEntry } from '#feed/entry.ts';
import { currentDoc } from '#store/doc-rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import { officesOf, openDocument } from '../engine/documents.ts';
import { linesTold } from '../engine/told-lines.ts';
import type { ChangeLine, RecordHistory, RecordHistoryWish } from '../history.ts';

/** Digits of an entry's hash that are shown. */
export const HASH_SHOWN = 16;

/** The changes of a record, the latest first; also what was written before it was shared. */
export async function recordHistory(
  context: EngineContext,
  record: string,
  { from, count, office }: RecordHistoryWish,
): Promise<Result<RecordHistory, Refused>> {
  const docs = await context.db.docs.where('record').equals(record).toArray();
  if (docs.length === 0) return refuse('no-such-record', record);
  const about = await context.db.records.get(record);
  const kind = about?.kind ?? '';
  if (!isRecordKind(kind)) return ok({ lines: [], total: 0, offices: [] });
  const opened: Opened[] = [];
  try {
    for (const { doc, scope } of docs) {
      const document = await openDocument(context.db, doc);
      if (document !== null) opened.push({ doc, scope, document, lines: historyLines(document) });
    }
    const offices = officesOf(context);
    const places = await placesOf(context, opened);
    const told = linesTold(inOrder(opened, currentDoc(docs)?.doc), (hash) => places.get(hash)?.note ?? '');
    const all = told.map((each) => ({ ...each, office: offices.of(each.line.actor) }));
    const wished = office === null ? all : all.filter((each) => each.office === office);
    const lines = wished.slice(from, from + count).map(({ document, line, office: writer, note }) => ({
      record,
      kind,
      title: about?.title ?? '',
      office: writer,
      own: writer === offices.own,
      ...toldBy(document, kind, line),
      ...(places.get(line.hash) ?? UNPLACED),
      note,
    }));
    const writers = [...new Set(all.map((each) => each.office))].toSorted();
    const named = writers.map((writer) => ({ office: writer, own: writer === offices.own }));
    return ok({ lines, total: wished.length, offices: named });
  } finally {
    for (const { document } of opened) freeDocument(document);
  }
}

type Opened = {
  readonly doc: string;
  readonly scope: string;
  readonly document: RecordDocument;
  readonly lines: readonly HistoryEntry[];
};

/** Where the record lives comes first, then the documents it has left, the one that was written last before the others. */
function inOrder(opened: readonly Opened[], current: string | undefined): readonly Opened[] {
  const age = ({ doc, lines }: Opened): number =>
    doc === current ? Infinity : lines.reduce((latest, { time }) => Math.max(latest, time), 0);
  return opened.toSorted((one, other) => age(other) - age(one) || other.scope.length - one.scope.length);
}

/** What a change says of itself. */
export function toldBy(
  document: RecordDocument,
  kind: RecordKind,
  line: HistoryEntry,
): Pick<ChangeLine, 'user' | 'time' | 'isFirst' | 'fields'> {
  return {
    user: line.user,
    time: line.time,
    isFirst: line.knowsNothing,
    fields: fieldStories(document, SHAPES[kind], line),
  };
}

type PlaceInFeed = Pick<ChangeLine, 'entry' | 'hash' | 'note'>;
const UNPLACED: PlaceInFeed = { entry: 0, hash: '', note: '' };

/** Which entry each change came in, by the hash of the change. */
async function placesOf(
  { db, reads }: EngineContext,
  docs: readonly Opened[],
): Promise<ReadonlyMap<string, PlaceInFeed>> {
  const places = new Map<string, PlaceInFeed>();
  const names = new Set(docs.map(({ doc }) => doc));
  const entries = await db.entries
    .where('docs')
    .anyOf([...names])
    .distinct()
    .toArray();
  for (const { seq, hash, body } of entries) {
    const entry = decodeEntry(body, reads);
    if (!entry.ok) continue;
    const place = { entry: seq, hash: toHex(hash).slice(0, HASH_SHOWN), note: entry.value.note };
    for (const { doc, changes } of entry.value.parts) {
      if (!names.has(doc)) continue;
      for (const bytes of changes) places.set(readChangeHead(bytes)?.hash ?? '', place);
    }
  }
  return places;
}
