import { Button } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import type { AnyReason } from '../errors/sentences.ts';
import { RestoreBackup } from '../backup/RestoreBackup.tsx';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { useEngine } from '../session/session-context.ts';
import { Mark } from '../shell/Mark.tsx';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { OfficeBlock } from './OfficeBlock.tsx';
import { RecoveryBlock } from './RecoveryBlock.tsx';
import { RegionBlock } from './RegionBlock.tsx';
import { EMPTY_FORM, missingOf, type SetUpForm, toSetUp } from './set-up-form.ts';
import { StepsLeft } from './StepsLeft.tsx';
import { UseRecovery } from './UseRecovery.tsx';
import { UserBlock } from './UserBlock.tsx';
import styles from './FirstRun.module.css';

type Refusal = { readonly reason: AnyReason; readonly detail: string };

/** The first start (issue 2 §5): region, office, user and recovery file on one page. */
export function FirstRun({ onDone }: { readonly onDone: () => void }) {
  const text = useText(FIRST_RUN_TEXT);
  const [form, setForm] = useState<SetUpForm>(EMPTY_FORM);
  const { start, busy, refusal } = useStart(form, onDone);
  const change = (part: Partial<SetUpForm>): void => setForm((before) => ({ ...before, ...part }));
  usePageKeys({ 'ctrl+enter': start });
  const blocks = { form, onChange: change };
  return (
    <div className={styles.page}>
      <TopLine />
      <main className={styles.main}>
        <div className={styles.head}>
          <div>
            <h1>{text.title}</h1>
            <p>{text.under}</p>
          </div>
          <div className={styles.saveLine}>
            <RestoreBackup onDone={onDone} />
            <UseRecovery />
          </div>
        </div>
        <div className={styles.columns}>
          <RegionBlock {...blocks} />
          <div className={styles.right}>
            <OfficeBlock {...blocks} />
            <UserBlock {...blocks} />
            <RecoveryBlock {...blocks} />
          </div>
        </div>
        {refusal !== null && <RefusalAlert refused={refusal} />}
      </main>
      <footer className={styles.footer}>
        <div className={styles.footLine}>
          <StepsLeft missing={missingOf(form)} />
          <Button data-primary loading={busy} onClick={start}>
            {text.start}
          </Button>
        </div>
      </footer>
    </div>
  );
}

function TopLine() {
  const text = useText(SHELL_TEXT);
  return (
    <header className={styles.top}>
      <span className={styles.brand}>
        <Mark />
        {text.appName}
      </span>
      <LanguageSwitch />
    </header>
  );
}

/** Starts when nothing but the recovery file is missing; otherwise leads to what is. */
function useStart(form: SetUpForm, onDone: () => void) {
  const engine = useEngine();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const setUp = async (): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    const result = await engine.setUp(toSetUp(form));
    setBusy(false);
    if (result.ok) onDone();
    else setRefusal(result.error);
  };
  const start = (): void => {
    const first = missingOf(form).find((each) => each !== 'recovery');
    if (first === undefined) drop(setUp(), 'the office is set up');
    else document.querySelector<HTMLElement>(`[data-step="${first}"] input`)?.focus();
  };
  return { start, busy, refusal };
}
