import type { ReactNode } from 'react';
import styles from './ListBox.module.css';

type Props = { readonly id: string; readonly label: string; readonly className?: string; readonly children: ReactNode };

/** What a search field offers to choose from; the field keeps the focus and has the keys (a combobox). */
export function ListBox({ id, label, className = '', children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no tag has options of several columns under a search field
    <div id={id} role="listbox" aria-label={label} className={`${styles.list} ${className}`}>
      {children}
    </div>
  );
}

type OptionProps = {
  readonly id: string;
  /** Whether the keys of the field point at it. */
  readonly isAt: boolean;
  readonly isChosen: boolean;
  readonly isRefused?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
};

/** One choice of a ListBox. */
export function ListOption({ id, isAt, isChosen, isRefused = false, onChoose, children }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the focus and the keys
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option tag holds no columns
      role="option"
      aria-selected={isChosen}
      aria-disabled={isRefused}
      data-at={isAt}
      className={styles.option}
      ref={isAt ? keepInView : undefined}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}

function keepInView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
