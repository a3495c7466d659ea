import { useEffect, useState } from 'react';
import { drop } from '#base/drop.ts';
import { useHost } from '../session/session-context.ts';

const EVERY = 10 * 60_000;

export type Disk = { readonly free: number; readonly isLow: boolean };

/** The space that is left where the data lies, looked at now and then; null until it is known, or when the system does not say. */
export function useDisk(): Disk | null {
  const host = useHost();
  const [disk, setDisk] = useState<Disk | null>(null);
  useEffect(() => {
    const look = (): void => {
      const ask = host.diskSpace().then((answer) => setDisk(answer.ok ? answer.value : null));
      drop(ask, 'the space on the disk is asked for');
    };
    look();
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [host]);
  return disk;
}

/** Free space as people read it: `1,5 GB`. */
export function spaceText(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1).replace('.', ',')} GB`;
}
