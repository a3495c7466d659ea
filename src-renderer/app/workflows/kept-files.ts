import { toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { openFile } from '#exchange/unpack.ts';
import { sha256 } from '#feed/digest.ts';
import type { QuarantineRow } from '#store/rows.ts';
import type { KeptFile, NamedFile, Refused } from '../engine.ts';
import { type EngineContext, type PendingImport, refuse, type Self } from '../engine/context.ts';
import { readerFor } from '../engine/reader.ts';

/** Verdicts after which a kept file still waits: what it lacks may come, here an update, there a card. */
const WAITING = ['newer-version', 'unknown-sender', 'key-changed'];
/** A file of which some was taken and some must wait. */
const PART = 'newer-part';
/** Opening one is work: so many are looked at in one go, the latest first. */
const MOST = 50;

/**
 * The files that a later Simpul made and that are kept here until this one can read them, and whether it can by now (D5, X4).
 * One that a person has taken or put aside since is not among them. Nothing is written.
 */
export async function keptFiles(context: EngineContext): Promise<Result<readonly KeptFile[], Refused>> {
  const self = context.state.self;
  if (self === null) return ok([]);
  const kept: KeptFile[] = [];
  const seen = new Set<string>();
  const ids = (await context.db.quarantine.filter(isLater).primaryKeys()).toReversed();
  for (const row of await context.db.quarantine.bulkGet(ids.slice(0, MOST))) {
    if (row === undefined) continue;
    const hash = toHex(await sha256([row.bytes]));
    if (seen.has(hash) || (await isSettled(context, hash, row))) continue;
    seen.add(hash);
    const { id = 0, detail: name, time } = row;
    kept.push({ id, name, time, size: row.bytes.length, readable: await isReadable(context, self, row) });
  }
  return ok(kept);
}

/** A kept file as it came, to be shown like any other. */
export async function keptFile(context: EngineContext, id: number): Promise<Result<NamedFile, Refused>> {
  const row = await context.db.quarantine.get(id);
  if (row === undefined || !isLater(row)) return refuse('unexpected', `no kept file has the number ${id}`);
  return ok({ name: row.detail, bytes: row.bytes });
}

/**
 * A file of which some ranges can only be judged by a later version, in a scope that is unknown here: what could be read is
 * taken, and the file is kept so that the rest follows after the update, without anybody sending it again. Nobody can tell yet
 * who may see these ranges, so they are not passed on. Kept once; not any more when all of it was taken.
 */
export async function keptForLater(
  context: EngineContext,
  { sha256: hash, forLater: bytes, fileName: detail }: PendingImport,
): Promise<{ readonly quarantine: readonly QuarantineRow[]; readonly released: readonly number[] }> {
  const same: number[] = [];
  for (const { id = 0, ...row } of await context.db.quarantine.filter(isPart).toArray()) {
    if (toHex(await sha256([row.bytes])) === hash) same.push(id);
  }
  if (bytes === null) return { quarantine: [], released: same };
  const row = { what: 'file', reason: PART, detail, time: context.clock.now(), feed: '', seq: 0, bytes } as const;
  return { quarantine: same.length > 0 ? [] : [row], released: [] };
}

/** Whether the very same bytes are kept already: shown ten times they lie here once. */
export async function isKept(context: EngineContext, sha256Hex: string): Promise<boolean> {
  const lines = await context.db.ledger.where('sha256').equals(sha256Hex).toArray();
  return lines.some(({ verdict }) => verdict === 'newer-version');
}

function isLater(row: QuarantineRow): boolean {
  return isPart(row) || (row.what === 'file' && row.reason === 'newer-version');
}

function isPart({ what, reason }: QuarantineRow): boolean {
  return what === 'file' && reason === PART;
}

async function isSettled(context: EngineContext, hash: string, row: QuarantineRow): Promise<boolean> {
  const lines = await context.db.ledger.where('sha256').equals(hash).toArray();
  const waiting = isPart(row) ? [...WAITING, 'accepted'] : WAITING;
  return lines.some(({ verdict }) => !waiting.includes(verdict));
}

/** Any answer but "too new" is one that a person can do something with. */
async function isReadable(context: EngineContext, self: Self, row: QuarantineRow): Promise<boolean> {
  const opened = await openFile(row.bytes, await readerFor(context, self));
  if (!opened.ok) return opened.error !== 'newer-version';
  const held = opened.value.kind === 'package' ? opened.value.package.held : [];
  return !isPart(row) || held.every(({ reason }) => reason !== 'newer-version');
}
