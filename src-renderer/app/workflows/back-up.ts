import type { BackupEnd } from '#backup/format.ts';
import { writeBackup } from '#backup/write-backup.ts';
import { canonicalJson, type Json } from '#base/canonical-json.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { toHex } from '#base/bytes.ts';
import { sha256, textBytes } from '#feed/digest.ts';
import { commit } from '#store/commit.ts';
import type { BackupReason, BackupState, Refused } from '../engine.ts';
import { readBackupFile, ShellTrouble, writeReason } from '../engine/backup-file.ts';
import { type EngineContext, refuse, type Self, signerOf, signing } from '../engine/context.ts';
import { makeQueue } from '../engine/queue.ts';
import { type KeptBackupState, readBackupState } from '../engine/backup-state.ts';

type When = 'now' | 'if-changed' | 'hourly' | 'after-update';
type Place = 'chosen' | 'default';
type Made = NonNullable<BackupState['last']>;
type Failure = { readonly reason: BackupReason; readonly detail: string };

const HOUR = 3_600_000;

/** Backups of an engine, one at a time; work goes on beside them, since a backup only reads what does not change any more. */
export function backingUp(context: EngineContext): (when: When) => Promise<Result<BackupState, Refused>> {
  const queue = makeQueue();
  return (when) => queue.run(() => backUp(context, when));
}

/**
 * Writes a backup where the person chose, and in the folder that always is when that place fails. It counts only after it was
 * opened again and holds what was put in (backup SPEC B20). How it went stands in the database, for all screens to tell.
 */
async function backUp(context: EngineContext, when: When): Promise<Result<BackupState, Refused>> {
  const { self } = context.state;
  if (self === null) return refuse('not-set-up');
  const before = await readBackupState(context.db);
  const stamp = await stampOf(context);
  if (!isDue({ before, stamp, when, now: context.clock.now(), app: context.version })) return ok(before);
  const made = await signing(() => inEitherPlace(context, self));
  if (!made.ok) return made;
  const { last, trouble } = made.value;
  const state = last === null ? { ...before, trouble } : { last, trouble, stamp, app: context.version };
  const kept = await commit(context.db, { meta: { backup: state } });
  return kept.ok ? ok(state) : refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
}

function isDue(of: {
  readonly before: KeptBackupState;
  readonly stamp: string;
  readonly when: When;
  readonly now: number;
  readonly app: string;
}): boolean {
  const { last, trouble, stamp, app } = of.before;
  if (of.when === 'now') return true;
  if (last === null) return of.when !== 'after-update';
  // Another version runs than wrote the last one: what that one left is kept as it was, and tried again until it is.
  if (app !== of.app) return true;
  const isSame = stamp === of.stamp && trouble === null;
  return !isSame && isOldEnough(of.when, of.now - last.time);
}

function isOldEnough(when: When, age: number): boolean {
  if (when === 'after-update') return false;
  // A clock that went back must not stop backups for as long as it went.
  return when === 'if-changed' || age >= HOUR || age < 0;
}

async function inEitherPlace(
  context: EngineContext,
  self: Self,
): Promise<Result<{ readonly last: Made | null; readonly trouble: BackupState['trouble'] }, Refused>> {
  const first = await writeAndCheck(context, self, 'chosen');
  if (first.ok) return ok({ last: first.value, trouble: null });
  // Where nothing was chosen the first place was the default folder already.
  const second = first.error.place === 'default' ? first : await writeAndCheck(context, self, 'default');
  const { reason, detail } = first.error;
  return ok({ last: second.ok ? second.value : null, trouble: { reason, detail, saved: second.ok } });
}

async function writeAndCheck(
  context: EngineContext,
  self: Self,
  wished: Place,
): Promise<Result<Made, Failure & { readonly place: Place }>> {
  const begun = await context.shell.backupBegin(self.office, wished);
  if (!begun.ok) return fail({ reason: writeReason(begun.error), detail: begun.error.detail, place: wished });
  const { id, place } = begun.value;
  const kept = await intoFile(context, self, id);
  if (kept.ok) return ok({ ...kept.value, place });
  await context.shell.backupDiscard(id);
  return fail({ ...kept.error, place });
}

async function intoFile(context: EngineContext, self: Self, id: string): Promise<Result<Omit<Made, 'place'>, Failure>> {
  const written = await write(context, self, id);
  if (!written.ok) return written;
  const { end, size } = written.value;
  const read = await readBackupFile(context, id, async () => {});
  // The chain covers every byte of content, and the counts are those of a reader that counted for itself.
  if (!read.ok || read.value.chain !== end.chain) {
    return fail({ reason: 'backup-not-readable', detail: read.ok ? 'another chain' : read.error.detail });
  }
  const kept = await context.shell.backupKeep(id);
  if (!kept.ok) return fail({ reason: writeReason(kept.error), detail: kept.error.detail });
  const { entries, records } = read.value.counts;
  return ok({ name: kept.value, time: end.created, size, entries, records });
}

async function write(
  context: EngineContext,
  self: Self,
  id: string,
): Promise<Result<{ readonly end: BackupEnd; readonly size: number }, Failure>> {
  const office = await context.db.records.get(self.record);
  let size = 0;
  const order = {
    office: self.office,
    signing: new Uint8Array(self.keys.signing),
    recipient: self.keys.recipient,
    name: office?.title ?? '',
    region: self.region,
    created: context.clock.now(),
    app: context.version,
  };
  try {
    const end = await writeBackup(context.db, order, {
      signer: signerOf(context),
      write: async (piece) => {
        const answer = await context.shell.backupWrite(id, piece);
        if (!answer.ok) throw new ShellTrouble(answer.error);
        size += piece.length;
      },
    });
    return ok({ end, size });
  } catch (error) {
    if (!(error instanceof ShellTrouble)) throw error;
    return fail({ reason: writeReason(error.fault), detail: error.message });
  }
}

/** Something that differs as soon as anything worth a backup has changed. Cheap: nothing long is read. */
async function stampOf({ db }: EngineContext): Promise<string> {
  const [entries, ledger, quarantine, peers] = await Promise.all([
    db.entries.count(),
    db.ledger.count(),
    db.quarantine.count(),
    db.peers.toArray(),
  ]);
  const trusts = peers.map(({ office, trust, sent, lastSent, received }): Json => [
    office,
    trust,
    sent,
    lastSent,
    received,
  ]);
  return toHex(await sha256([textBytes(canonicalJson([entries, ledger, quarantine, trusts]))]));
}
