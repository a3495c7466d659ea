import type { ReactNode } from 'react';
import styles from './Page.module.css';

type Props = {
  readonly side: 'left' | 'middle' | 'right';
  /** What a reader calls the pane. */
  readonly label: string;
  /** Pixels; the middle pane takes what is left. */
  readonly width?: number;
  readonly children: ReactNode;
};

/** One of the panes of a `full` page: scrolls by itself and is reached by F6. */
export function Pane({ side, label, width, children }: Props) {
  return (
    <section
      className={styles.pane}
      data-side={side}
      data-pane={side}
      tabIndex={-1}
      aria-label={label}
      style={width === undefined ? undefined : { width }}
    >
      {children}
    </section>
  );
}
