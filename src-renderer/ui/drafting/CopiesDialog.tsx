import { useState } from 'react';
import { instrumentOf, isDrafted } from '#domain/agreements/instrument.ts';
import { BatchDialog } from '../papers/BatchDialog.tsx';
import { BatchStart } from '../papers/BatchStart.tsx';
import { useBatch } from '../papers/use-batch.ts';
import { useText } from '../text/catalogue.ts';
import { COPIES_TEXT } from '../text/copies.ts';
import { copiesInBatch } from '../versions/batch-versions.ts';
import { NoteField } from '../versions/use-sending.tsx';
import styles from '../versions/Versions.module.css';
import { useDraft } from './draft-context.ts';

/** One document for all parties and an original (*rangkap*) for each, written into one new folder. */
export function CopiesDialog({ onClose }: { readonly onClose: () => void }) {
  const { view } = useDraft();
  const text = useText(COPIES_TEXT);
  const batch = useBatch(onClose);
  const [note, setNote] = useState('');
  const { type, title, parties } = view.value;
  if (batch.run !== null) return <BatchDialog batch={batch} />;
  return (
    <BatchStart
      title={text.title}
      count={parties.length + 1}
      layouts={isDrafted(type) ? [type] : []}
      onClose={onClose}
      onStart={(form) =>
        batch.start({
          folder: text.folder(instrumentOf(type).short, title),
          documents: copiesInBatch(view.value, { forAll: text.forAll, note: note.trim() }, form),
        })
      }
    >
      <p className={styles.soft}>{text.explain}</p>
      <NoteField value={note} onChange={setNote} />
    </BatchStart>
  );
}
