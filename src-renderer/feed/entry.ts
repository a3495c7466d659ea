import type { Bytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';

/** What one work session changed: for each document the engine's changes, in the order they were made. */
export type EntryPart = { readonly doc: string; readonly changes: readonly Bytes[] };

/** One entry of a feed (exchange.md §3.4). What the changes say is none of this room's business. */
export type Entry = {
  /** Milliseconds since 1970 by the office's own clock; never used for order. */
  readonly time: number;
  /** The version of the record shapes the writer knew. */
  readonly schema: number;
  /** Who sat at the laptop, in the office's own words. */
  readonly user: string;
  readonly parts: readonly EntryPart[];
  readonly note: string;
};

export type EntryFault = 'too-big' | 'damaged' | 'newer-version';

export const ENTRY_LIMITS = {
  /** Bytes of a whole entry (exchange.md §5.2). */
  body: 8 * 1024 * 1024,
  parts: 65_536,
  changesInPart: 65_536,
  userLength: 400,
  noteLength: 4000,
} as const;

const VERSION = 1;
/** Printable ASCII without a space. */
const DOC = /^[!-~]{1,100}$/;

/** `[1, time, schema, user, [[doc, [change…]]…], note]` in CBOR. Fails as a reader would, so nothing leaves that is refused. */
export function encodeEntry(entry: Entry): Result<Bytes, EntryFault> {
  const parts = entry.parts.map((part) => [part.doc, part.changes]);
  const body = encodeCbor([VERSION, entry.time, entry.schema, entry.user, parts, entry.note]);
  const read = decodeEntry(body);
  return read.ok ? ok(body) : read;
}

/**
 * Reads an entry from its signed bytes. Elements past the sixth belong to a later version and are passed over.
 * `reads`: the latest kind of entry that this app knows.
 */
export function decodeEntry(body: Uint8Array, reads: number = VERSION): Result<Entry, EntryFault> {
  if (body.length > ENTRY_LIMITS.body) return fail('too-big');
  const decoded = decodeCbor(body);
  if (!decoded.ok) return decoded;
  const fields = decoded.value;
  if (!isArray(fields) || !isCount(fields[0])) return fail('damaged');
  if (fields[0] > reads) return fail('newer-version');
  if (fields[0] < VERSION) return fail('damaged');
  const entry = readFields(fields);
  return entry === null ? fail('damaged') : ok(entry);
}

function readFields(fields: readonly unknown[]): Entry | null {
  const [, time, schema, user, partList, note] = fields;
  if (!isCount(time) || !isCount(schema)) return null;
  if (!isText(user, ENTRY_LIMITS.userLength) || !isText(note, ENTRY_LIMITS.noteLength)) return null;
  if (!isArray(partList) || partList.length > ENTRY_LIMITS.parts) return null;
  const parts: EntryPart[] = [];
  for (const item of partList) {
    const part = readPart(item);
    if (part === null) return null;
    parts.push(part);
  }
  return { time, schema, user, parts, note };
}

function readPart(item: unknown): EntryPart | null {
  if (!isArray(item) || item.length !== 2) return null;
  const [doc, list] = item;
  if (typeof doc !== 'string' || !DOC.test(doc)) return null;
  if (!isArray(list) || list.length > ENTRY_LIMITS.changesInPart) return null;
  const changes: Bytes[] = [];
  for (const change of list) {
    if (!(change instanceof Uint8Array) || change.length === 0) return null;
    changes.push(new Uint8Array(change));
  }
  return { doc, changes };
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
