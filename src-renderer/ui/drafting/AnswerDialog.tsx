import { Button } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { ToldArticles } from '#domain/agreements/told-article.ts';
import { useTry } from '../errors/use-refuse.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { RETURNED_TEXT } from '../text/returned.ts';
import { useLeave } from '../versions/use-save-version.ts';
import { useDraft } from './draft-context.ts';
import styles from './ReturnedDialog.module.css';

type Props = {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** The version that the partner's file is; null where it could not be kept. */
  readonly base: string | null;
  /** How many of the partner's changes were accepted. */
  readonly taken: number;
  /** What was said of the file's headings. */
  readonly told: ToldArticles;
  readonly onClose: () => void;
};

/** The answer to a file that came back: the same file, with what our draft says otherwise as tracked changes. */
export function AnswerDialog({ file, base, taken, told, onClose }: Props) {
  const text = useText(RETURNED_TEXT);
  const { save, agreed } = useAnswer({ bytes: file.bytes, told }, base ?? '', onClose);
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

type Partner = { readonly bytes: Uint8Array; readonly told: ToldArticles };

function useAnswer({ bytes, told }: Partner, base: string, onDone: () => void) {
  const session = useSession();
  const { view } = useDraft();
  const attempt = useTry();
  const text = useText(RETURNED_TEXT);
  const leave = useLeave(view.value.id);
  const [agreed, setAgreed] = useState(false);
  const save = async (): Promise<void> => {
    await keepEverything(session);
    const wish = { file: bytes, time: session.clock.now(), id: session.ids.next(), told };
    const made = await attempt(session.engine.answerReturned(view.value.id, wish));
    if (made === null) return;
    const { changes, suggestedName: name, ...file } = made;
    if (changes === 0) {
      setAgreed(true);
      return;
    }
    const left = await leave({ ...file, name, how: 'answer', base, note: '', to: '' });
    if (left === null) return;
    session.toasts.show(text.saved(left.name, changes));
    onDone();
  };
  return { save: () => drop(save(), 'answering a Word file that came back'), agreed };
}
