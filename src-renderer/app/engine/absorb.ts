import type { Bytes } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { belongsToScope, parseDocumentId } from '#documents/document-id.ts';
import { allMadeBy, applyForeign } from '#documents/merge.ts';
import { freeDocument, type RecordDocument } from '#documents/record-document.ts';
import type { Entry } from '#feed/entry.ts';
import type { FeedId } from '#feed/ids.ts';
import { docRows, type DocRows } from '#store/doc-rows.ts';
import type { Projection } from '#store/projections/projection.ts';
import type { DocRow, QuarantineRow } from '#store/rows.ts';
import type { RecordChange, Refused } from '../engine.ts';
import { type EngineContext, refuse } from './context.ts';
import { tellAudiences } from './audience-changes.ts';
import { openBytes } from './documents.ts';
import { type Merging, projectMerged } from './project-merged.ts';

/** A verified entry that is new here. */
export type NewEntry = { readonly feed: FeedId; readonly scope: string; readonly seq: number; readonly decoded: Entry };

export type Absorbed = {
  readonly docs: readonly DocRows[];
  readonly projections: readonly Projection[];
  readonly quarantine: readonly QuarantineRow[];
  /** What each record would become; only when it was asked for. */
  readonly changes: readonly RecordChange[];
  /** Records that the entries touch and that can be used. */
  readonly records: number;
  /** Documents that wait for earlier changes. */
  readonly waiting: number;
  /** What lay on the disk of each record it touches: as long as that is so, all of this holds. */
  readonly seen: ReadonlyMap<string, string>;
};

type Incoming = { readonly changes: Bytes[]; readonly quarantine: QuarantineRow[] };

/** How many documents are worked on before others get a turn: typing goes on during a long import. */
const A_TURN = 20;
/** How many records are looked up at once. */
const MANY_RECORDS = 1000;

/**
 * Merges entries into copies of the documents they touch and makes the rows of what comes out. Nothing is written (X1).
 * A document that cannot take its changes is left as it was and its changes go to quarantine; the others do not mind.
 */
