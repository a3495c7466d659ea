import { toHex } from '#base/bytes.ts';
import { canonicalBytes } from '#exchange/canonical-file.ts';
import { encryptStream } from '#exchange/age-file.ts';
import { makeSeal } from '#exchange/seal.ts';
import { TAR_END, tarMember } from '#exchange/tar.ts';
import { encodeCbor } from '#feed/cbor.ts';
import { headBytes } from '#feed/cbor-head.ts';
import { concatBytes } from '#base/bytes.ts';
import type { OfficeId } from '#feed/ids.ts';
import type { Signer } from '#feed/signature.ts';
import type { ReadableDb } from '#store/database.ts';
import {
  BACKUP_LIMITS,
  type BackupEnd,
  type BackupTable,
  blockName,
  END_FORMAT,
  END_NAME,
  HEAD_FORMAT,
  HEAD_NAME,
  SEAL_NAME,
  WITH_FILES,
} from './format.ts';
import { rowsOf, type Snapshot, takeSnapshot } from './snapshot.ts';
import { makeChain, makeTally } from './tally.ts';

export type BackupOrder = {
  readonly office: OfficeId;
  readonly signing: Uint8Array<ArrayBuffer>;
  readonly recipient: string;
  readonly name: string;
  readonly region: string;
  readonly created: number;
  readonly app: string;
};

/** How much is gathered before it goes to the disk. */
const PIECE = 256 * 1024;

/**
 * Writes the whole truth of a database as one sealed file, piece by piece: never more than a block of it is in memory (SPEC B3).
 * Rejects when `write` or the signer does. Gives what the file says about itself.
 */
export async function writeBackup(
  db: ReadableDb,
  order: BackupOrder,
  ports: { readonly signer: Signer; readonly write: (piece: Uint8Array) => Promise<void> },
): Promise<BackupEnd> {
  const said: BackupEnd[] = [];
  const plain = streamOf(members(db, order, { signer: ports.signer, ended: (end) => said.push(end) }));
  const packed = plain.pipeThrough(new CompressionStream('gzip'));
  await drain(await encryptStream(order.recipient, packed), ports.write);
  const end = said[0];
  if (end === undefined) throw new Error('a backup ended without its last member');
  return end;
}

async function* members(
  db: ReadableDb,
  order: BackupOrder,
  ports: { readonly signer: Signer; readonly ended: (end: BackupEnd) => void },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { office, created, app, name, region } = order;
  const snapshot = await takeSnapshot(db);
  // Who cannot read files in a backup must say so, and not call it damaged (SPEC B14).
  const version = snapshot.blobs.length > 0 ? WITH_FILES : 1;
  const about = { version, minReader: version, office, created, app };
  const chain = makeChain();
  const tally = makeTally();
  let count = 0;
  const member = async (title: string, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
    await chain.add(title, bytes);
    count += 1;
    return concatBytes(tarMember({ name: title, bytes }));
  };
  yield await member(HEAD_NAME, canonicalBytes({ format: HEAD_FORMAT, ...about }));
  for await (const { table, rows, docs } of blocks(db, snapshot)) {
    tally.rows(table, rows.length);
    tally.docs(docs);
    yield await member(blockName(count, table), concatBytes([headBytes(4, rows.length), ...rows]));
  }
  const end: BackupEnd = {
    format: END_FORMAT,
    ...about,
    name,
    region,
    members: count,
    chain: toHex(chain.end()),
    counts: tally.counts(),
  };
  const bytes = canonicalBytes(end);
  const seal = await makeSeal({ office, key: order.signing }, 'backup', bytes, ports.signer);
  ports.ended(end);
  yield concatBytes([...tarMember({ name: END_NAME, bytes }), ...tarMember({ name: SEAL_NAME, bytes: seal }), TAR_END]);
}

type Block = { readonly table: BackupTable; readonly rows: readonly Uint8Array[]; readonly docs: readonly string[] };

/** Rows of one table gathered up to the length of a block. */
async function* blocks(db: ReadableDb, snapshot: Snapshot): AsyncGenerator<Block> {
  let table: BackupTable = 'feeds';
  let rows: Uint8Array[] = [];
  let docs: string[] = [];
  let length = 0;
  const cut = (): Block => {
    const block = { table, rows, docs };
    [rows, docs, length] = [[], [], 0];
    return block;
  };
  for await (const some of rowsOf(db, snapshot)) {
    for (const row of some.rows) {
      const bytes = encodeCbor(withoutEmpty(row));
      const full = length > 0 && length + bytes.length > BACKUP_LIMITS.blockWritten;
      if (rows.length > 0 && (some.table !== table || full)) yield cut();
      table = some.table;
      rows.push(bytes);
      length += bytes.length;
      if ('docs' in row && Array.isArray(row.docs)) docs.push(...row.docs.map(String));
    }
  }
  if (rows.length > 0) yield cut();
}

/** CBOR has no `undefined` by our rules; a field without a value is one that is not there. */
function withoutEmpty(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

function streamOf(source: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      pull: async (controller) => {
        const next = await source.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
    },
    { highWaterMark: 0 },
  );
}

async function drain(stream: ReadableStream<Uint8Array>, write: (piece: Uint8Array) => Promise<void>): Promise<void> {
  const reader = stream.getReader();
  let parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (value !== undefined) {
        parts.push(value);
        length += value.length;
      }
      if (length >= PIECE || (done && length > 0)) {
        await write(concatBytes(parts));
        [parts, length] = [[], 0];
      }
      if (done) return;
    }
  } catch (error) {
    // The rest is not wanted; what made it stop is what counts.
    await reader.cancel().catch(() => undefined);
    throw error;
  }
}
