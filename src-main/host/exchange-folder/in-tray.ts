import { createHash } from 'node:crypto';
import { dirname, relative } from 'node:path';
import type { FolderFile, FolderLook, OpenedFile } from '#bridge/contract.ts';
import { LIMITS } from '#bridge/limits.ts';
import { readCapped } from '../files/read-capped.ts';
import { ok, type Outcome, refuse } from '../outcome.ts';
import { filesAtRest } from './files-at-rest.ts';
import { listFiles, type ListedFile, type Listing } from './list-files.ts';
import { type FolderWatch, watchFolder } from './watch-folder.ts';

export type InTray = {
  readonly look: (root: string, region: string) => Promise<FolderLook>;
  readonly read: (id: string) => Promise<Outcome<OpenedFile>>;
  /** Stops watching and forgets what was seen. */
  readonly stop: () => void;
};

type Offered = ListedFile & { readonly sha256: string };

export type InTrayTimes = {
  /** How long a file must lie still before it counts, in milliseconds. */
  readonly settle: number;
  /** How often the folder is asked, beside the system's own watching. */
  readonly every: number;
};

/**
 * What other offices put into the folder. A file counts when it has lain still for a moment, so a copy that is under way, or was
 * cut by a stick pulled out, is not taken for one. Ids name the files of the last look alone.
 */
export function inTray({ settle, every }: InTrayTimes, changed: () => void): InTray {
  const rest = filesAtRest(settle);
  let offered: ReadonlyMap<string, Offered> = new Map();
  let watch: FolderWatch | null = null;
  let last = { root: '', region: '', listing: '' };
  const hasChanged = async (): Promise<boolean> => {
    const { root, region, listing } = last;
    return (await listFiles(root, region).then(signature, () => MISSING)) !== listing;
  };
  /** `own` is the watch this look began with; another one, or none, means the folder was let go meanwhile. */
  const sortOut = async (own: FolderWatch, root: string, { files, more }: Listing): Promise<FolderLook> => {
    const found: FolderFile[] = [];
    const next = new Map<string, Offered>();
    const unread: { name: string; reason: string }[] = [];
    let room: number = LIMITS.openFile;
    let waits = false;
    for (const file of files) {
      const cost = rest.isKnown(file) ? 0 : Math.min(file.size, LIMITS.folderFile);
      if (!rest.isStill(file) || cost > room) {
        waits = true;
        continue;
      }
      room -= cost;
      const known = await rest.know(file);
      if (known.kind === 'unread') unread.push({ name: file.name, reason: known.reason });
      if (known.kind === 'readable') found.push(offer(next, root, { ...file, sha256: known.sha256 }));
    }
    if (watch !== own) return LET_GO;
    // Only now: what was shown before can be read until the look has ended.
    offered = next;
    if (waits) own.again(settle + 100);
    return { state: 'ready', place: root, files: found, unread: unread.slice(0, 20), more };
  };
  return {
    look: async (root, region) => {
      const own = (watch ??= watchFolder({ every, changed: hasChanged, tell: changed }));
      const listing = await listFiles(root, region).catch(() => null);
      if (watch !== own) return LET_GO;
      last = { root, region, listing: listing === null ? MISSING : signature(listing) };
      if (listing === null) return { state: 'missing', place: root, files: [], unread: [], more: false };
      own.follow([...new Set([root, ...listing.files.map(({ path }) => dirname(path))])]);
      return sortOut(own, root, listing);
    },
    read: async (id) => {
      const file = offered.get(id);
      if (file === undefined) return refuse('not-found', 'not a file of the last look');
      const read = await readCapped(file.path, LIMITS.folderFile);
      if (!read.ok) return read;
      const same = createHash('sha256').update(read.value).digest('hex') === file.sha256;
      return same ? ok({ name: file.name, bytes: read.value }) : refuse('file-in-use', 'the file has changed');
    },
    stop: () => {
      watch?.stop();
      watch = null;
      rest.forget();
      offered = new Map();
    },
  };
}

/** What a look says that was under way when its folder was let go: nothing of that folder is shown or can be read any more. */
const LET_GO: FolderLook = { state: 'none', place: '', files: [], unread: [], more: false };

/** No listing looks like this: names hold no line's end alone. */
const MISSING = '\n';

function signature({ files }: Listing): string {
  return files.map(({ path, mark }) => `${path}\0${mark}`).join('\n');
}

function offer(offers: Map<string, Offered>, root: string, file: Offered): FolderFile {
  const { name, size, sha256 } = file;
  const id = idOf(root, file);
  offers.set(id, file);
  return { id, name, size, sha256 };
}

function idOf(root: string, { path, mark }: ListedFile): string {
  return createHash('sha256')
    .update(`${relative(root, path)}\0${mark}`)
    .digest('hex');
}
