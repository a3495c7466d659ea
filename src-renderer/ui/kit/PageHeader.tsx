import type { ReactNode } from 'react';
import styles from './Page.module.css';

type Props = {
  readonly title: string;
  /** On the title's line: a count, badges. */
  readonly beside?: ReactNode;
  /** A second line in grey. */
  readonly under?: ReactNode;
  readonly actions?: ReactNode;
};

/** The heading of a screen, with what can be done on it at the right. */
export function PageHeader({ title, beside, under, actions }: Props) {
  return (
    <div className={styles.header}>
      <div className={styles.titles}>
        <div className={styles.titleLine}>
          <h1 className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          {typeof beside === 'string' ? <span className={styles.beside}>{beside}</span> : beside}
        </div>
        {under !== undefined && <div className={styles.under}>{under}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
