import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import type { HostFailure } from '../session/ports.ts';
import { useHost } from '../session/session-context.ts';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';
import styles from './FirstRun.module.css';

/** Takes the office's keys over from a recovery file, so that partners recognise the office on a new laptop. */
export function UseRecovery() {
  const text = useText(FIRST_RUN_TEXT).restore;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text.open}
      </Button>
      {open && (
        <Dialog title={text.title} onClose={() => setOpen(false)}>
          <UseRecoveryForm />
        </Dialog>
      )}
    </>
  );
}

type State = { readonly kind: 'asking' | 'done' } | { readonly kind: 'failed'; readonly failure: HostFailure };

function UseRecoveryForm() {
  const text = useText(FIRST_RUN_TEXT).restore;
  const host = useHost();
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<State>({ kind: 'asking' });
  const work = async (): Promise<void> => {
    const restored = await host.restoreKeys(passphrase);
    if (restored.ok) setState({ kind: 'done' });
    else
      setState(
        restored.error.reason === 'cancelled' ? { kind: 'asking' } : { kind: 'failed', failure: restored.error },
      );
  };
  if (state.kind === 'done') return <output>{text.done}</output>;
  return (
    <form
      className={styles.restore}
      onSubmit={(event) => {
        event.preventDefault();
        drop(work(), 'keys are taken from a recovery file');
      }}
    >
      <p>{text.why}</p>
      <PlainText label={text.passphrase} type="password" maxLength={200} value={passphrase} onType={setPassphrase} />
      {state.kind === 'failed' && <RefusalAlert refused={state.failure} />}
      <Button type="submit">{text.choose}</Button>
    </form>
  );
}
