import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconShieldCheck, IconUsb } from '@tabler/icons-react';
import { useState } from 'react';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { PassphrasePair } from '../first-run/PassphrasePair.tsx';
import { useSaveRecovery } from '../first-run/use-save-recovery.ts';
import { MeaningText } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { useOwnOffice } from '../session/use-own-office.ts';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { SETTINGS_TEXT } from '../text/settings.ts';
import { useText } from '../text/catalogue.ts';
import { CheckRecovery } from './CheckRecovery.tsx';
import { RevokeEarlier } from './RevokeEarlier.tsx';
import { RotateKeys } from './RotateKeys.tsx';
import styles from './Settings.module.css';

/** How the office key is protected, and the recovery file: save one, check one. */
export function KeysCard() {
  const text = useText(SETTINGS_TEXT).keys;
  const recoveryText = useText(FIRST_RUN_TEXT).recovery;
  const office = useOwnOffice();
  const [changes, setChanges] = useState(0);
  const [saved, setSaved] = useState<string | null>(null);
  const recovery = useSaveRecovery(office?.value.region ?? '', setSaved);
  return (
    <Card title={text.title}>
      <div className={styles.form}>
        <p className={styles.meaning} data-meaning={recovery.unprotected ? 'warn' : 'ok'}>
          {recovery.unprotected ? (
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          ) : (
            <IconShieldCheck size={16} stroke={1.75} aria-hidden />
          )}
          {recovery.unprotected ? text.unprotected : text.protected}
        </p>
        <p>{recoveryText.why}</p>
        <PassphrasePair pair={recovery.pair} problem={recovery.problem} onChange={recovery.type} />
        <div className={styles.line}>
          <Button
            variant="default"
            leftSection={<IconUsb size={16} stroke={1.75} aria-hidden />}
            onClick={recovery.save}
          >
            {text.save}
          </Button>
          <CheckRecovery />
          <RotateKeys region={office?.value.region ?? ''} onChanged={() => setChanges(changes + 1)} />
          <RevokeEarlier key={changes} />
          {saved !== null && (
            <MeaningText meaning="ok" icon={<IconCheck stroke={1.75} aria-hidden />}>
              {recoveryText.saved(saved)}
            </MeaningText>
          )}
        </div>
        {recovery.failure !== null && <RefusalAlert refused={recovery.failure} />}
      </div>
    </Card>
  );
}
