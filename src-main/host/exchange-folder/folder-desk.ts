import { access, constants, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { FolderLook, OpenedFile } from '#bridge/contract.ts';
import { safeName } from '../files/file-desk.ts';
import { fileFault, ok, type Outcome, refuse } from '../outcome.ts';
import { inTray, type InTrayTimes } from './in-tray.ts';
import { putFile } from './put-file.ts';
import { rememberedFolder, rememberFolder } from './remembered-folder.ts';
import { subFolderFor } from './sub-folder.ts';

export type FolderDesk = {
  /** Asks a person for the folder and remembers it. */
  readonly choose: () => Promise<Outcome<{ readonly place: string }>>;
  readonly forget: () => Promise<Outcome<null>>;
  /** What lies in the folder for a region now. Watching begins with the first look. */
  readonly look: (region: string) => Promise<Outcome<FolderLook>>;
  readonly read: (id: string) => Promise<Outcome<OpenedFile>>;
  /** Null when no folder is chosen. */
  readonly put: (file: FileToPut) => Promise<Outcome<{ readonly name: string; readonly folder: string } | null>>;
  /** Stops watching. */
  readonly stop: () => void;
};

type FileToPut = {
  readonly region: string;
  readonly place: string;
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
};

export type FolderWiring = {
  /** Where the shell remembers the folder. */
  readonly stateFile: string;
  readonly ask: () => Promise<string | null>;
  readonly changed: () => void;
  readonly times?: InTrayTimes;
};

const TIMES: InTrayTimes = { settle: 2000, every: 15_000 };

/**
 * The folder through which offices exchange files: a stick, a share, a folder that some program keeps alike on several
 * machines. The shell remembers it and touches no other; the window never names a path.
 */
export function folderDesk({ stateFile, ask, changed, times = TIMES }: FolderWiring): FolderDesk {
  const tray = inTray(times, changed);
  const keep = async (folder: string | null): Promise<Outcome<null>> => {
    const kept = await rememberFolder(stateFile, folder);
    if (!kept.ok) return kept;
    tray.stop();
    changed();
    return kept;
  };
  return {
    choose: async () => {
      const chosen = await ask();
      if (chosen === null) return refuse('cancelled');
      const fault = await placeFault(chosen, dirname(stateFile));
      if (fault !== null) return fault;
      const kept = await keep(chosen);
      return kept.ok ? ok({ place: chosen }) : kept;
    },
    forget: () => keep(null),
    look: async (region) => {
      const root = await rememberedFolder(stateFile);
      if (root === null) return ok({ state: 'none', place: '', files: [], unread: [], more: false });
      return ok(await tray.look(root, region));
    },
    read: (id) => tray.read(id),
    put: async ({ region, place, suggestedName, bytes }) => {
      const root = await rememberedFolder(stateFile);
      if (root === null) return ok(null);
      const folder = subFolderFor(region, place);
      const put = await putFile(root, folder, { name: safeName(suggestedName), bytes });
      return put.ok ? ok({ name: put.value, folder: join(root, folder) }) : put;
    },
    stop: () => tray.stop(),
  };
}

/** A folder that cannot be written to is no out-tray, and the app's own data is not for sharing. */
export async function placeFault(folder: string, data: string): Promise<ReturnType<typeof refuse> | null> {
  try {
    if (!(await stat(folder)).isDirectory()) return refuse('not-found', 'not a folder');
    const inside = relative(await realpath(data), await realpath(folder));
    if (!inside.startsWith('..') && !isAbsolute(inside)) return refuse('no-permission', "inside the app's own data");
    await access(folder, constants.R_OK | constants.W_OK);
    return null;
  } catch (error) {
    return fileFault(error);
  }
}
