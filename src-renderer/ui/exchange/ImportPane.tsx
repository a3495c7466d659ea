import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { INTAKE_TEXT } from '../text/intake.ts';
import { useQueuePlace } from './queue-place.ts';
import styles from './Exchange.module.css';

type Props = {
  /** What is shown, for a screen reader; a file from outside when absent. */
  readonly label?: string;
  readonly title: string;
  /** Under the title: where it is from, how far it is trusted, counts. */
  readonly under?: ReactNode;
  readonly foot?: ReactNode;
  /** Absent while work runs that is stopped by its own button. */
  readonly onClose?: (() => void) | undefined;
  readonly children?: ReactNode;
};

/** The pane at the right that shows a file from outside: a head, what is in it, and what can be done. */
export function ImportPane({ label, title, under, foot, onClose, children }: Props) {
  const text = useText(EXCHANGE_TEXT);
  const heading = useRef<HTMLHeadingElement>(null);
  // Something else is shown after a file was read: keyboard and reader go there.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.pane} data-pane="right" tabIndex={-1} aria-label={label ?? text.preview.label}>
      <header className={styles.paneHead}>
        <QueuePosition />
        <div className={styles.paneTitleLine}>
          <h2 ref={heading} tabIndex={-1} className={styles.paneTitle}>
            {title}
          </h2>
          {onClose !== undefined && (
            <ActionIcon size="sm" variant="subtle" color="gray" aria-label={text.close} onClick={onClose}>
              <IconX size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          )}
        </div>
        {under}
      </header>
      <div className={styles.paneBody}>{children}</div>
      {foot !== undefined && <footer className={styles.paneFoot}>{foot}</footer>}
    </section>
  );
}

function QueuePosition() {
  const text = useText(INTAKE_TEXT);
  const position = useQueuePlace()?.position ?? null;
  return position === null ? null : <p className={styles.dim}>{text.position(position.number, position.of)}</p>;
}
