import { toHex } from '#base/bytes.ts';
import { orderBetween } from '#base/order-key.ts';
import { ok, type Result } from '#base/result.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { nextNumber } from '#domain/agreements/versions.ts';
import type { Edit } from '#domain/record/edit.ts';
import { sha256 as hashOf } from '#feed/digest.ts';
import { commit } from '#store/commit.ts';
import { isFileNamed } from '#store/queries/blobs.ts';
import { wholeRecord } from '#store/queries/records.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import type { CopyToKeep, FileToKeep, KeptVersion } from '../versions.ts';
import { edit } from './edit.ts';

/**
 * Keeps a file of an agreement: first its bytes, then the row that names them. What is cut off between leaves bytes that nothing
 * names, which the next attempt uses again.
 */
export async function keepVersion(
  context: EngineContext,
  record: string,
  file: FileToKeep,
): Promise<Result<KeptVersion, Refused>> {
  const keeping = await keepBytes(context, record, file.bytes);
  return keeping.ok ? orWithoutBytes(context, keeping.value, await writeRows(context, keeping.value, file)) : keeping;
}

/** Keeps an original of a version: its bytes, then the sending that names them, the version and the party. */
export async function keepCopy(
  context: EngineContext,
  record: string,
  file: CopyToKeep,
): Promise<Result<KeptVersion, Refused>> {
  const keeping = await keepBytes(context, record, file.bytes);
  return keeping.ok ? orWithoutBytes(context, keeping.value, await writeCopy(context, keeping.value, file)) : keeping;
}

type Stamp = { readonly at: number; readonly by: string; readonly region: string };
type Keeping = { readonly agreement: Agreement; readonly sha256: string; readonly stamp: Stamp };

async function keepBytes(context: EngineContext, record: string, file: Uint8Array): Promise<Result<Keeping, Refused>> {
  const { self } = context.state;
  if (self === null) return refuse('not-set-up');
  const whole = await wholeRecord(context.db, 'agreement', record);
  if (whole === null) return refuse('no-such-record', record);
  const bytes = new Uint8Array(file);
  const sha256 = toHex(await hashOf([bytes]));
  const kept = await commit(context.db, { blobs: [{ sha256, bytes }] });
  if (!kept.ok) return refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
  const stamp = { at: context.clock.now(), by: self.user, region: self.region };
  return ok({ agreement: whole.value, sha256, stamp });
}

/** What was refused leaves no bytes behind that nothing names. */
async function orWithoutBytes<T>(
  { db }: EngineContext,
  { sha256 }: Keeping,
  written: Result<T, Refused>,
): Promise<Result<T, Refused>> {
  if (!written.ok) await dropUnnamed(db, [sha256]);
  return written;
}

async function writeRows(
  context: EngineContext,
  { agreement, sha256, stamp }: Keeping,
  file: FileToKeep,
): Promise<Result<KeptVersion, Refused>> {
  const known = agreement.versions.find((version) => version.sha256 === sha256) ?? null;
  const { id, number } = known ?? file.mark ?? { id: context.ids.next(), number: nextNumber(agreement) };
  const dispatch = file.to === null ? null : context.ids.next();
  const { name, how, base, note, text, print, to, source, way } = { source: '', way: 'file', ...file };
  const size = file.bytes.length;
  const version = { number, sha256, size, name, how, base, text, print, source, ...stamp };
  const sending = { version: id, to: to ?? '', note, way, ...stamp };
  const edits = [
    ...(known === null ? [adding('versions', id, agreement.versions, version)] : []),
    ...addingSome('dispatches', dispatch, agreement.dispatches, sending),
  ];
  const written = edits.length === 0 ? ok(null) : await edit(context, { record: agreement.id, edits });
  return written.ok ? ok({ id, number, known: known !== null, dispatch }) : written;
}

async function writeCopy(
  context: EngineContext,
  { agreement, sha256, stamp }: Keeping,
  file: CopyToKeep,
): Promise<Result<KeptVersion, Refused>> {
  const version = agreement.versions.find(({ id }) => id === file.version);
  if (version === undefined) return refuse('no-such-record', file.version);
  if (version.print !== file.print) return refuse('changed-meanwhile', version.id);
  const dispatch = context.ids.next();
  const { party, to, note, name, source } = file;
  const size = file.bytes.length;
  const values = { version: version.id, party, to, note, name, source, sha256, size, way: 'file', ...stamp };
  const edits = [adding('dispatches', dispatch, agreement.dispatches, values)];
  const written = await edit(context, { record: agreement.id, edits });
  return written.ok ? ok({ id: version.id, number: version.number, known: true, dispatch }) : written;
}

/** Takes out what `keepVersion` or `keepCopy` wrote, and the bytes where nothing names them any more. */
export async function takeBackVersion(
  context: EngineContext,
  record: string,
  { id, known, dispatch }: KeptVersion,
): Promise<Result<null, Refused>> {
  const whole = await wholeRecord(context.db, 'agreement', record);
  const { versions = [], dispatches = [] } = whole?.value ?? {};
  const files = [
    ...(known ? [] : versions.filter((row) => row.id === id)),
    ...dispatches.filter((row) => row.id === dispatch),
  ];
  const out = (list: string, row: string): Edit => ({ kind: 'remove', list, row, removed: true });
  const edits = [...(known ? [] : [out('versions', id)]), ...(dispatch === null ? [] : [out('dispatches', dispatch)])];
  const written = await edit(context, { record, edits });
  if (!written.ok) return written;
  await dropUnnamed(
    context.db,
    files.flatMap(({ sha256 }) => (sha256 === '' ? [] : [sha256])),
  );
  return ok(null);
}

/** Bytes that stay since they could not be taken out do no harm: the next attempt uses them again. */
async function dropUnnamed(db: EngineContext['db'], hashes: readonly string[]): Promise<void> {
  const unnamed: string[] = [];
  for (const hash of hashes) if (!(await isFileNamed(db, hash))) unnamed.push(hash);
  if (unnamed.length > 0) await commit(db, { unnamed });
}

type Values = Extract<Edit, { readonly kind: 'add' }>['values'];

type Rest = readonly [rows: readonly { readonly order: string }[], values: Values];

function adding(list: string, row: string, ...[rows, values]: Rest): Edit {
  return { kind: 'add', list, row, order: orderBetween(rows.at(-1)?.order ?? null, null), values };
}

function addingSome(list: string, row: string | null, ...rest: Rest): readonly Edit[] {
  return row === null ? [] : [adding(list, row, ...rest)];
}
