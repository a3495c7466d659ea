import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './Card.module.css';

type Props = {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly under?: ReactNode;
  /** Columns between the title and the end. */
  readonly middle?: ReactNode;
  readonly end?: ReactNode;
  /** Where the title leads. */
  readonly href?: string;
};

/** A row of a card: a title with a second line, an icon before, something at the end. */
export function CardRow({ icon, title, under, middle, end, href }: Props) {
  return (
    <div className={styles.row}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <div className={styles.text}>
        {href === undefined ? (
          <span>{title}</span>
        ) : (
          <Link href={href} className={styles.link}>
            {title}
          </Link>
        )}
        {under !== undefined && <div className={styles.under}>{under}</div>}
      </div>
      {middle}
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </div>
  );
}
