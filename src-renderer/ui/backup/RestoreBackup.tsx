import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { drop } from '#base/drop.ts';
import type { BackupPreview } from '#app/engine.ts';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import { useEngine, useHost } from '../session/session-context.ts';
import settings from '../settings/Settings.module.css';
import { BACKUPS_TEXT } from '../text/backups.ts';
import { useText } from '../text/catalogue.ts';
import { BackupContents } from './BackupContents.tsx';
import { RecoveryFirst } from './RecoveryFirst.tsx';
import { useMoment } from './use-moment.ts';
import { type OpenBackup, useOpenBackup } from './use-open-backup.ts';
import { useBackupPlace } from './use-place.ts';
import styles from './Backup.module.css';

type Props = { readonly onDone: () => void };

/** Brings an office back onto an empty laptop: its keys, then a backup that says first what it holds, then everything. */
export function RestoreBackup({ onDone }: Props) {
  const text = useText(BACKUPS_TEXT);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text.restore}
      </Button>
      {isOpen && (
        <Dialog title={text.restore} width={520} onClose={() => setOpen(false)}>
          <Steps onDone={onDone} />
        </Dialog>
      )}
    </>
  );
}

function Steps({ onDone }: Props) {
  const host = useHost();
  const [hasKeys, setHasKeys] = useState<boolean | null>(null);
  useEffect(() => {
    const ask = host.keyProtection().then((answer) => setHasKeys(answer.ok && answer.value !== null));
    drop(ask, 'the keys are asked for');
  }, [host]);
  if (hasKeys === null) return null;
  return hasKeys ? <FileStep onDone={onDone} /> : <RecoveryFirst onDone={() => setHasKeys(true)} />;
}

function FileStep({ onDone }: Props) {
  const text = useText(BACKUPS_TEXT);
  const { opened, choose, show, refuse } = useOpenBackup();
  const { isRestoring, restore } = useRestore({ onDone, refuse });
  if (isRestoring || opened.kind === 'reading') {
    return (
      <ProgressBar done={0} total={0}>
        {isRestoring ? text.restoring : text.reading}
      </ProgressBar>
    );
  }
  if (opened.kind === 'shown') {
    return <Found preview={opened.preview} onRestore={() => restore(opened.file)} onOther={choose} />;
  }
  return (
    <div className={settings.dialog}>
      <p>{text.restoreWhy}</p>
      <p className={styles.dim}>{text.fromPartner}</p>
      {opened.kind === 'refused' && <RefusalAlert refused={opened.refused} />}
      <div className={settings.line}>
        <Button onClick={choose}>{text.chooseFile}</Button>
        <LatestHere onShow={show} />
      </div>
    </div>
  );
}

type FoundProps = {
  readonly preview: BackupPreview;
  readonly onRestore: () => void;
  readonly onOther: () => void;
};

function Found({ preview, onRestore, onOther }: FoundProps) {
  const text = useText(BACKUPS_TEXT);
  return (
    <div className={settings.dialog}>
      <BackupContents preview={preview} />
      <p className={styles.dim}>{text.newer}</p>
      <div className={settings.line}>
        <Button onClick={onRestore}>{text.restoreNow}</Button>
        <Button variant="default" onClick={onOther}>
          {text.other}
        </Button>
      </div>
    </div>
  );
}

/** After lost data the folder of the app often still has backups: the latest is one press away. */
function LatestHere({ onShow }: { readonly onShow: (file: string) => void }) {
  const text = useText(BACKUPS_TEXT);
  const moment = useMoment();
  const latest = useBackupPlace().place?.files[0];
  if (latest === undefined) return null;
  return (
    <Button variant="default" onClick={() => onShow(latest.id)}>
      {text.takeLatest(moment(latest.time))}
    </Button>
  );
}

function useRestore({ onDone, refuse }: Props & Pick<OpenBackup, 'refuse'>) {
  const engine = useEngine();
  const [isRestoring, setRestoring] = useState(false);
  const work = async (file: string): Promise<void> => {
    setRestoring(true);
    const restored = await engine.restoreBackup(file);
    setRestoring(false);
    if (restored.ok) onDone();
    else refuse(restored.error);
  };
  return { isRestoring, restore: (file: string) => drop(work(file), 'a backup is restored') };
}
