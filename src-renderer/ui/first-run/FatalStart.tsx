import { Button } from '@mantine/core';
import type { Refused } from '#app/engine.ts';
import { TechnicalDetails } from '../errors/TechnicalDetails.tsx';
import { SENTENCES } from '../errors/sentences.ts';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';
import { UseRecovery } from './UseRecovery.tsx';
import styles from './FirstRun.module.css';

/** Keys from the recovery file take the place of those that do not open. */
const KEYS_DO_NOT_OPEN: readonly Refused['reason'][] = ['key-not-available', 'key-store-closed'];

type Props = { readonly refused: Refused; readonly onRetry: () => void };

/** The app could not open its data: why, that nothing was changed, and the one thing to do. */
export function FatalStart({ refused, onRetry }: Props) {
  const text = useText(FIRST_RUN_TEXT).fatal;
  const sentences = useText(SENTENCES);
  return (
    <main className={styles.stop}>
      <h1>{text.title}</h1>
      <p role="alert">{sentences[refused.reason]}</p>
      <p className={styles.plain}>{text.safe}</p>
      <Button data-primary onClick={onRetry}>
        {text.again}
      </Button>
      {KEYS_DO_NOT_OPEN.includes(refused.reason) && <UseRecovery />}
      <TechnicalDetails reason={refused.reason} detail={refused.detail} />
    </main>
  );
}
