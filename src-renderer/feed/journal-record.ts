import type { Bytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import type { ChainedEntry } from './chain.ts';
import { feedIdFromBytes, idBytes } from './ids.ts';

/**
 * What the journal outside the database keeps: the certificate of a feed when it begins, and every own entry.
 * With these two alone all own records can be built anew (exchange.md §3.2, §7).
 */
export type JournalRecord =
  | { readonly kind: 'feed'; readonly certificate: Bytes; readonly signature: Bytes }
  | { readonly kind: 'entry'; readonly entry: JournalEntry };

/**
 * An own entry. One that came back from a partner or a backup has no signature of its own when it stood in the middle of a
 * range: the next signed one after it vouches for it.
 */
export type JournalEntry = Omit<ChainedEntry, 'signature'> & { readonly signature: Bytes | null };

const VERSION = 1;
/** The version that knows groups. */
const GROUPS = 2;
/** The version that knows entries without a signature of their own. */
const UNSIGNED = 3;
const READS = UNSIGNED;
/** What the shell takes as one record (bridge/limits.ts), less the frame of a group. */
const MOST_IN_A_GROUP = 16 * 1024 * 1024 - 1024;

/**
 * `[1, "feed", certificate, signature]` or `[1, "entry", feed, seq, prev, hash, body, signature]` in CBOR; where there is no
 * signature the version is 3 and its place is null.
 */
export function encodeJournalRecord(record: JournalRecord): Bytes {
  if (record.kind === 'feed') return encodeCbor([VERSION, 'feed', record.certificate, record.signature]);
  const { feed, seq, prev, hash, body, signature } = record.entry;
  return encodeCbor([
    signature === null ? UNSIGNED : VERSION,
    'entry',
    idBytes(feed),
    seq,
    prev,
    hash,
    body,
    signature,
  ]);
}

/** Reads a record back. Nothing is verified here: the journal is a file like any other. */
export function decodeJournalRecord(bytes: Uint8Array): Result<JournalRecord, 'damaged' | 'newer-version'> {
  const decoded = decodeCbor(bytes);
  return decoded.ok ? recordOf(decoded.value) : decoded;
}

function recordOf(fields: unknown): Result<JournalRecord, 'damaged' | 'newer-version'> {
  if (!isArray(fields) || typeof fields[0] !== 'number') return fail('damaged');
  if (fields[0] > READS) return fail('newer-version');
  const record = fields[1] === 'feed' ? readFeed(fields) : fields[1] === 'entry' ? readEntry(fields) : null;
  return record === null ? fail('damaged') : ok(record);
}

/**
 * Records that belong together, as they are appended: `[2, "group", [record…]]`, one record of the file. A power cut tears a
 * file between two records, and half of a sharing would leave a record that has gone from one scope and come to none. Single
 * records stay as they are, and what is too big for the shell is appended one by one.
 */
export function journalGroup(records: readonly Bytes[]): readonly Bytes[] {
  const size = records.reduce((sum, { length }) => sum + length + 9, 0);
  return records.length < 2 || size > MOST_IN_A_GROUP ? records : [encodeCbor([GROUPS, 'group', [...records]])];
}

/** Reads what the journal file keeps as one: a record, or a group of them. */
export function decodeJournal(bytes: Uint8Array): Result<readonly JournalRecord[], 'damaged' | 'newer-version'> {
  const decoded = decodeCbor(bytes);
  if (!decoded.ok) return decoded;
  const members = groupMembers(decoded.value);
  const found: JournalRecord[] = [];
  for (const record of members === null ? [recordOf(decoded.value)] : members.map(decodeJournalRecord)) {
    if (!record.ok) return record;
    found.push(record.value);
  }
  return ok(found);
}

function groupMembers(fields: unknown): readonly Uint8Array[] | null {
  if (!isArray(fields) || fields[0] !== GROUPS || fields[1] !== 'group' || !isArray(fields[2])) return null;
  const members = fields[2].flatMap((member) => (member instanceof Uint8Array ? [member] : []));
  return members.length === fields[2].length ? members : null;
}

function readFeed([, , certificate, signature]: readonly unknown[]): JournalRecord | null {
  if (!(certificate instanceof Uint8Array) || !(signature instanceof Uint8Array)) return null;
  return { kind: 'feed', certificate: new Uint8Array(certificate), signature: new Uint8Array(signature) };
}

function readEntry([version, , feedBytes, seq, ...rest]: readonly unknown[]): JournalRecord | null {
  const feed = feedBytes instanceof Uint8Array ? feedIdFromBytes(feedBytes) : null;
  const [prev, hash, body] = rest.map((part) => (part instanceof Uint8Array ? new Uint8Array(part) : null));
  const signature = readSignature(version, rest[3]);
  if (feed === null || !isPlace(seq) || signature === undefined) return null;
  return prev && hash && body ? { kind: 'entry', entry: { feed, seq, prev, hash, body, signature } } : null;
}

function readSignature(version: unknown, part: unknown): Bytes | null | undefined {
  if (part instanceof Uint8Array) return new Uint8Array(part);
  return version === UNSIGNED && part === null ? null : undefined;
}

function isPlace(seq: unknown): seq is number {
  return typeof seq === 'number' && Number.isSafeInteger(seq) && seq >= 1;
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
