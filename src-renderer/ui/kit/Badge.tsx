import type { ReactNode } from 'react';
import styles from './Badge.module.css';

/** What a badge or a line means; each with its own colour, and always with a word (ui.md §1). */
export type Meaning = 'plain' | 'outline' | 'accent' | 'ok' | 'warn' | 'bad' | 'conflict';

type Props = {
  readonly meaning: Meaning;
  readonly children: string | number;
  readonly icon?: ReactNode;
};

/** A word or a count on a soft ground. */
export function Badge({ meaning, icon, children }: Props) {
  return (
    <span className={styles.badge} data-meaning={meaning}>
      {icon}
      {children}
    </span>
  );
}

/** A word in the colour of its meaning, with an icon, without a ground: `⚠ 38 hari lagi`. */
export function MeaningText({ meaning, icon, children }: Props) {
  return (
    <span className={styles.text} data-meaning={meaning}>
      {icon}
      {children}
    </span>
  );
}
