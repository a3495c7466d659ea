import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Layout } from '#domain/templates/layouts.ts';
import { Choices } from '../kit/Choices.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { BATCHES_TEXT } from '../text/batches.ts';
import { useText } from '../text/catalogue.ts';
import { PdfNote } from './PdfNote.tsx';
import type { FileForm } from './use-batch.ts';
import styles from './BatchDialog.module.css';

type Props = {
  readonly title: string;
  /** How many documents it will be. */
  readonly count: number;
  /** Which layouts they have: a template of the office's own may hold what no PDF shows. */
  readonly layouts: readonly Layout[];
  readonly onStart: (form: FileForm) => void;
  readonly onClose: () => void;
  /** What else is chosen or told before it begins. */
  readonly children?: ReactNode;
};

/** Before many documents are made at once: as Word or PDF, and what a batch of its kind asks besides. Then a folder is chosen. */
export function BatchStart({ title, count, layouts, onStart, onClose, children }: Props) {
  const text = useText(BATCHES_TEXT);
  const [form, setForm] = useState<FileForm>('word');
  return (
    <Dialog
      title={title}
      width={560}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button data-autofocus disabled={count === 0} onClick={() => onStart(form)}>
            {text.start(count)}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {children}
        <div className={styles.form}>
          <span aria-hidden>{text.form}</span>
          <Choices
            label={text.form}
            value={form}
            choices={[
              { value: 'word', label: text.word },
              { value: 'pdf', label: text.pdf },
            ]}
            onChoose={setForm}
          />
        </div>
        {form === 'pdf' && <PdfNote layouts={layouts} />}
        <p className={styles.folder}>{text.asking}</p>
      </div>
    </Dialog>
  );
}
