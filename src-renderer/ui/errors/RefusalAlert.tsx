import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../text/catalogue.ts';
import { type AnyReason, SENTENCES } from './sentences.ts';
import { TechnicalDetails } from './TechnicalDetails.tsx';
import styles from './Refusal.module.css';

type Props = {
  readonly refused: { readonly reason: AnyReason; readonly detail: string };
  /** The one thing to do about it: a button. */
  readonly action?: ReactNode;
};

/** A refusal below the fold would leave the person with a button that did nothing. */
const bringIntoView = (alert: HTMLElement | null) => alert?.scrollIntoView({ block: 'nearest' });

/** A refusal where it happened: one sentence, one action, the technical reason folded (ui.md §4). */
export function RefusalAlert({ refused, action }: Props) {
  const sentences = useText(SENTENCES);
  return (
    <div ref={bringIntoView} role="alert" className={styles.alert}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden className={styles.icon} />
      <div className={styles.body}>
        <div className={styles.line}>
          <p>{sentences[refused.reason]}</p>
          {action}
        </div>
        <TechnicalDetails reason={refused.reason} detail={refused.detail} />
      </div>
    </div>
  );
}
