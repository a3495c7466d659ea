import { Button } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import type { HostFailure } from '../session/ports.ts';
import { useHost } from '../session/session-context.ts';
import { SETTINGS_TEXT } from '../text/settings.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Settings.module.css';

/** Reads a recovery file back and says whether it holds this office's keys. */
export function CheckRecovery() {
  const text = useText(SETTINGS_TEXT).keys;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text.check}
      </Button>
      {open && (
        <Dialog title={text.checkTitle} onClose={() => setOpen(false)}>
          <CheckForm />
        </Dialog>
      )}
    </>
  );
}

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly name: string; readonly matches: boolean }
  | { readonly kind: 'failed'; readonly failure: HostFailure };

function CheckForm() {
  const text = useText(SETTINGS_TEXT).keys;
  const host = useHost();
  const [passphrase, setPassphrase] = useState('');
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' });
  const work = async (): Promise<void> => {
    const read = await host.checkRecovery(passphrase);
    if (read.ok) setAnswer({ kind: 'read', ...read.value });
    else setAnswer(read.error.reason === 'cancelled' ? { kind: 'none' } : { kind: 'failed', failure: read.error });
  };
  return (
    <form
      className={styles.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        drop(work(), 'a recovery file is checked');
      }}
    >
      <p>{text.checkWhy}</p>
      <PlainText label={text.passphrase} type="password" maxLength={200} value={passphrase} onType={setPassphrase} />
      {answer.kind === 'read' && (
        <output className={styles.meaning} data-meaning={answer.matches ? 'ok' : 'bad'}>
          {answer.matches ? text.matches(answer.name) : text.differs(answer.name)}
        </output>
      )}
      {answer.kind === 'failed' && <RefusalAlert refused={answer.failure} />}
      <Button type="submit">{text.choose}</Button>
    </form>
  );
}
