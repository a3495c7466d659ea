import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Dialog.module.css';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  /** Pixels; 440 when absent. */
  readonly width?: number;
  /** At the bottom: the buttons, the filled one last. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/**
 * Something that must be read or answered before the page goes on. Mount it when it opens: it takes the focus, keeps it
 * (`data-autofocus` names the first stop), and gives it back. Never one on another.
 */
export function Dialog({ title, onClose, width = 440, foot, children }: Props) {
  const text = useText(SHELL_TEXT);
  return (
    <Modal.Root opened onClose={onClose} size={width} centered radius="md" padding={0}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={text.close} />
        </div>
        <Modal.Body className={styles.body}>{children}</Modal.Body>
        {foot !== undefined && <div className={styles.foot}>{foot}</div>}
      </Modal.Content>
    </Modal.Root>
  );
}
