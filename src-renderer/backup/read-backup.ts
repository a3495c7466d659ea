import { type Bytes, sameBytes, toHex } from '#base/bytes.ts';
import { canonicalJson } from '#base/canonical-json.ts';
import { fail, type Result } from '#base/result.ts';
import { AGE_FIRST_LINE, ageHeader, decryptStream, type OpenHeader } from '#exchange/age-file.ts';
import { readCanonical } from '#exchange/canonical-file.ts';
import { openSeal } from '#exchange/seal.ts';
import { readTarHeader, TAR_BLOCK, TAR_END, tarPadding } from '#exchange/tar.ts';
import { sha256 } from '#feed/digest.ts';
import type { OfficeId } from '#feed/ids.ts';
import type { BlobRow } from '#store/rows.ts';
import { entryCheck, type EntryCheck } from './check-entries.ts';
import {
  BACKUP_LIMITS,
  type BackupEnd,
  type BackupTable,
  END_FORMAT,
  END_NAME,
  endSchema,
  HEAD_FORMAT,
  HEAD_NAME,
  headSchema,
  SEAL_NAME,
  TABLES,
  tableOf,
  WITH_FILES,
} from './format.ts';
import { type Inflow, inflowOf } from './inflow.ts';
import { type ReadRows, readRows } from './rows.ts';
import { makeChain, makeTally } from './tally.ts';

export type BackupRefusal =
  | 'unknown-content'
  | 'damaged'
  | 'not-for-us'
  | 'bad-signature'
  | 'newer-version'
  | 'key-not-available';

export type BackupReader = {
  /** `signing`: the present key, and those before it: a backup outlives a change of keys. */
  readonly me: { readonly office: OfficeId; readonly signing: readonly Uint8Array[] };
  readonly openHeader: OpenHeader;
  /** The piece of the file that begins at a position; an empty one at its end. What it rejects with is rejected again. */
  readonly piece: (from: number) => Promise<Uint8Array>;
  /** Each block once it has been judged by itself; the seal over all of them comes last (SPEC B20). */
  readonly visit: (rows: ReadRows) => Promise<void>;
};

/** What a port rejected with, on its way around the streams. */
type Fault = { thrown: Error | null };

/** Reads a backup from end to end and judges it. Never throws for what is in the file (X3). */
export async function readBackup(reader: BackupReader): Promise<Result<BackupEnd, BackupRefusal>> {
  const first = await reader.piece(0);
  const start = new TextDecoder('latin1').decode(first.subarray(0, AGE_FIRST_LINE.length));
  if (start !== AGE_FIRST_LINE) return fail('unknown-content');
  const header = ageHeader(first);
  if (header === null) return fail('damaged');
  const fault: Fault = { thrown: null };
  const plain = await decryptStream(piecesOf(reader, first, fault), header, reader.openHeader);
  if (!plain.ok) return plain;
  const inflow = inflowOf(inflated(plain.value));
  try {
    return await readMembers(inflow, reader, fault);
  } catch {
    // What a port rejected with is not the file's fault; anything else the streams say is.
    if (fault.thrown !== null) throw fault.thrown;
    return fail('damaged');
  } finally {
    await inflow.stop();
  }
}

function piecesOf({ piece }: BackupReader, first: Uint8Array, fault: Fault): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull: async (controller) => {
        try {
          const bytes = at === 0 ? first : await piece(at);
          at += bytes.length;
          if (bytes.length === 0) controller.close();
          else controller.enqueue(new Uint8Array(bytes));
        } catch (error) {
          fault.thrown = asError(error);
          controller.error(error);
        }
      },
    },
    { highWaterMark: 0 },
  );
}

function inflated(plain: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const own = plain.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
      transform: (bytes, controller) => controller.enqueue(new Uint8Array(bytes)),
    }),
  );
  return own.pipeThrough(new DecompressionStream('gzip'));
}

type Heard = {
  readonly chain: ReturnType<typeof makeChain>;
  readonly tally: ReturnType<typeof makeTally>;
  readonly check: EntryCheck;
  /** The table of the last block: tables come in their order. */
  last: BackupTable;
};

type Member = { readonly name: string; readonly bytes: Bytes };

