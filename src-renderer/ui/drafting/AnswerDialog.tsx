import { Button } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { RETURNED_TEXT } from '../text/returned.ts';
import { useDraft } from './draft-context.ts';
import styles from './ReturnedDialog.module.css';

type Props = {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** How many of the partner's changes were accepted. */
  readonly taken: number;
  readonly onClose: () => void;
};

/** The answer to a file that came back: the same file, with what our draft says otherwise as tracked changes. */
export function AnswerDialog({ file, taken, onClose }: Props) {
  const text = useText(RETURNED_TEXT);
  const { save, agreed } = useAnswer(file.bytes, onClose);
  return (
    <Dialog
      title={text.answer}
      width={560}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {agreed ? text.close : text.later}
          </Button>
          {!agreed && (
            <Button data-autofocus onClick={save}>
              {text.save}
            </Button>
          )}
        </>
      }
    >
      <p>{text.taken(taken)}</p>
      {agreed ? <output>{text.agreed}</output> : <p className={styles.note}>{text.answerExplain}</p>}
      <p className={styles.note}>{text.onTopOf(file.name)}</p>
    </Dialog>
  );
}

function useAnswer(bytes: Uint8Array, onDone: () => void) {
  const session = useSession();
  const { view } = useDraft();
  const attempt = useTry();
  const text = useText(RETURNED_TEXT);
  const [agreed, setAgreed] = useState(false);
  const save = async (): Promise<void> => {
    await keepEverything(session);
    const wish = { file: bytes, time: session.clock.now() };
    const made = await attempt(session.engine.answerReturned(view.value.id, wish));
    if (made === null) return;
    const { changes, ...file } = made;
    if (changes === 0) {
      setAgreed(true);
      return;
    }
    const kept = await attempt(session.host.saveFile({ kind: 'document', ...file }));
    if (kept === null) return;
    session.toasts.show(text.saved(kept.name, changes));
    onDone();
  };
  return { save: () => drop(save(), 'answering a Word file that came back'), agreed };
}
