import { useCallback } from 'react';
import { drop } from '#base/drop.ts';
import type { GivenFile, GivenFiles, HostReason, UnreadReason } from '../session/ports.ts';
import { useHost } from '../session/session-context.ts';
import { useFolderNews } from './folder-news.ts';
import { giveFiles } from './given-file.ts';

/** As many as one dialog gives. */
const MOST_FILES = 50;
const MOST_BYTES = 256 * 1024 * 1024;

/** Gives the new files of the exchange folder to the preview, where each is decided on by itself. The rest stays announced. */
export function useOpenFolderFiles(): () => void {
  const host = useHost();
  return useCallback(() => {
    const work = async (): Promise<void> => {
      const files: GivenFile[] = [];
      const unread: GivenFiles['unread'][number][] = [];
      let room = MOST_BYTES;
      for (const { id, name, size } of useFolderNews.getState().fresh.slice(0, MOST_FILES)) {
        if (size > room) break;
        room -= size;
        const read = await host.readFromFolder(id);
        if (read.ok) files.push(read.value);
        else unread.push({ name, reason: reasonOf(read.error.reason) });
      }
      giveFiles({ files, unread });
    };
    drop(work(), 'files of the exchange folder are shown');
  }, [host]);
}

const REASONS: readonly UnreadReason[] = ['too-big', 'not-found', 'no-permission', 'file-in-use'];

function reasonOf(reason: HostReason): UnreadReason {
  return REASONS.find((known) => known === reason) ?? 'unexpected';
}
