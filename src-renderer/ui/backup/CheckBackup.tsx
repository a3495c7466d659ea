import { Button } from '@mantine/core';
import { useState } from 'react';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import settings from '../settings/Settings.module.css';
import { BACKUPS_TEXT } from '../text/backups.ts';
import { useText } from '../text/catalogue.ts';
import { BackupContents } from './BackupContents.tsx';
import { useOpenBackup } from './use-open-backup.ts';

/** A look into a backup, to be sure of it. Restoring is for an empty Simpul, and the dialog says so. */
export function CheckBackup() {
  const text = useText(BACKUPS_TEXT);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text.check}
      </Button>
      {isOpen && (
        <Dialog title={text.check} onClose={() => setOpen(false)}>
          <CheckForm />
        </Dialog>
      )}
    </>
  );
}

function CheckForm() {
  const text = useText(BACKUPS_TEXT);
  const { opened, choose } = useOpenBackup();
  return (
    <div className={settings.dialog}>
      <p>{text.checkWhy}</p>
      {opened.kind === 'shown' && <BackupContents preview={opened.preview} />}
      {opened.kind === 'refused' && <RefusalAlert refused={opened.refused} />}
      {opened.kind === 'reading' && (
        <ProgressBar done={0} total={0}>
          {text.reading}
        </ProgressBar>
      )}
      <p>{text.onlyEmpty}</p>
      <Button onClick={choose}>{text.chooseFile}</Button>
    </div>
  );
}
