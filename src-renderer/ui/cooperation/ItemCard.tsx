import { Children, type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import styles from './ItemCard.module.css';

type CardProps = {
  readonly title: string;
  readonly count?: number | string;
  readonly empty: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A card of the right column: its head with a count, and its rows or one line of what will be here. */
export function ItemCard({ title, count, empty, action, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {count !== undefined && count !== 0 && <span className={styles.count}>{count}</span>}
        <span className={styles.action}>{action}</span>
      </header>
      {Children.count(children) === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <ul className={styles.rows}>{children}</ul>
      )}
    </section>
  );
}

type RowProps = {
  readonly href?: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly second?: string;
  readonly end?: string;
  readonly badge?: string;
  readonly tone?: 'plain' | 'bad';
};

/** A row of a card: what, a second line, and at its end a day, a state or nothing. */
export function CardRow({ href, icon, title, second, end, badge, tone = 'plain' }: RowProps) {
  return (
    <li className={styles.row} data-tone={tone}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        {href === undefined ? (
          <span>{title}</span>
        ) : (
          <Link href={href} className={styles.link}>
            {title}
          </Link>
        )}
        {second !== undefined && second !== '' && <span className={styles.second}>{second}</span>}
      </span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
      {badge !== undefined && <span className={styles.badge}>{badge}</span>}
    </li>
  );
}
