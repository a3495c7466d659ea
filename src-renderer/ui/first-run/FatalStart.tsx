import { Button } from '@mantine/core';
import type { Refused } from '#app/engine.ts';
import { TechnicalDetails } from '../errors/TechnicalDetails.tsx';
import { SENTENCES } from '../errors/sentences.ts';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';
import styles from './FirstRun.module.css';

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
      <TechnicalDetails reason={refused.reason} detail={refused.detail} />
    </main>
  );
}
