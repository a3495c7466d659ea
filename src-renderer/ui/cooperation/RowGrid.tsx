import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './RowGrid.module.css';

/** What a list needs to know of its rows; the rows themselves stay with the caller. */
export type RowGridProps = {
  readonly label: string;
  /** How many rows there are in all, loaded or not. */
  readonly count: number;
  /** CSS widths of the columns, as for `grid-template-columns`. */
  readonly columns: string;
  /** The `th` of every column. */
  readonly head: ReactNode;
  /** The `td` of one row; null while it is not loaded. */
  readonly renderRow: (index: number) => ReactNode;
  readonly rowKey: (index: number) => string;
  readonly rowHeight: number;
  readonly isSelected?: (index: number) => boolean;
  readonly onOpen: (index: number) => void;
  readonly onSelect?: (index: number) => void;
  /** Told which row is the last one on the screen, so that more can be loaded. */
  readonly onReach?: (last: number) => void;
};

/** A long list that draws only the rows in sight: ↑ ↓ Home End move, Enter opens, the space bar selects. */
export function RowGrid(props: RowGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(0, props.count - 1));
  // oxlint-disable-next-line react/incompatible-library -- its functions are called while drawing and never kept
  const virtual = useVirtualizer({
    count: props.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.rowHeight,
    getItemKey: props.rowKey,
    overscan: 6,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  useReach(items, props.onReach);
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(props.count - 1, to));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        className={styles.grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table to move in is a grid
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={props.count + 1}
        aria-multiselectable={props.onSelect !== undefined}
        aria-activedescendant={props.count > 0 ? `${id}-${current}` : undefined}
        onKeyDown={(event) => {
          onGridKey(event, { current, last: props.count - 1, move, open: props.onOpen, select: props.onSelect });
        }}
      >
        <thead className={styles.headGroup}>
          <tr aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: props.columns }}>
            {props.head}
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <GridRow
              key={item.key}
              id={`${id}-${item.index}`}
              item={item}
              grid={props}
              isActive={item.index === current}
              measure={virtual.measureElement}
              onPoint={setActive}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const HEAD_HEIGHT = 32;

type GridRowProps = {
  readonly id: string;
  readonly item: VirtualItem;
  readonly grid: RowGridProps;
  readonly isActive: boolean;
  readonly measure: (element: Element | null) => void;
  readonly onPoint: (index: number) => void;
};

function GridRow({ id, item, grid, isActive, measure, onPoint }: GridRowProps) {
  const isSelected = grid.isSelected?.(item.index) ?? false;
  return (
    <tr
      ref={measure}
      id={id}
      data-index={item.index}
      data-active={isActive}
      data-selected={isSelected}
      aria-rowindex={item.index + 2}
      aria-selected={grid.onSelect === undefined ? undefined : isSelected}
      className={styles.row}
      style={{
        gridTemplateColumns: grid.columns,
        minHeight: grid.rowHeight,
        transform: `translateY(${item.start}px)`,
      }}
      onClick={() => {
        onPoint(item.index);
        grid.onOpen(item.index);
      }}
    >
      {grid.renderRow(item.index)}
    </tr>
  );
}

function useReach(items: readonly VirtualItem[], onReach: ((last: number) => void) | undefined): void {
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    onReach?.(last);
  }, [last, onReach]);
}

type GridKeys = {
  readonly current: number;
  readonly last: number;
  readonly move: (to: number) => void;
  readonly open: (index: number) => void;
  readonly select: ((index: number) => void) | undefined;
};

function onGridKey(event: KeyboardEvent, keys: GridKeys): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
  const action = gridAction(event.key, keys);
  if (action === null) return;
  event.preventDefault();
  action();
}

const PAGE = 10;

function gridAction(key: string, { current, last, move, open, select }: GridKeys): (() => void) | null {
  if (last < 0) return null;
  const actions: { readonly [key: string]: () => void } = {
    ArrowDown: () => move(current + 1),
    ArrowUp: () => move(current - 1),
    PageDown: () => move(current + PAGE),
    PageUp: () => move(current - PAGE),
    Home: () => move(0),
    End: () => move(last),
    Enter: () => open(current),
    ...(select === undefined ? {} : { ' ': () => select(current) }),
  };
  return actions[key] ?? null;
}
