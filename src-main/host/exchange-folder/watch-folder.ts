import { type FSWatcher, watch } from 'node:fs';

export type FolderWatch = {
  /** Watches these folders from now on. */
  readonly follow: (folders: readonly string[]) => void;
  /** Asks for one more look after a while: something was not settled yet. */
  readonly again: (milliseconds: number) => void;
  readonly stop: () => void;
};

/** A burst of events is one change. */
const CALM = 500;

/**
 * Tells that a folder may have changed: by the system's own watching where that works, and by asking every `every`
 * milliseconds, since sticks that come and go and network shares tell nothing. `changed` says whether anything did; it is
 * cheap, and what it throws counts as no change.
 */
export function watchFolder(of: {
  readonly every: number;
  readonly changed: () => Promise<boolean>;
  readonly tell: () => void;
}): FolderWatch {
  let watchers: FSWatcher[] = [];
  let soon: NodeJS.Timeout | null = null;
  const tellSoon = (milliseconds: number): void => {
    if (soon !== null) return;
    soon = setTimeout(() => {
      soon = null;
      of.tell();
    }, milliseconds);
    soon.unref();
  };
  let isAsking = false;
  const ask = async (): Promise<void> => {
    // A share that does not answer keeps one question waiting, not one more every time.
    if (isAsking) return;
    isAsking = true;
    if (await of.changed().catch(() => false)) of.tell();
    isAsking = false;
  };
  const asking = setInterval(() => void ask(), of.every);
  asking.unref();
  const leave = (): void => {
    for (const watcher of watchers) watcher.close();
    watchers = [];
  };
  return {
    follow: (folders) => {
      leave();
      watchers = folders.flatMap((folder) => begin(folder, () => tellSoon(CALM)));
    },
    again: tellSoon,
    stop: () => {
      leave();
      clearInterval(asking);
      if (soon !== null) clearTimeout(soon);
    },
  };
}

function begin(folder: string, tell: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, tell);
    // A stick that is pulled out ends its watcher with an error; asking goes on.
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}
