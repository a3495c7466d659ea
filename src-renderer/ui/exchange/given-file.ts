import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { create } from 'zustand';
import { drop } from '#base/drop.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import type { GivenFiles } from '../session/ports.ts';
import { useHost } from '../session/session-context.ts';

/** Files that were given to the app and that no screen has shown yet. */
export const useGivenFile = create<{ readonly given: GivenFiles | null }>(() => ({ given: null }));

/** Puts files where the exchange screen takes them from; what waits there stays. */
export function giveFiles({ files, unread }: GivenFiles): void {
  useGivenFile.setState(({ given }) => ({
    given: { files: [...(given?.files ?? []), ...files], unread: [...(given?.unread ?? []), ...unread] },
  }));
}

/**
 * Fetches files that the app was opened with, at the start and while it runs, and opens the exchange screen, which shows
 * them. Nothing is imported by this (X1). Called once, by the frame.
 */
export function useGivenFiles(): void {
  const host = useHost();
  const refuse = useRefuse();
  const [, go] = useLocation();
  useEffect(() => {
    const take = async (): Promise<void> => {
      const taken = await host.takeGiven();
      if (!taken.ok) return refuse(taken.error);
      if (taken.value.files.length + taken.value.unread.length === 0) return undefined;
      giveFiles(taken.value);
      return go('/pertukaran');
    };
    const look = (): void => drop(take(), 'files given to the app are shown');
    look();
    return host.onFileGiven(look);
  }, [host, refuse, go]);
}
