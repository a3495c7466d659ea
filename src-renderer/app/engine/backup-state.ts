import type { ReadableDb } from '#store/database.ts';
import type { BackupState } from '../engine.ts';

/** How it stands with the backups, and what the last one was made from. */
export type KeptBackupState = BackupState & {
  readonly stamp: string;
  /** The version of the app that wrote it. */
  readonly app: string;
};

const NONE: KeptBackupState = { last: null, trouble: null, stamp: '', app: '' };

/** As the last backup left it in the database. */
export async function readBackupState(db: ReadableDb): Promise<KeptBackupState> {
  const row = await db.meta.get('backup');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by back-up.ts alone, on this machine
  return row === undefined ? NONE : (row.value as unknown as KeptBackupState);
}
