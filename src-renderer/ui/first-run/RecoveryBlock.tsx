import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconUsb } from '@tabler/icons-react';
import { MeaningText } from '../kit/Badge.tsx';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';
import { PassphrasePair } from './PassphrasePair.tsx';
import type { BlockProps } from './RegionBlock.tsx';
import { Step } from './Step.tsx';
import { useSaveRecovery } from './use-save-recovery.ts';
import styles from './FirstRun.module.css';

/** The recovery file: both private keys of the office under a passphrase. May be saved later, with an honest word about it. */
export function RecoveryBlock({ form, onChange }: BlockProps) {
  const text = useText(FIRST_RUN_TEXT).recovery;
  const recovery = useSaveRecovery(form.region, (recoveryFile) => onChange({ recoveryFile }));
  return (
    <Step step="recovery" number={4} title={text.title} done={form.recoveryFile !== null}>
      <p className={styles.plain}>{text.why}</p>
      {recovery.unprotected && (
        <MeaningText meaning="warn" icon={<IconAlertTriangle stroke={1.75} aria-hidden />}>
          {text.unprotected}
        </MeaningText>
      )}
      <PassphrasePair pair={recovery.pair} problem={recovery.problem} onChange={recovery.type} />
      <div className={styles.saveLine}>
        <Button variant="default" leftSection={<IconUsb size={16} stroke={1.75} aria-hidden />} onClick={recovery.save}>
          {text.save}
        </Button>
        {form.recoveryFile === null ? (
          <MeaningText meaning="warn" icon={<IconAlertTriangle stroke={1.75} aria-hidden />}>
            {text.notSaved}
          </MeaningText>
        ) : (
          <MeaningText meaning="ok" icon={<IconCheck stroke={1.75} aria-hidden />}>
            {text.saved(form.recoveryFile)}
          </MeaningText>
        )}
      </div>
      {recovery.failure !== null && <RefusalAlert refused={recovery.failure} />}
    </Step>
  );
}
