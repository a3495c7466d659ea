import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { Missing } from './set-up-form.ts';
import styles from './FirstRun.module.css';

type Props = {
  readonly step: Missing;
  readonly number: number;
  readonly title: string;
  readonly done: boolean;
  readonly children: ReactNode;
};

/** A numbered part of the page. */
export function Step({ step, number, title, done, children }: Props) {
  const id = useId();
  return (
    <section className={styles.step} aria-labelledby={id} data-step={step}>
      <h2 className={styles.stepTitle}>
        <span className={styles.number} data-done={done} aria-hidden>
          {done ? <IconCheck size={14} stroke={2} /> : number}
        </span>
        <span id={id}>{title}</span>
      </h2>
      {children}
    </section>
  );
}
