import { join } from 'node:path';
import { app, type BrowserWindow, safeStorage } from 'electron';
import { LIMITS } from '#bridge/limits.ts';
import { type BackupDesk, backupDesk } from './backups/backup-desk.ts';
import { backupFolders } from './backups/backup-folder.ts';
import { chooseFolder, systemDialogs } from './dialogs.ts';
import { diskSpace } from './disk-space.ts';
import { type BatchDesk, batchDesk } from './batches/batch-desk.ts';
import { type FolderDesk, folderDesk } from './exchange-folder/folder-desk.ts';
import { clearTemporary } from './files/clear-temporary.ts';
import { type FileDesk, fileDesk } from './files/file-desk.ts';
import { type Installation, installation } from './installation.ts';
import { type JournalDesk, journalDesk } from './journal/journal-desk.ts';
import { type KeyDesk, keyDesk } from './keys/key-desk.ts';
import { systemWrapping } from './keys/system-wrapping.ts';
import { type Log, openLog } from './log/log.ts';

export type Desks = {
  readonly files: FileDesk;
  readonly batches: BatchDesk;
  readonly folder: FolderDesk;
  readonly keys: KeyDesk;
  readonly journal: JournalDesk;
  readonly backups: BackupDesk;
  readonly installation: Installation;
  readonly diskSpace: () => ReturnType<typeof diskSpace>;
  readonly log: Log;
  readonly today: () => string;
};

/**
 * Everything that lies in the data folder. Nothing is touched before the window asks, but for what a cut-off write left there;
 * the log is, at its first line.
 */
export function openDesks(userData: string, window: () => BrowserWindow | null, folderChanged: () => void): Desks {
  const dialogs = systemDialogs(window);
  const files = fileDesk(dialogs, app.getPath('documents'));
  const now = (): Date => new Date();
  void clearTemporary(userData, now());
  return {
    files,
    batches: batchDesk({ data: userData, ask: () => chooseFolder(window()) }),
    folder: folderDesk({
      stateFile: join(userData, 'exchange-folder.json'),
      ask: () => chooseFolder(window()),
      changed: folderChanged,
    }),
    keys: keyDesk(join(userData, 'keys.json'), systemWrapping(safeStorage, process.platform), files),
    journal: journalDesk(join(userData, 'journal.simpul'), { record: LIMITS.journalRecord, read: LIMITS.journalRead }),
    backups: backupDesk({ folders: backupFolders(userData), dialogs, now }),
    installation: installation(join(userData, 'installation.json')),
    diskSpace: () => diskSpace(userData),
    log: openLog(join(userData, 'simpul.log'), now),
    today: () => now().toISOString().slice(0, 10),
  };
}
