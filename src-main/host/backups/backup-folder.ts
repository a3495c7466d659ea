import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomic } from '../files/write-atomic.ts';
import { fileFault, ok, type Outcome } from '../outcome.ts';

/** Where backups go. The choice lies in the shell, so that the window can never name a path of its own (S1). */
export type BackupFolders = {
  /** Inside the data folder: there always is one. */
  readonly standard: string;
  /** The folder a person chose; null while the standard one is in use. */
  readonly chosen: () => Promise<string | null>;
  readonly choose: (folder: string | null) => Promise<Outcome<null>>;
};

const choiceSchema = z.object({ folder: z.string().nullable() });

export function backupFolders(userData: string): BackupFolders {
  const file = join(userData, 'backups.json');
  return {
    standard: join(userData, 'backups'),
    chosen: async () => {
      try {
        return choiceSchema.parse(JSON.parse(await readFile(file, 'utf8'))).folder;
      } catch {
        // No choice, or one that cannot be read: then the standard folder takes the backups, and the settings show that it does.
        return null;
      }
    },
    choose: (folder) => writeAtomic(file, new TextEncoder().encode(JSON.stringify({ folder })), { mode: 0o600 }),
  };
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Only the standard folder is made: a chosen one that is gone is a stick pulled out, and its name must not become a folder here. */
export async function makeFolder(path: string): Promise<Outcome<null>> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    return ok(null);
  } catch (error) {
    return fileFault(error);
  }
}
