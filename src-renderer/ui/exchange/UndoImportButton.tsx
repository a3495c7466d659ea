import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { LedgerView } from '#app/views.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { UNDO_IMPORT_TEXT } from '../text/undo-import.ts';
import { useUndoImport } from './use-undo-import.ts';
import styles from './Exchange.module.css';

/** Takes one import of the list back, after saying what that means. */
export function UndoImportButton({ line }: { readonly line: LedgerView }) {
  const text = useText(UNDO_IMPORT_TEXT);
  const { close } = useText(EXCHANGE_TEXT);
  const undo = useUndoImport();
  const [isAsking, setIsAsking] = useState(false);
  const confirm = (): void => {
    setIsAsking(false);
    undo(line.sha256);
  };
  return (
    <>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={text.undoFor(line.fileName)}
        title={text.undo}
        onClick={() => setIsAsking(true)}
      >
        <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <Modal
        opened={isAsking}
        centered
        size={480}
        onClose={() => setIsAsking(false)}
        title={text.title}
        closeButtonProps={{ 'aria-label': close }}
      >
        <div className={styles.dialog}>
          <p>{text.explain}</p>
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => setIsAsking(false)}>
              {text.cancel}
            </Button>
            <Button data-autofocus onClick={confirm}>
              {text.confirm}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
