import { type BackupRefusal, type BackupReader, readBackup } from '#backup/read-backup.ts';
import type { BackupEnd } from '#backup/format.ts';
import { fail, ok, type Result } from '#base/result.ts';
import type { BackupReason, Reason, Refused } from '../engine.ts';
import { type EngineContext, refuse, shellRefusal } from './context.ts';
import { bornAs } from './own-keys.ts';
import { openHeaderBy } from './reader.ts';
import type { ShellFault } from './shell-port.ts';

/** What a port of the shell could not do, on its way through streams that know only throwing. */
export class ShellTrouble extends Error {
  override readonly name = 'ShellTrouble';
  readonly fault: ShellFault;
  constructor(fault: ShellFault) {
    super(`${fault.reason}: ${fault.detail}`);
    this.fault = fault;
  }
}

/** Reads a backup that the shell holds, with this laptop's own keys. */
export async function readBackupFile(
  context: EngineContext,
  file: string,
  visit: BackupReader['visit'],
): Promise<Result<BackupEnd, Refused>> {
  const keys = await context.shell.keys();
  if (!keys.ok) return shellRefusal('key-not-available', keys.error);
  if (keys.value === null) return refuse('no-keys-yet');
  try {
    const read = await readBackup({
      me: {
        office: await bornAs(keys.value),
        signing: [keys.value, ...keys.value.earlier].map((held) => held.signing),
      },
      openHeader: openHeaderBy(context.shell),
      piece: async (from) => {
        const piece = await context.shell.backupRead(file, from);
        if (!piece.ok) throw new ShellTrouble(piece.error);
        return piece.value;
      },
      visit,
    });
    return read.ok ? ok(read.value) : refuse(REASONS[read.error], read.error);
  } catch (error) {
    if (error instanceof ShellTrouble) return fail({ reason: 'backup-place-gone', detail: error.message });
    throw error;
  }
}

const REASONS: Readonly<Record<BackupRefusal, Reason>> = {
  'unknown-content': 'no-backup-file',
  damaged: 'backup-damaged',
  'bad-signature': 'backup-damaged',
  'not-for-us': 'backup-of-another-office',
  'newer-version': 'newer-version',
  'key-not-available': 'key-not-available',
};

/** Why a backup could not be written, in the engine's own words. */
export function writeReason(fault: ShellFault): BackupReason {
  if (fault.reason === 'disk-full') return 'backup-disk-full';
  return fault.reason === 'not-found' ? 'backup-place-gone' : 'backup-not-written';
}
