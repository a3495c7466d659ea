import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

type Props = {
  readonly title: string;
  /** Behind the title: a count or a badge. */
  readonly beside?: ReactNode;
  /** At the right of the head: a link or a small button. */
  readonly action?: ReactNode;
  /** `side`: a lower head, for the right column and side panes. */
  readonly size?: 'page' | 'side';
  readonly children: ReactNode;
};

/** A titled part of a page. Its rows are `CardRow`s, or anything with its own padding. */
export function Card({ title, beside, action, size = 'page', children }: Props) {
  const id = useId();
  return (
    <section className={styles.card} data-size={size} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {beside !== undefined && <span className={styles.beside}>{beside}</span>}
        {action !== undefined && <span className={styles.action}>{action}</span>}
      </header>
      {children}
    </section>
  );
}
