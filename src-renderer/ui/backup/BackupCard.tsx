import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { BackupState, Refused } from '#app/engine.ts';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { Card } from '../kit/Card.tsx';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import { useEngine } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';
import settings from '../settings/Settings.module.css';
import { BACKUPS_TEXT } from '../text/backups.ts';
import { useText } from '../text/catalogue.ts';
import { sizeText } from '../text/sizes.ts';
import { CheckBackup } from './CheckBackup.tsx';
import { spaceText, useDisk } from './use-disk.ts';
import { useMoment } from './use-moment.ts';
import { useBackupPlace } from './use-place.ts';
import styles from './Backup.module.css';

/** Backups: the last one, where they go, one at once, and a look into any of them. */
export function BackupCard() {
  const text = useText(BACKUPS_TEXT);
  const state = useWatched((queries) => queries.backups(), []);
  const { isWorking, refused, backUp } = useBackUpNow();
  return (
    <Card title={text.title}>
      <div className={settings.form}>
        <p>{text.why}</p>
        {state !== undefined && <LastBackup state={state} />}
        {refused !== null && <RefusalAlert refused={refused} />}
        <Folder key={state?.last?.time} />
        <Space />
        <div className={settings.line}>
          <Button variant="default" loading={isWorking} onClick={backUp}>
            {text.now}
          </Button>
          <CheckBackup />
        </div>
        {isWorking && (
          <ProgressBar done={0} total={0}>
            {text.working}
          </ProgressBar>
        )}
      </div>
    </Card>
  );
}

function useBackUpNow() {
  const engine = useEngine();
  const [isWorking, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const work = async (): Promise<void> => {
    setWorking(true);
    const result = await engine.backUp('now');
    setWorking(false);
    setRefused(result.ok ? null : result.error);
  };
  return { isWorking, refused, backUp: () => drop(work(), 'a backup is written') };
}

function Space() {
  const text = useText(BACKUPS_TEXT);
  const disk = useDisk();
  if (disk === null) return null;
  return (
    <p className={settings.meaning} data-meaning={disk.isLow ? 'warn' : undefined}>
      {disk.isLow && <IconAlertTriangle size={16} stroke={1.75} aria-hidden />}
      {disk.isLow ? text.low(spaceText(disk.free)) : text.free(spaceText(disk.free))}
    </p>
  );
}

function LastBackup({ state }: { readonly state: BackupState }) {
  return (
    <>
      <LastGood last={state.last} />
      {state.trouble !== null && <RefusalAlert refused={state.trouble} />}
    </>
  );
}

function LastGood({ last }: Pick<BackupState, 'last'>) {
  const text = useText(BACKUPS_TEXT);
  const moment = useMoment();
  if (last === null) return <p>{text.none}</p>;
  const { time, records, entries, size } = last;
  return (
    <p className={settings.meaning} data-meaning="ok">
      <IconCheck size={16} stroke={1.75} aria-hidden />
      {text.last(moment(time), String(records), String(entries), sizeText(size))}
    </p>
  );
}

function Folder() {
  const text = useText(BACKUPS_TEXT);
  const { place, choose, reset } = useBackupPlace();
  if (place === null) return null;
  return (
    <div className={styles.folder}>
      <div className={settings.label}>{text.folder}</div>
      <p className={styles.path}>{place.folder}</p>
      {place.isDefault && <p className={settings.dim}>{text.defaultFolder}</p>}
      {!place.isThere && (
        <p className={settings.meaning} data-meaning="bad">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {text.gone}
        </p>
      )}
      <p className={settings.dim}>{text.kept(place.files.length)}</p>
      <div className={settings.line}>
        <Button size="xs" variant="default" onClick={choose}>
          {text.choose}
        </Button>
        {!place.isDefault && (
          <Button size="xs" variant="default" onClick={reset}>
            {text.reset}
          </Button>
        )}
      </div>
    </div>
  );
}
