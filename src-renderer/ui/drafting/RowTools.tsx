import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useDraftingText } from './use-drafting-text.ts';
import type { Rows } from './use-rows.ts';
import styles from './Paper.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

type Props = {
  readonly row: string;
  /** How the row is called: `Pasal 3`. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly rows: Rows;
};

/** In the margin beside a row: up, down, out. */
export function RowTools({ row, name, isFirst, isLast, rows }: Props) {
  const text = useDraftingText().parts;
  return (
    <div className={styles.margin}>
      {!isFirst && (
        <button type="button" className={styles.icon} aria-label={text.up(name)} onClick={() => rows.move(row, -1)}>
          <IconArrowUp {...ICON} />
        </button>
      )}
      {!isLast && (
        <button type="button" className={styles.icon} aria-label={text.down(name)} onClick={() => rows.move(row, 1)}>
          <IconArrowDown {...ICON} />
        </button>
      )}
      <button
        type="button"
        className={styles.icon}
        aria-label={text.remove(name)}
        onClick={() => rows.remove(row, name)}
      >
        <IconTrash {...ICON} />
      </button>
    </div>
  );
}