async function readMembers(
  inflow: Inflow,
  reader: BackupReader,
  fault: Fault,
): Promise<Result<BackupEnd, BackupRefusal>> {
  const heard: Heard = { chain: makeChain(), tally: makeTally(), check: entryCheck(), last: TABLES[0] };
  const head = await takeMember(inflow, BACKUP_LIMITS.json);
  if (head?.name !== HEAD_NAME) return fail('damaged');
  const about = readCanonical(head.bytes, HEAD_FORMAT, headSchema, WITH_FILES);
  if (!about.ok) return about;
  await heard.chain.add(head.name, head.bytes);
  for (let number = 1; ; number += 1) {
    const member = await takeMember(inflow, BACKUP_LIMITS.block);
    if (member === null) return fail('damaged');
    if (member.name === END_NAME) {
      const end = await readEnd(inflow, member.bytes, reader.me);
      return !end.ok || agrees(end.value, heard, number) ? end : fail('damaged');
    }
    const rows = await readBlock(member, number, heard);
    if (rows === null) return fail('damaged');
    await visiting(reader, rows, fault);
  }
}

function agrees(end: BackupEnd, { chain, tally, check }: Heard, members: number): boolean {
  const sameContent = end.members === members && end.chain === toHex(chain.end());
  return sameContent && canonicalJson(end.counts) === canonicalJson(tally.counts()) && check.isWhole();
}

/** The rows of one block, once they hold by themselves; null when they do not. */
async function readBlock({ name, bytes }: Member, number: number, heard: Heard): Promise<ReadRows | null> {
  const table = tableOf(name, number);
  if (table === null || TABLES.indexOf(table) < TABLES.indexOf(heard.last)) return null;
  heard.last = table;
  const rows = readRows(table, bytes);
  if (rows === null || !(await holds(heard.check, rows))) return null;
  await heard.chain.add(name, bytes);
  heard.tally.rows(table, rows.rows.length);
  if (rows.table === 'entries') for (const { docs } of rows.rows) heard.tally.docs(docs);
  return rows;
}

async function holds(check: EntryCheck, rows: ReadRows): Promise<boolean> {
  if (rows.table === 'feeds') return check.feeds(rows.rows);
  if (rows.table === 'blobs') return areTheirOwn(rows.rows);
  return rows.table === 'entries' ? check.entries(rows.rows) : true;
}

/** A file is named by its own hash. */
async function areTheirOwn(rows: readonly BlobRow[]): Promise<boolean> {
  for (const { sha256: name, bytes } of rows) if (toHex(await sha256([bytes])) !== name) return false;
  return true;
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

async function visiting({ visit }: BackupReader, rows: ReadRows, fault: Fault): Promise<void> {
  try {
    await visit(rows);
  } catch (error) {
    fault.thrown = asError(error);
    throw error;
  }
}

/** The last two members: what the file says about itself, under this office's own seal (SPEC B16, B17). */
async function readEnd(
  inflow: Inflow,
  bytes: Bytes,
  me: BackupReader['me'],
): Promise<Result<BackupEnd, BackupRefusal>> {
  const seal = await takeMember(inflow, BACKUP_LIMITS.json);
  if (seal?.name !== SEAL_NAME || !(await isOver(inflow))) return fail('damaged');
  const opened = await openSeal(seal.bytes, 'backup', bytes);
  if (!opened.ok) return opened;
  const isOurs = me.signing.some((key) => sameBytes(opened.value.key, key));
  if (opened.value.office !== me.office || !isOurs) return fail('not-for-us');
  return readCanonical(bytes, END_FORMAT, endSchema, WITH_FILES);
}

/** The end of the tar, and nothing after it. */
async function isOver(inflow: Inflow): Promise<boolean> {
  const rest = await inflow.take(TAR_END.length);
  return rest !== null && sameBytes(rest, TAR_END) && (await inflow.isAtEnd());
}

async function takeMember(inflow: Inflow, cap: number): Promise<Member | null> {
  const head = await inflow.take(TAR_BLOCK);
  const stated = head === null ? null : readTarHeader(head);
  if (stated === null || stated.size > cap) return null;
  const bytes = await inflow.take(stated.size);
  const padding = await inflow.take(tarPadding(stated.size));
  const isWhole = bytes !== null && padding !== null && padding.every((byte) => byte === 0);
  return isWhole ? { name: stated.name, bytes } : null;
}
