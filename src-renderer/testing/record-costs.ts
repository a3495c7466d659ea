import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import { fixedClock } from '#base/clock.ts';
import { seededIds } from '#base/ids.ts';
import { unwrap } from '#base/result.ts';
import { applyEdits } from '#documents/changes/apply-edits.ts';
import { createDocument } from '#documents/changes/create-document.ts';
import { documentId } from '#documents/document-id.ts';
import { applyForeign } from '#documents/merge.ts';
import { freeDocument, loadDocument, type RecordDocument, saveDocument } from '#documents/record-document.ts';
import { recordId } from '#domain/record/record-id.ts';
import { SHAPES } from '#domain/record/shapes.ts';
import { partiesScope } from '#feed/scope.ts';
import { SimpulDatabase } from '#store/database.ts';
import { docRows } from '#store/doc-rows.ts';
import { projectDocument } from '#store/projections/project-document.ts';
import { emptyLog, loadLog, logEdits, mergeOperations, readLog, saveLog } from './op-log.ts';
import { type Counts, type PlannedRecord, workload, workOfAWeek } from './workload.ts';

/*
 * What one record costs in the merge engine against a plain log of fields (exchange.md §8, rows 8, 9 and 10). Runs where the product
 * does: in Chromium, on its own database.
 */

const REGIONS = ['33.08', '34.04'];
const SCOPE = partiesScope(REGIONS);
const FEED = '01'.repeat(16);
const WRITER = { actor: FEED, user: 'Mitra', clock: fixedClock(1_795_000_000_000) };
const OFFICES = { of: () => '34.04', own: '34.04' };
/** Ours and the floor's in turn, so that whatever else the machine does falls on both. */
const IN_TURN = 100;

/** Milliseconds. */
export type Costs = {
  readonly firstImport: { readonly ours: number; readonly floor: number };
  readonly list: { readonly rows: number; readonly documents: number };
  /** The mean (a browser counts in tenths of a millisecond), and what 95 of 100 stay below. */
  readonly edit: { readonly ours: number; readonly floor: number; readonly p95: number };
};

/** Everything from one seed. The database is made and deleted. */
export async function recordCosts(counts: Counts, seed: number): Promise<Costs> {
  const ids = seededIds(seed);
  const planned = workload(counts, REGIONS, ids, seed);
  const travelling = planned.map((record) => made(record, present(recordId(ids.next()), 'an id source makes them')));
  const logs = planned.map(({ edits }) => logEdits(emptyLog(), edits, 1));
  const firstImport = takeAll(travelling, logs);
  const week = workOfAWeek(planned, REGIONS, ids, seed + 1);
  return { firstImport, list: await listing(travelling), edit: editing(planned, travelling, logs, week.edits) };
}

type Made = { readonly id: string; readonly changes: readonly Bytes[] };

function made({ kind, edits }: PlannedRecord, record: NonNullable<ReturnType<typeof recordId>>): Made {
  const created = unwrap(createDocument({ record, scope: SCOPE, shape: SHAPES[kind], edits }, WRITER), 'it is valid');
  freeDocument(created.document);
  return { id: documentId(record, SCOPE), changes: created.changes };
}

/** A first import: merged, read into the rows of the lists, and saved as it is kept. */
function takeAll(travelling: readonly Made[], logs: readonly Bytes[]): Costs['firstImport'] {
  let [ours, floor] = [0, 0];
  for (let at = 0; at < travelling.length; at += IN_TURN) {
    ours += timed(() => {
      for (const { id, changes } of travelling.slice(at, at + IN_TURN)) {
        const document = opened(changes);
        projectDocument(document, OFFICES);
        unwrap(docRows(id, document), 'it is sound');
        freeDocument(document);
      }
    });
    floor += timed(() => {
      for (const operations of logs.slice(at, at + IN_TURN)) {
        const log = emptyLog();
        mergeOperations(log, operations, 1);
        JSON.stringify(readLog(log));
        saveLog(log);
      }
    });
  }
  return { ours, floor };
}

/** A list of everything, from the rows made for it and from the documents. */
async function listing(travelling: readonly Made[]): Promise<Costs['list']> {
  const db = new SimpulDatabase({ name: 'record-costs' });
  try {
    for (const { id, changes } of travelling) {
      const document = opened(changes);
      const { chunk } = unwrap(docRows(id, document), 'it is sound');
      const rows = present(projectDocument(document, OFFICES), 'it says what it is').rows;
      freeDocument(document);
      if (chunk !== null) await db.chunks.put(chunk);
      await db.items.bulkPut([...rows.items]);
      await db.meetings.bulkPut([...rows.meetings]);
      await db.agreements.bulkPut([...rows.agreements]);
    }
    const ask = async (): Promise<void> => {
      await Promise.all([db.items.toArray(), db.meetings.toArray(), db.agreements.toArray()]);
    };
    const open = async (): Promise<void> => {
      for (const { bytes } of await db.chunks.toArray()) {
        const document = loaded(bytes);
        projectDocument(document, OFFICES);
        freeDocument(document);
      }
    };
    // The first ones pay for what both need.
    await ask();
    return { rows: await timedLater(ask), documents: await timedLater(open) };
  } finally {
    await db.delete();
  }
}

/** Opens a saved record, changes it and saves it again. */
function editing(
  planned: readonly PlannedRecord[],
  travelling: readonly Made[],
  logs: readonly Bytes[],
  week: readonly { readonly at: number; readonly edits: PlannedRecord['edits'] }[],
): Costs['edit'] {
  const ours: number[] = [];
  const floor: number[] = [];
  for (const { at, edits } of week) {
    const shape = SHAPES[present(planned[at], 'the week edits what is there').kind];
    const document = opened(present(travelling[at], 'it was made').changes);
    const saved = unwrap(saveDocument(document), 'it is sound');
    freeDocument(document);
    const log = emptyLog();
    mergeOperations(log, present(logs[at], 'it was made'), 1);
    const savedLog = saveLog(log);
    ours.push(
      timed(() => {
        const stored = loaded(saved);
        const applied = unwrap(applyEdits(stored, shape, edits, WRITER), 'it is valid');
        unwrap(saveDocument(applied.document), 'it is sound');
        freeDocument(stored);
        freeDocument(applied.document);
      }),
    );
    floor.push(
      timed(() => {
        const stored = loadLog(savedLog);
        logEdits(stored, edits, 2);
        saveLog(stored);
      }),
    );
  }
  const mean = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0) / all.length;
  const sorted = ours.toSorted((one, other) => one - other);
  return { ours: mean(ours), floor: mean(floor), p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}

function opened(changes: readonly Bytes[]): RecordDocument {
  return present(unwrap(applyForeign(null, changes), 'it was just made').document, 'nothing is missing');
}

function loaded(bytes: Uint8Array): RecordDocument {
  return unwrap(loadDocument(bytes, FEED), 'it was just saved');
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

async function timedLater(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
