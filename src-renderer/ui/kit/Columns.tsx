import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Page.module.css';

type Props = {
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** Width of the right column in pixels at 1366; 340 on a narrow window. */
  readonly rightWidth: number;
};

/** Two columns of cards: a flexible one and a fixed one (ui.md §3). */
export function Columns({ left, right, rightWidth }: Props) {
  return (
    <Box className={styles.columns} __vars={{ '--right': `${rightWidth}px` }}>
      <div className={styles.column}>{left}</div>
      <div className={styles.column}>{right}</div>
    </Box>
  );
}
