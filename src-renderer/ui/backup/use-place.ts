import { useEffect, useState } from 'react';
import { drop } from '#base/drop.ts';
import type { Result } from '#base/result.ts';
import { useTry } from '../errors/use-refuse.ts';
import type { BackupPlace, HostFailure } from '../session/ports.ts';
import { useHost } from '../session/session-context.ts';

/** Where backups go; null until the shell has said it. */
export function useBackupPlace() {
  const host = useHost();
  const attempt = useTry();
  const [place, setPlace] = useState<BackupPlace | null>(null);
  useEffect(() => {
    const ask = host.backupPlace().then((answer) => setPlace(answer.ok ? answer.value : null));
    drop(ask, 'the place of backups is asked for');
  }, [host]);
  const change = async (asked: Promise<Result<BackupPlace, HostFailure>>): Promise<void> => {
    const found = await attempt(asked);
    if (found !== null) setPlace(found);
  };
  return {
    place,
    choose: () => drop(change(host.chooseBackupFolder()), 'another folder is chosen'),
    reset: () => drop(change(host.resetBackupFolder()), 'the folder of the app is taken again'),
  };
}
