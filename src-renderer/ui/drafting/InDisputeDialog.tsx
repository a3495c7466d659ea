import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { conflictPath } from '../kit/ConflictBox.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { useFieldLabels } from '../cooperation/use-cooperation-text.ts';
import { useDraft } from './draft-context.ts';
import { useDraftingText } from './use-drafting-text.ts';
import { useWhere } from './use-where.ts';
import styles from './InDisputeDialog.module.css';

type Props = { readonly onSave: () => void; readonly onClose: () => void };

/** More places than this are counted, not named. */
const NAMED = 8;

/** Before a draft leaves as a file: which places offices still have otherwise, so that nobody signs them unseen (D2). */
export function InDisputeDialog({ onSave, onClose }: Props) {
  const { view } = useDraft();
  const text = useDraftingText().dispute;
  const label = useFieldLabels();
  const where = useWhere();
  const [, go] = useLocation();
  const [first] = view.conflicts;
  const named = view.conflicts.slice(0, NAMED);
  return (
    <Dialog
      title={text.title}
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button variant="subtle" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            variant="default"
            onClick={() => go(first === undefined ? '/pertukaran/konflik' : conflictPath(first))}
          >
            {text.open}
          </Button>
          <Button data-autofocus onClick={onSave}>
            {text.save}
          </Button>
        </>
      }
    >
      <p>{text.explain(view.conflicts.length)}</p>
      <ul className={styles.places}>
        {named.map(({ path }) => (
          <li key={path}>{[where(path), label('agreement', path)].filter((part) => part !== '').join(', ')}</li>
        ))}
      </ul>
      {view.conflicts.length > NAMED && <p>{text.more(view.conflicts.length - NAMED)}</p>}
    </Dialog>
  );
}
