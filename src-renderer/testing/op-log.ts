import type { Json } from '#base/canonical-json.ts';
import type { Bytes } from '#base/bytes.ts';
import { unwrap } from '#base/result.ts';
import { textDifference } from '#documents/changes/text-difference.ts';
import type { Edit } from '#domain/record/edit.ts';
import { decodeCbor, encodeCbor } from '#feed/cbor.ts';

/*
 * The floor of exchange.md §1: a log of fields with every standing value of each, and nothing else. It weaves no texts (spliced in
 * another order they come out otherwise), keeps no history and checks nothing, so it is what a merge engine's price is counted
 * against, and never a candidate.
 */

/** Which operation of which writer. */
type Stamp = readonly [count: number, writer: number];
type Standing = readonly [stamp: Stamp, value: Json];
type Splice = readonly [at: number, remove: number, insert: string];

/** What one edit is on its way: `+` the fields of a new row, `=` a value, `~` pieces of a text; with the stamps it takes the place of. */
type Operation =
  | readonly [count: number, kind: '+', row: string, values: { readonly [field: string]: Json }]
  | readonly [count: number, kind: '=', path: string, value: Json, over: readonly Stamp[]]
  | readonly [count: number, kind: '~', path: string, splices: readonly Splice[], over: readonly Stamp[]];

/** One record: its fields by path, and the number of its last operation. */
export type OpLog = { readonly fields: Map<string, readonly Standing[]>; count: number };

export function emptyLog(): OpLog {
  return { fields: new Map(), count: 0 };
}

/** Does the edits to the log; gives the bytes in which they travel. */
export function logEdits(log: OpLog, edits: readonly Edit[], writer: number): Bytes {
  const operations = edits.map((edit) => {
    const operation = operationOf(log, edit);
    take(log, operation, writer);
    return operation;
  });
  return encodeCbor(operations);
}

/** Takes in what another log wrote. Throws at bytes that none wrote. */
export function mergeOperations(log: OpLog, bytes: Uint8Array, writer: number): void {
  for (const operation of unwrap(decodeCbor(bytes), 'a log wrote it') as readonly Operation[]) {
    take(log, operation, writer);
  }
}

/** The record as a list would show it: by path the value that was written last. */
export function readLog(log: OpLog): { readonly [path: string]: Json } {
  return Object.fromEntries([...log.fields].map(([path, standing]) => [path, standing.at(-1)?.[1] ?? null]));
}

export function saveLog(log: OpLog): Bytes {
  return encodeCbor([log.count, [...log.fields]]);
}

export function loadLog(bytes: Uint8Array): OpLog {
  const [count, fields] = unwrap(decodeCbor(bytes), 'a log saved it') as [number, [string, Standing[]][]];
  return { count, fields: new Map(fields) };
}

function operationOf(log: OpLog, edit: Edit): Operation {
  const count = log.count + 1;
  switch (edit.kind) {
    case 'add':
      return [count, '+', `${edit.list}/${edit.row}`, { ...edit.values, order: edit.order }];
    case 'set':
      return [count, '=', edit.path, edit.value, stampsAt(log, edit.path)];
    case 'text': {
      const before = textAt(log, edit.path);
      const splices = textDifference(before, edit.value).map(({ at, remove, insert }): Splice => [at, remove, insert]);
      return [count, '~', edit.path, splices, stampsAt(log, edit.path)];
    }
    default:
      throw new Error(`the workload never does ${edit.kind}`);
  }
}

function take(log: OpLog, operation: Operation, writer: number): void {
  const stamp: Stamp = [operation[0], writer];
  log.count = Math.max(log.count, operation[0]);
  if (operation[1] === '+') {
    const [, , row, values] = operation;
    for (const [field, value] of Object.entries(values)) log.fields.set(`${row}/${field}`, [[stamp, value]]);
    return;
  }
  const [, , path, , over] = operation;
  const value = operation[1] === '=' ? operation[3] : spliced(textAt(log, path), operation[3]);
  const kept = (log.fields.get(path) ?? []).filter(([[count, by]]) => !over.some(([c, b]) => c === count && b === by));
  log.fields.set(path, [...kept, [stamp, value]]);
}

function stampsAt(log: OpLog, path: string): readonly Stamp[] {
  return (log.fields.get(path) ?? []).map(([stamp]) => stamp);
}

function textAt(log: OpLog, path: string): string {
  const value = log.fields.get(path)?.at(-1)?.[1];
  return typeof value === 'string' ? value : '';
}

/** The pieces come from the last place to the first. */
function spliced(text: string, splices: readonly Splice[]): string {
  return splices.reduce((so, [at, remove, insert]) => so.slice(0, at) + insert + so.slice(at + remove), text);
}
