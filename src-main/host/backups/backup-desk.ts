import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupPlace } from '#bridge/contract.ts';
import { LIMITS } from '#bridge/limits.ts';
import type { Dialogs } from '../files/file-desk.ts';
import { fileFault, ok, type Outcome, refuse } from '../outcome.ts';
import { type BackupSteps, newBackup, ON_DISK, type OpenBackup, readBackup, TEMPORARY } from './backup-file.ts';
import { type BackupFolders, isFolder, makeFolder } from './backup-folder.ts';
import { backupName, readBackupName } from './backup-name.ts';
import { staying } from './thinning.ts';

const A_DAY = 86_400_000;

type Place = 'chosen' | 'default';
type Piece = { readonly bytes: Uint8Array; readonly size: number };

export type BackupDesk = {
  readonly place: () => Promise<Outcome<BackupPlace>>;
  readonly chooseFolder: () => Promise<Outcome<BackupPlace>>;
  readonly useDefault: () => Promise<Outcome<BackupPlace>>;
  readonly begin: (office: string, place: Place) => Promise<Outcome<{ readonly id: string; readonly place: Place }>>;
  readonly write: (id: string, bytes: Uint8Array) => Promise<Outcome<null>>;
  readonly read: (id: string, from: number) => Promise<Outcome<Piece>>;
  readonly keep: (id: string) => Promise<Outcome<{ readonly name: string }>>;
  readonly discard: (id: string) => Promise<Outcome<null>>;
  readonly open: () => Promise<Outcome<{ readonly id: string; readonly name: string; readonly size: number }>>;
};

export type BackupWiring = {
  readonly folders: BackupFolders;
  readonly dialogs: Pick<Dialogs, 'open' | 'openFolder'>;
  readonly now: () => Date;
  readonly steps?: BackupSteps;
};

/** Backups go to the disk and come back only through here. What is in them is for the window: the shell sees sealed bytes. */
export function backupDesk(wiring: BackupWiring): BackupDesk {
  const readable = new Map<string, string>();
  const idOf = (path: string): string => {
    const known = [...readable].find(([, one]) => one === path)?.[0];
    const id = known ?? randomBytes(8).toString('hex');
    readable.set(id, path);
    return id;
  };
  const writing = new Map<string, OpenBackup>();
  return {
    ...placeDesk(wiring, idOf),
    ...writeDesk(wiring, writing),
    read: async (id, from) => {
      const path = readable.get(id);
      if (path !== undefined) return readBackup(path, from, LIMITS.backupPiece);
      return writing.get(id)?.read(from, LIMITS.backupPiece) ?? unknown();
    },
    open: async () => {
      const path = await wiring.dialogs.open([]);
      if (path === null) return refuse('cancelled');
      const start = await readBackup(path, 0, 1);
      return start.ok ? ok({ id: idOf(path), name: basename(path), size: start.value.size }) : start;
    },
  };
}

function placeDesk(
  { folders, dialogs }: BackupWiring,
  idOf: (path: string) => string,
): Pick<BackupDesk, 'place' | 'chooseFolder' | 'useDefault'> {
  const place = async (): Promise<Outcome<BackupPlace>> => {
    const chosen = await folders.chosen();
    const both = [...new Set([chosen ?? folders.standard, folders.standard])];
    const files = (await Promise.all(both.map(backupsIn))).flat();
    return ok({
      folder: chosen ?? folders.standard,
      isDefault: chosen === null,
      isThere: chosen === null || (await isFolder(chosen)),
      files: files
        .toSorted((one, other) => other.time - one.time)
        .map(({ path, size, time }) => ({ id: idOf(path), name: basename(path), size, time })),
    });
  };
  const goTo = async (folder: string | null): Promise<Outcome<BackupPlace>> => {
    const kept = await folders.choose(folder);
    return kept.ok ? place() : kept;
  };
  return {
    place,
    chooseFolder: async () => {
      const folder = await dialogs.openFolder();
      return folder === null ? refuse('cancelled') : goTo(folder);
    },
    useDefault: () => goTo(null),
  };
}

function writeDesk(
  { folders, now, steps = ON_DISK }: BackupWiring,
  writing: Map<string, OpenBackup>,
): Pick<BackupDesk, 'begin' | 'write' | 'keep' | 'discard'> {
  return {
    begin: async (office, wished) => {
      const chosen = wished === 'chosen' ? await folders.chosen() : null;
      const folder = chosen ?? folders.standard;
      const ready = chosen === null ? await makeFolder(folder) : await mustBeThere(folder);
      if (!ready.ok) return ready;
      const time = now();
      await clearTemporary(folder, time);
      const begun = await newBackup(join(folder, backupName(office, time)), steps);
      if (!begun.ok) return begun;
      const id = randomBytes(8).toString('hex');
      writing.set(id, begun.value);
      return ok({ id, place: chosen === null ? 'default' : 'chosen' });
    },
    write: async (id, bytes) => writing.get(id)?.write(bytes) ?? unknown(),
    keep: async (id) => {
      const kept = await (writing.get(id)?.keep() ?? unknown());
      if (!kept.ok) return kept;
      writing.delete(id);
      await thinOut(kept.value);
      return ok({ name: basename(kept.value) });
    },
    discard: async (id) => {
      const backup = writing.get(id);
      writing.delete(id);
      return backup?.discard() ?? ok(null);
    },
  };
}

function unknown(): ReturnType<typeof refuse> {
  return refuse('not-trusted', 'no backup of this session');
}

async function mustBeThere(folder: string): Promise<Outcome<null>> {
  return (await isFolder(folder)) ? ok(null) : refuse('not-found', folder);
}

type Found = { readonly path: string; readonly office: string; readonly time: number; readonly size: number };

/** The backups in a folder; none when it cannot be read. */
async function backupsIn(folder: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const name of await namesIn(folder)) {
    const about = readBackupName(name);
    const path = join(folder, name);
    const size = about === null ? null : await sizeOf(path);
    if (about !== null && size !== null) found.push({ path, ...about, size });
  }
  return found;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const about = await stat(path);
    return about.isFile() ? about.size : null;
  } catch {
    return null;
  }
}

/**
 * Removes the backups of the same office that no hour, day or week needs. The one just made stays whatever the clock says, and
 * a file that cannot be removed is tried again next time.
 */
async function thinOut(kept: string): Promise<void> {
  const office = readBackupName(basename(kept))?.office;
  const own = (await backupsIn(dirname(kept))).filter((file) => file.office === office);
  const stay = staying(own.map((file) => file.time));
  for (const { path, time } of own) {
    if (path !== kept && !stay.has(time)) await rm(path, { force: true }).catch(fileFault);
  }
}

/** What a crash left of a backup that was never kept. Young ones may be another laptop's, which writes to the same folder. */
async function clearTemporary(folder: string, now: Date): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!name.startsWith(TEMPORARY)) continue;
    const path = join(folder, name);
    const changed = await stat(path).catch(() => null);
    if (changed !== null && now.getTime() - changed.mtimeMs > A_DAY) await rm(path, { force: true }).catch(fileFault);
  }
}
