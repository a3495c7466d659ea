import { type Bytes, concatBytes } from '#base/bytes.ts';
import { parseDocumentId } from '#documents/document-id.ts';
import { sha256, textBytes, u64 } from '#feed/digest.ts';
import type { BackupCounts, BackupTable } from './format.ts';

/** The chain over the members of a backup (SPEC B15). */
export type Chain = { readonly add: (name: string, content: Uint8Array) => Promise<void>; readonly end: () => Bytes };

export function makeChain(): Chain {
  let last: Bytes = new Uint8Array(32);
  return {
    add: async (name, content) => {
      last = await sha256([last, concatBytes([textBytes(`${name}\0`), u64(content.length)]), await sha256([content])]);
    },
    end: () => last,
  };
}

/** Counts what a backup holds: the writer and the reader each by itself. */
export type Tally = {
  readonly rows: (table: BackupTable, rows: number) => void;
  readonly docs: (docs: readonly string[]) => void;
  readonly counts: () => BackupCounts;
};

export function makeTally(): Tally {
  const sums = {
    blobs: 0,
    entries: 0,
    feeds: 0,
    ledger: 0,
    meta: 0,
    peers: 0,
    postponed: 0,
    quarantine: 0,
    settings: 0,
  };
  const records = new Set<string>();
  return {
    rows: (table, rows) => {
      sums[table] += rows;
    },
    docs: (docs) => {
      for (const doc of docs) records.add(parseDocumentId(doc)?.record ?? doc);
    },
    counts: () => {
      const { blobs: _files, meta: _facts, postponed: _putOff, ...counted } = sums;
      return { ...counted, records: records.size };
    },
  };
}