export async function absorb(
  context: EngineContext,
  entries: readonly NewEntry[],
  wish: {
    readonly compare: boolean;
    readonly progress: (done: number, total: number) => void;
    /** Documents to merge anew though nothing came for them: what waits beside them may be used now. */
    readonly waiting?: readonly string[];
  },
): Promise<Result<Absorbed, Refused>> {
  const { byDoc, quarantine } = sortByDocument(context, entries);
  const sum = {
    docs: new Map<string, DocRows>(),
    byRecord: new Map<string, Set<string>>(),
    projections: new Map<string, Projection>(),
    quarantine,
    changes: new Map<string, RecordChange>(),
    waiting: 0,
    seen: new Map<string, string>(),
  };
  context.state.cancelled = false;
  for (const doc of wish.waiting ?? []) if (!byDoc.has(doc)) byDoc.set(doc, { changes: [], quarantine: [] });
  const all = [...byDoc];
  for (let done = 0; done < all.length; done += A_TURN) {
    const turn = all.slice(done, done + A_TURN);
    const stored = await storedFor(context, turn);
    for (const { 0: doc } of turn) {
      const record = recordOf(doc);
      sum.seen.set(record, stateOf(stored.ofRecord.get(record)));
    }
    for (const [doc, incoming] of turn) {
      await absorbDocument(context, { doc, incoming, stored, compare: wish.compare }, sum);
    }
    wish.progress(done + turn.length, all.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
    // Nothing has been written yet, so stopping here leaves everything as it was.
    if (context.state.cancelled) return refuse('cancelled');
  }
  if (wish.compare) await tellAudiences(context, sum);
  return ok({
    ...sum,
    docs: [...sum.docs.values()],
    projections: [...sum.projections.values()],
    changes: [...sum.changes.values()],
    records: new Set([...sum.projections.keys(), ...besides(sum)]).size,
  });
}

/** Whether what was merged can be written as it is: nobody wrote any of the records it touches since. */
export async function stillHolds(context: EngineContext, { seen }: Absorbed): Promise<boolean> {
  const records = [...seen.keys()];
  for (let done = 0; done < records.length; done += MANY_RECORDS) {
    const some = records.slice(done, done + MANY_RECORDS);
    const rows = grouped(await context.db.docs.where('record').anyOf(some).toArray(), (row) => row.record);
    if (some.some((record) => stateOf(rows.get(record)) !== seen.get(record))) return false;
  }
  return true;
}

function recordOf(doc: string): string {
  return parseDocumentId(doc)?.record ?? '';
}

function stateOf(rows: readonly DocRow[] = []): string {
  return rows
    .map(({ doc, heads, waiting, movedTo }) => [doc, ...heads, waiting.length, movedTo].join())
    .toSorted()
    .join(';');
}

/** What lies on the disk of the records of a turn: one look for all of them, since each look costs more than a merge. */
type StoredDocs = {
  readonly waiting: (doc: string) => readonly Bytes[];
  readonly ofRecord: ReadonlyMap<string, readonly DocRow[]>;
  readonly chunks: ReadonlyMap<string, Bytes>;
};

async function storedFor(context: EngineContext, turn: readonly (readonly [string, Incoming])[]): Promise<StoredDocs> {
  const docs = turn.map(([doc]) => doc);
  const records = [...new Set(docs.map(recordOf))];
  const [rows, chunks] = await Promise.all([
    context.db.docs.where('record').anyOf(records).toArray(),
    context.db.chunks.bulkGet(docs),
  ]);
  const byDoc = new Map(rows.map((row) => [row.doc, row]));
  return {
    waiting: (doc) => byDoc.get(doc)?.waiting ?? [],
    ofRecord: grouped(rows, (row) => row.record),
    chunks: new Map(chunks.flatMap((chunk) => (chunk === undefined ? [] : [[chunk.doc, chunk.bytes] as const]))),
  };
}

function sortByDocument(
  context: EngineContext,
  entries: readonly NewEntry[],
): { readonly byDoc: Map<string, Incoming>; readonly quarantine: QuarantineRow[] } {
  const byDoc = new Map<string, Incoming>();
  const quarantine: QuarantineRow[] = [];
  for (const entry of entries) {
    for (const { doc, changes } of entry.decoded.parts) {
      const allowed = belongsToScope(doc, entry.scope) && allMadeBy(changes, entry.feed);
      if (!allowed) {
        quarantine.push(...changes.map((bytes) => quarantined(context, entry, bytes, 'not-allowed')));
        continue;
      }
      const incoming = byDoc.get(doc) ?? { changes: [], quarantine: [] };
      incoming.changes.push(...changes);
      incoming.quarantine.push(...changes.map((bytes) => quarantined(context, entry, bytes, 'poisoned')));
      byDoc.set(doc, incoming);
    }
  }
  return { byDoc, quarantine };
}

function quarantined(context: EngineContext, { feed, seq }: NewEntry, bytes: Bytes, reason: string): QuarantineRow {
  return { what: 'change', reason, detail: '', time: context.clock.now(), feed, seq, bytes };
}

type Sum = Merging & {
  quarantine: QuarantineRow[];
  waiting: number;
  seen: Map<string, string>;
};

async function absorbDocument(
  context: EngineContext,
  of: { readonly doc: string; readonly incoming: Incoming; readonly stored: StoredDocs; readonly compare: boolean },
  sum: Sum,
): Promise<void> {
  const chunk = of.stored.chunks.get(of.doc);
  const before = chunk === undefined ? null : openBytes(chunk, of.doc);
  const merged = applyForeign(before, [...of.stored.waiting(of.doc), ...of.incoming.changes]);
  try {
    const rows = merged.ok ? docRows(of.doc, merged.value.document, merged.value.waiting) : merged;
    if (!merged.ok || !rows.ok) {
      sum.quarantine.push(...of.incoming.quarantine);
      return;
    }
    add(sum, rows.value);
    sum.waiting += Math.min(merged.value.waiting.length, 1);
    const after = merged.value.document;
    if (after === null) return;
    const others = of.stored.ofRecord.get(rows.value.doc.record) ?? [];
    await projectMerged(
      context,
      { doc: rows.value.doc, others, after, before: of.compare ? before : 'not-asked' },
      sum,
    );
  } finally {
    freeAll(before, merged.ok ? merged.value.document : null);
  }
}

function add(sum: Sum, rows: DocRows): void {
  const { doc, record } = rows.doc;
  sum.docs.set(doc, rows);
  sum.byRecord.set(record, (sum.byRecord.get(record) ?? new Set()).add(doc));
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

function freeAll(...documents: readonly (RecordDocument | null)[]): void {
  for (const document of documents) if (document !== null) freeDocument(document);
}

function besides({ changes }: Sum): readonly string[] {
  return [...changes.values()].flatMap(({ record, change }) => (change === 'beside' ? [record] : []));
}
