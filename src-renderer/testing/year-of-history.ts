import { gzipSync } from 'fflate';
import { present } from '#base/assert.ts';
import { type Bytes, concatBytes } from '#base/bytes.ts';
import { fixedClock } from '#base/clock.ts';
import { seededIds } from '#base/ids.ts';
import { unwrap } from '#base/result.ts';
import { applyEdits } from '#documents/changes/apply-edits.ts';
import { createDocument } from '#documents/changes/create-document.ts';
import { readRecord } from '#documents/read/read-record.ts';
import { freeDocument, type RecordDocument, saveDocument } from '#documents/record-document.ts';
import { recordId } from '#domain/record/record-id.ts';
import { SHAPES } from '#domain/record/shapes.ts';
import { partiesScope } from '#feed/scope.ts';
import { type Counts, type PlannedRecord, workload, workOfAWeek } from './workload.ts';

const WEEKS = 52;
const REGIONS = ['33.08', '34.04'];

/** Bytes of what is kept after a year of an office's weeks, and of the records as plain JSON then (exchange.md §8, row 11). */
export type Year = {
  /** Documents with all their history, as they are saved. */
  readonly documents: number;
  /** The signed changes besides, each week's packed. */
  readonly feed: number;
  readonly json: number;
};

export function yearOfHistory(counts: Counts, seed: number): Year {
  const ids = seededIds(seed);
  const writer = { actor: '01'.repeat(16), user: 'Mitra', clock: fixedClock(1_795_000_000_000) };
  const planned = [...workload(counts, REGIONS, ids, seed)];
  const documents: RecordDocument[] = [];
  const create = ({ kind, edits }: PlannedRecord): readonly Bytes[] => {
    const record = present(recordId(ids.next()), 'an id source makes record ids');
    const wanted = { record, scope: partiesScope(REGIONS), shape: SHAPES[kind], edits };
    const made = unwrap(createDocument(wanted, writer), 'the workload is valid');
    documents.push(made.document);
    return made.changes;
  };
  const edit = (at: number, edits: PlannedRecord['edits']): readonly Bytes[] => {
    const { kind } = present(planned[at], 'the plan edits what it made');
    const document = present(documents[at], 'the plan edits what it made');
    const edited = unwrap(applyEdits(document, SHAPES[kind], edits, writer), 'the workload is valid');
    freeDocument(document);
    documents[at] = edited.document;
    return edited.changes;
  };
  let feed = packed(planned.flatMap(create));
  for (let week = 0; week < WEEKS; week += 1) {
    const work = workOfAWeek(planned, REGIONS, ids, seed + 1 + week);
    feed += packed([...work.edits.flatMap(({ at, edits }) => edit(at, edits)), ...work.added.flatMap(create)]);
    planned.push(...work.added);
  }
  const sizes = documents.map((document, at) => {
    const { value } = readRecord(document, present(planned[at], 'one for each').kind);
    const saved = unwrap(saveDocument(document), 'it is sound').length;
    freeDocument(document);
    return { saved, json: new TextEncoder().encode(JSON.stringify(value)).length };
  });
  const sum = (of: 'saved' | 'json'): number => sizes.reduce((all, each) => all + each[of], 0);
  return { documents: sum('saved'), feed, json: sum('json') };
}

function packed(changes: readonly Bytes[]): number {
  return gzipSync(concatBytes(changes), { level: 9 }).length;
}
