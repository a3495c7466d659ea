import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type Props = {
  /** One sentence: what will be here. */
  readonly children: string;
  /** The next step: one button. */
  readonly action?: ReactNode;
};

/** In place of a list that has nothing yet: one line and the next step (ui.md §4). */
export function EmptyState({ children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
