import { toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { readChangeHead } from '#documents/change-bytes.ts';
import { parseDocumentId } from '#documents/document-id.ts';
import { type HistoryEntry, historyLines } from '#documents/read/history-lines.ts';
import { freeDocument, type RecordDocument } from '#documents/record-document.ts';
import { companionId } from '#domain/notes/companion-id.ts';
import { isRecordKind } from '#domain/record/shapes.ts';
import { decodeEntry } from '#feed/entry.ts';
import type { EntryRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import { openDocument } from '../engine/documents.ts';
import type { ChangeLine, FeedCursor, OfficeHistory, OfficeHistoryWish } from '../history.ts';
import { HASH_SHOWN, toldBy } from './record-history.ts';

/** Lines that are enough for one page, and entries that are looked at for it at most: a rare kind must not read everything. */
const LINES = 40;
const ENTRIES = 400;
/** Changes shown of one entry: a first import may hold hundreds. */
const OF_ONE_ENTRY = 12;
/** Entries read from one feed at once. */
const CHUNK = 50;

/** Names this office, whatever its id. */
const OWN = 'own';

/** What an office (`own`: this one) changed over all its records, the latest first by its own clock, some at a time. */
export async function officeHistory(
  context: EngineContext,
  of: string,
  { kind, after }: OfficeHistoryWish,
): Promise<Result<OfficeHistory, Refused>> {
  const { self } = context.state;
  if (self === null) return refuse('not-set-up');
  const office = of === OWN ? self.office : of;
  const own = office === self.office;
  const feeds = (await context.db.feeds.where('office').equals(office).toArray()).map(({ feed }) => feed);
  const reader = await latestFirst(context, feeds, after);
  const documents = new Map<string, Told | null>();
  const lines: ChangeLine[] = [];
  let more = 0;
  try {
    for (let read = 0; lines.length < LINES && read < ENTRIES; read += 1) {
      const entry = await reader.next();
      if (entry === null) break;
      const told = await linesOf(context, entry, documents);
      const all = told.filter((line) => kind === null || line.kind === kind).map((line) => ({ ...line, office, own }));
      lines.push(...all.slice(0, OF_ONE_ENTRY));
      more += Math.max(0, all.length - OF_ONE_ENTRY);
    }
    return ok({ lines: await withOwners(context, lines), more, next: await reader.rest() });
  } finally {
    for (const told of documents.values()) if (told !== null) freeDocument(told.document);
  }
}

/** Internal notes have no screen of their own: they are told with the record they belong to. */
async function withOwners({ db }: EngineContext, lines: readonly ChangeLine[]): Promise<readonly ChangeLine[]> {
  const ids = lines.flatMap(({ kind, record }) => (kind === 'internal-notes' ? [companionId(record)] : []));
  const owners = new Map(
    (await db.records.bulkGet(ids)).flatMap((row) => (row === undefined ? [] : [[row.record, row]])),
  );
  return lines.map((line) => {
    const row = line.kind === 'internal-notes' ? owners.get(companionId(line.record)) : undefined;
    if (row === undefined || !isRecordKind(row.kind)) return line;
    return { ...line, belongsTo: { record: row.record, kind: row.kind, title: row.title } };
  });
}

type Reader = {
  readonly next: () => Promise<EntryRow | null>;
  /** Where reading goes on; null when nothing is left. */
  readonly rest: () => Promise<FeedCursor | null>;
};

/** Reads several feeds from their ends, the entry of the latest time first. Within a feed its numbers decide, not the clock (D4). */
async function latestFirst({ db }: EngineContext, feeds: readonly string[], after: FeedCursor | null): Promise<Reader> {
  const ahead = new Map<string, EntryRow[]>();
  const fill = async (feed: string, below: number): Promise<void> => {
    const range = db.entries.where('[feed+seq]').between([feed, 0], [feed, below], true, false);
    // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, no array
    ahead.set(feed, await range.reverse().limit(CHUNK).toArray());
  };
  for (const feed of feeds) await fill(feed, after === null ? Infinity : (after[feed] ?? 0) + 1);
  const heads = () => [...ahead.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
  return {
    next: async () => {
      const [latest] = heads().toSorted((one, other) => other.time - one.time || other.seq - one.seq);
      if (latest === undefined) return null;
      const rows = ahead.get(latest.feed) ?? [];
      rows.shift();
      if (rows.length === 0) await fill(latest.feed, latest.seq);
      return latest;
    },
    rest: async () => {
      const left = heads();
      return left.length === 0 ? null : Object.fromEntries(left.map(({ feed, seq }) => [feed, seq]));
    },
  };
}

type Told = { readonly document: RecordDocument; readonly byHash: ReadonlyMap<string, HistoryEntry> };

type LineOfEntry = Omit<ChangeLine, 'office' | 'own'>;

async function linesOf(
  context: EngineContext,
  row: EntryRow,
  documents: Map<string, Told | null>,
): Promise<readonly LineOfEntry[]> {
  const entry = decodeEntry(row.body, context.reads);
  if (!entry.ok) return [];
  const lines: LineOfEntry[] = [];
  const place = { entry: row.seq, hash: toHex(row.hash).slice(0, HASH_SHOWN), note: entry.value.note };
  for (const { doc, changes } of entry.value.parts) {
    const record = await context.db.records.get(parseDocumentId(doc)?.record ?? '');
    if (record === undefined || !isRecordKind(record.kind)) continue;
    const told = documents.get(doc) ?? (await tell(context, doc));
    documents.set(doc, told);
    const { kind, title } = record;
    if (told === null) continue;
    const about = { record: record.record, kind, title, ...place };
    lines.push(...writtenBy(told, changes).map((line) => ({ ...about, ...toldBy(told.document, kind, line) })));
  }
  return lines;
}

/** Those of the changes that the document holds and that wrote a field. */
function writtenBy(told: Told, changes: readonly Uint8Array[]): readonly HistoryEntry[] {
  return changes.flatMap((bytes) => {
    const line = told.byHash.get(readChangeHead(bytes)?.hash ?? '');
    return line === undefined || line.paths.length === 0 ? [] : [line];
  });
}

async function tell(context: EngineContext, doc: string): Promise<Told | null> {
  const document = await openDocument(context.db, doc);
  if (document === null) return null;
  return { document, byHash: new Map(historyLines(document).map((line) => [line.hash, line])) };
}
