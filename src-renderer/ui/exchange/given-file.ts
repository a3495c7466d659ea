import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { create } from 'zustand';
import { drop } from '#base/drop.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import type { GivenFile } from '../session/ports.ts';
import { useHost } from '../session/session-context.ts';

/** The file that the app was opened with and that no screen has shown yet. */
export const useGivenFile = create<{ readonly file: GivenFile | null }>(() => ({ file: null }));

/**
 * Fetches a file that the app was opened with, at the start and while it runs, and opens the exchange screen, which shows
 * it. Nothing is imported by this (X1). Called once, by the frame.
 */
export function useGivenFiles(): void {
  const host = useHost();
  const refuse = useRefuse();
  const [, go] = useLocation();
  useEffect(() => {
    const take = async (): Promise<void> => {
      const taken = await host.takeGiven();
      if (!taken.ok) return refuse(taken.error);
      if (taken.value === null) return undefined;
      useGivenFile.setState({ file: taken.value });
      return go('/pertukaran');
    };
    const look = (): void => drop(take(), 'a file given to the app is shown');
    look();
    return host.onFileGiven(look);
  }, [host, refuse, go]);
}
