import { Button } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import type { HostFailure } from '../session/ports.ts';
import { useHost } from '../session/session-context.ts';
import settings from '../settings/Settings.module.css';
import { BACKUPS_TEXT } from '../text/backups.ts';
import { useText } from '../text/catalogue.ts';

/** The office's keys come first: nothing else opens its backups. */
export function RecoveryFirst({ onDone }: { readonly onDone: () => void }) {
  const text = useText(BACKUPS_TEXT);
  const host = useHost();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const work = async (): Promise<void> => {
    const restored = await host.restoreKeys(passphrase);
    if (restored.ok) onDone();
    else setFailure(restored.error.reason === 'cancelled' ? null : restored.error);
  };
  return (
    <form
      className={settings.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        drop(work(), 'keys are taken from a recovery file');
      }}
    >
      <p>{text.keysFirst}</p>
      <PlainText label={text.passphrase} type="password" maxLength={200} value={passphrase} onType={setPassphrase} />
      {failure !== null && <RefusalAlert refused={failure} />}
      <Button type="submit">{text.openRecovery}</Button>
    </form>
  );
}
