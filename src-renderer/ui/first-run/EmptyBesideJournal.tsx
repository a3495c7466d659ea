import { Button } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import { ok, type Result } from '#base/result.ts';
import type { Refused } from '#app/engine.ts';
import type { JournalContents, StartReport } from '#app/start-report.ts';
import { RestoreBackup } from '../backup/RestoreBackup.tsx';
import { useMoment } from '../backup/use-moment.ts';
import { useEngine } from '../session/session-context.ts';
import { BACKUPS_TEXT } from '../text/backups.ts';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { sizeText } from '../text/sizes.ts';
import { useText } from '../text/catalogue.ts';
import { Starting } from './Starting.tsx';
import styles from './FirstRun.module.css';

/** What the engine says once a backup is back. */
const READY = ok({ kind: 'ready', replayed: 0, appended: 0, rebuilt: true } as const);

type Props = {
  readonly journal: JournalContents;
  readonly onResolved: (result: Result<StartReport, Refused>) => void;
};

/**
 * The database is empty although the journal is not (design.md §3): a person chooses. Never a first start, since that
 * would hide the loss.
 */
export function EmptyBesideJournal({ journal, onResolved }: Props) {
  const text = useText(FIRST_RUN_TEXT).empty;
  const backups = useText(BACKUPS_TEXT);
  const engine = useEngine();
  const moment = useMoment();
  const [step, setStep] = useState<'choose' | 'confirm' | 'working'>('choose');
  const resolve = (choice: 'replay' | 'set-aside'): void => {
    setStep('working');
    drop(engine.resolveEmpty(choice).then(onResolved), 'the choice beside an empty database is carried out');
  };
  if (step === 'working') return <Starting />;
  return (
    <main className={styles.stop}>
      <h1>{text.title}</h1>
      <p>{text.why(sizeText(journal.bytes))}</p>
      {step === 'choose' ? (
        <>
          <div className={styles.choice}>
            <p>{backups.besideJournal}</p>
            <RestoreBackup onDone={() => onResolved(READY)} />
          </div>
          <div className={styles.choice}>
            <p>{text.replayWhy}</p>
            <p>
              {text.replayBrings(journal.entries, journal.records, journal.last === null ? null : moment(journal.last))}
            </p>
            {journal.waiting > 0 && <p>{text.replayWaits(journal.waiting)}</p>}
            <Button data-primary onClick={() => resolve('replay')}>
              {text.replay}
            </Button>
          </div>
          <div className={styles.choice}>
            <p>{backups.fromPartner}</p>
          </div>
          <div className={styles.choice}>
            <p>{text.setAsideWhy}</p>
            <Button variant="default" onClick={() => setStep('confirm')}>
              {text.setAside}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.choice} role="alert">
          <p>{text.sure}</p>
          <div className={styles.saveLine}>
            <Button variant="default" onClick={() => setStep('choose')}>
              {text.keep}
            </Button>
            <Button variant="default" onClick={() => resolve('set-aside')}>
              {text.confirm}
            </Button>
          </div>
        </div>
      )}
    </main>
  );
}
