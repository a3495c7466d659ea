import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { LIMITS } from '#bridge/limits.ts';
import { systemDialogs } from './dialogs.ts';
import { type FileDesk, fileDesk } from './files/file-desk.ts';
import { type Journal, openJournal } from './journal/journal.ts';
import { type KeyDesk, keyDesk } from './keys/key-desk.ts';
import { systemWrapping } from './keys/system-wrapping.ts';
import { type Log, openLog } from './log/log.ts';
import type { Outcome } from './outcome.ts';

export type Desks = {
  readonly files: FileDesk;
  readonly keys: KeyDesk;
  readonly journal: () => Promise<Outcome<Journal>>;
  readonly log: Log;
};

/** Everything that lies in the data folder, opened once. */
export function openDesks(userData: string, window: () => BrowserWindow | null): Desks {
  const files = fileDesk(systemDialogs(window), app.getPath('documents'));
  const limits = { record: LIMITS.journalRecord, read: LIMITS.journalRead };
  const journal = app.whenReady().then(() => openJournal(join(userData, 'journal.simpul'), limits));
  return {
    files,
    keys: keyDesk(join(userData, 'keys.json'), systemWrapping(), files),
    journal: () => journal,
    log: openLog(join(userData, 'simpul.log'), () => new Date()),
  };
}
