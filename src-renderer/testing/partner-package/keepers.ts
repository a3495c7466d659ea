import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import { fixedClock } from '#base/clock.ts';
import { unwrap } from '#base/result.ts';
import { applyEdits } from '#documents/changes/apply-edits.ts';
import { createDocument } from '#documents/changes/create-document.ts';
import { readRecord } from '#documents/read/read-record.ts';
import { freeDocument, type RecordDocument } from '#documents/record-document.ts';
import type { RecordId } from '#domain/record/record-id.ts';
import { type RecordKind, SHAPES } from '#domain/record/shapes.ts';
import { emptyLog, logEdits, type OpLog } from '../op-log.ts';
import type { PlannedRecord } from '../workload.ts';
import type { KindedValue } from './workbook.ts';

export const NOW = 1_795_000_000_000;

/** Where the records of a feed lie while it is written; by their place in the plan. */
export type Keeper = {
  /** The changes of a new record, as they travel. */
  readonly add: (at: number, id: RecordId, record: PlannedRecord) => readonly Bytes[];
  readonly edit: (at: number, edits: PlannedRecord['edits']) => readonly Bytes[];
};

export type DocumentKeeper = Keeper & {
  /** The records' values; those of some places only when they are given. */
  readonly json: (only?: ReadonlySet<number>) => string;
  readonly values: () => readonly KindedValue[];
  readonly close: () => void;
};

type Held = { readonly kind: RecordKind; readonly document: RecordDocument };

/** Documents of the merge engine. Those that will be edited stay open until `close`. */
export function documentKeeper(of: {
  readonly feed: string;
  readonly scope: string;
  readonly edited: ReadonlySet<number>;
}): DocumentKeeper {
  const writer = { actor: of.feed, user: 'Mitra', clock: fixedClock(NOW) };
  const held = new Map<number, Held>();
  const values = new Map<number, KindedValue>();
  const note = (at: number, kind: RecordKind, document: RecordDocument): void => {
    values.set(at, { kind, value: readRecord(document, kind).value });
    if (of.edited.has(at)) held.set(at, { kind, document });
    else freeDocument(document);
  };
  return {
    add: (at, id, { kind, edits }) => {
      const wanted = { record: id, scope: of.scope, shape: SHAPES[kind], edits };
      const made = unwrap(createDocument(wanted, writer), 'the workload is valid');
      note(at, kind, made.document);
      return made.changes;
    },
    edit: (at, edits) => {
      const { kind, document } = present(held.get(at), 'it was kept for this');
      const edited = unwrap(applyEdits(document, SHAPES[kind], edits, writer), 'the workload is valid');
      freeDocument(document);
      note(at, kind, edited.document);
      return edited.changes;
    },
    json: (only) => {
      const wanted = [...values].filter(([at]) => only === undefined || only.has(at));
      return JSON.stringify(wanted.map(([, { value }]) => value));
    },
    values: () => [...values.values()],
    close: () => {
      for (const { document } of held.values()) freeDocument(document);
    },
  };
}

/** Plain logs of fields. */
export function logKeeper(): Keeper {
  const logs = new Map<number, OpLog>();
  const write = (log: OpLog, edits: PlannedRecord['edits']): readonly Bytes[] => [logEdits(log, edits, 1)];
  return {
    add: (at, _id, { edits }) => {
      const log = emptyLog();
      logs.set(at, log);
      return write(log, edits);
    },
    edit: (at, edits) => write(present(logs.get(at), 'the plan edits what it made'), edits),
  };
}
