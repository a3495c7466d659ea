import { toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { orderBetween } from '#base/order-key.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { nextNumber } from '#domain/agreements/versions.ts';
import type { Edit } from '#domain/record/edit.ts';
import { sha256 as hashOf } from '#feed/digest.ts';
import { commit } from '#store/commit.ts';
import { wholeRecord } from '#store/queries/records.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import type { FileToKeep, KeptVersion } from '../versions.ts';
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
  const { self } = context.state;
  if (self === null) return refuse('not-set-up');
  const whole = await wholeRecord(context.db, 'agreement', record);
  if (whole === null) return refuse('no-such-record', record);
  const bytes = new Uint8Array(file.bytes);
  const sha256 = toHex(await hashOf([bytes]));
  const kept = await commit(context.db, { blobs: [{ sha256, bytes }] });
  if (!kept.ok) return refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
  const stamp = { at: context.clock.now(), by: self.user, region: self.region };
  return writeRows(context, { agreement: whole.value, file, sha256, stamp });
}

type Keeping = {
  readonly agreement: Agreement;
  readonly file: FileToKeep;
  readonly sha256: string;
  readonly stamp: { readonly at: number; readonly by: string; readonly region: string };
};

async function writeRows(context: EngineContext, keeping: Keeping): Promise<Result<KeptVersion, Refused>> {
  const { agreement, file, sha256, stamp } = keeping;
  const known = agreement.versions.find((version) => version.sha256 === sha256) ?? null;
  const { id, number } = known ?? file.mark ?? { id: context.ids.next(), number: nextNumber(agreement) };
  const dispatch = file.to === null ? null : context.ids.next();
  const { name, how, base, note, text, print, to } = file;
  const size = file.bytes.length;
  const version = { number, sha256, size, name, how, base, text, print, ...stamp };
  const edits = [
    ...(known === null ? [adding('versions', id, agreement.versions, version)] : []),
    ...(dispatch === null
      ? []
      : [adding('dispatches', dispatch, agreement.dispatches, { version: id, to: to ?? '', note, ...stamp })]),
  ];
  const written = edits.length === 0 ? ok(null) : await edit(context, { record: agreement.id, edits });
  return written.ok ? ok({ id, number, known: known !== null, dispatch }) : written;
}

/** Takes out what `keepVersion` wrote; the bytes stay, and nothing names them. */
export async function takeBackVersion(
  context: EngineContext,
  record: string,
  { id, known, dispatch }: KeptVersion,
): Promise<Result<null, Refused>> {
  const out = (list: string, row: string): Edit => ({ kind: 'remove', list, row, removed: true });
  const edits = [...(known ? [] : [out('versions', id)]), ...(dispatch === null ? [] : [out('dispatches', dispatch)])];
  const written = await edit(context, { record, edits });
  return written.ok ? ok(null) : written;
}

type Values = Extract<Edit, { readonly kind: 'add' }>['values'];

function adding(list: string, row: string, rows: readonly { readonly order: string }[], values: Values): Edit {
  return { kind: 'add', list, row, order: orderBetween(rows.at(-1)?.order ?? null, null), values };
}
