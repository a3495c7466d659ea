import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Refused } from '#app/engine.ts';
import type { TrailFault, TrailReport } from '#app/trail.ts';
import { drop } from '#base/drop.ts';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { MeaningText } from '../kit/Badge.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import { useSession } from '../session/session-context.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import { useProgress } from '../session/use-progress.ts';
import { useText } from '../text/catalogue.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import styles from './History.module.css';

type State = { readonly report: TrailReport } | { readonly refused: Refused } | null;

/** Checks the audit trail while it stands open, and says that it is whole or where it is not. */
export function TrailDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(HISTORY_TEXT).trail;
  const { engine, cancelWork } = useSession();
  const [state, setState] = useState<State>(null);
  useEffect(() => {
    let current = true;
    const work = async (): Promise<void> => {
      const checked = await engine.checkTrail();
      if (!current) return;
      if (!checked.ok && checked.error.reason === 'cancelled') onClose();
      else setState(checked.ok ? { report: checked.value } : { refused: checked.error });
    };
    drop(work(), 'the audit trail is checked');
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- checked once, when it opens
  }, [engine]);
  const close = (): void => {
    if (state === null) cancelWork();
    onClose();
  };
  return (
    <Dialog
      title={text.title}
      width={560}
      onClose={close}
      foot={
        <Button variant="default" onClick={close}>
          {text.close}
        </Button>
      }
    >
      <p className={styles.dim}>{text.why}</p>
      {state === null && <Working onCancel={close} />}
      {state !== null && 'refused' in state && <RefusalAlert refused={state.refused} />}
      {state !== null && 'report' in state && <Report report={state.report} />}
    </Dialog>
  );
}

function Working({ onCancel }: { readonly onCancel: () => void }) {
  const text = useText(HISTORY_TEXT).trail;
  const told = useProgress();
  const { done, total } = told?.task === 'audit' || told?.task === 'rebuild' ? told : { done: 0, total: 0 };
  return (
    <ProgressBar done={done} total={total} onCancel={onCancel}>
      {told?.task === 'rebuild' ? text.comparing : text.working(done, total)}
    </ProgressBar>
  );
}

function Report({ report }: { readonly report: TrailReport }) {
  const text = useText(HISTORY_TEXT).trail;
  const { entries, records, offices, found } = report;
  const isWhole = found === 0;
  return (
    <output>
      <p className={styles.whole}>
        <MeaningText
          meaning={isWhole ? 'ok' : 'bad'}
          icon={
            isWhole ? (
              <IconCircleCheck size={16} stroke={1.75} aria-hidden />
            ) : (
              <IconAlertTriangle size={16} aria-hidden />
            )
          }
        >
          {isWhole ? text.whole : text.broken(found)}
        </MeaningText>
      </p>
      <p>{text.counts(entries, records, offices)}</p>
      {!isWhole && <Faults report={report} />}
    </output>
  );
}

function Faults({ report }: { readonly report: TrailReport }) {
  const { faults, found, own } = report;
  const text = useText(HISTORY_TEXT).trail;
  const sentence = useFaultSentence(own);
  const onlyRows = faults.every(({ what }) => what === 'record');
  return (
    <>
      <ul className={styles.faults}>
        {faults.map((fault, index) => (
          <li key={index}>{sentence(fault)}</li>
        ))}
        {found > faults.length && <li>{text.rest(found - faults.length)}</li>}
      </ul>
      <p>{onlyRows ? text.nextRecord : text.next}</p>
    </>
  );
}

function useFaultSentence(own: string): (fault: TrailFault) => string {
  const text = useText(HISTORY_TEXT).trail.faults;
  const { kinds } = useText(SHELL_TEXT);
  const nameOf = useOfficeNames();
  const office = (id: string): string => nameOf({ office: id, own: id === own });
  return (fault) => {
    if (fault.what === 'author') return text.author(office(fault.office));
    if (fault.what !== 'record') return text[fault.what](office(fault.office), fault.entry);
    const named = fault.title === '' ? fault.record : fault.title;
    return text.record(fault.kind === null ? named : `${kinds[fault.kind]} ${named}`);
  };
}
