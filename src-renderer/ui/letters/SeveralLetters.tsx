import { useState } from 'react';
import { EMPTY_FORM, type ItemPaper, papersOf } from '#domain/cooperation/item-papers.ts';
import { useItem } from '../cooperation/item-context.ts';
import { BatchDialog } from '../papers/BatchDialog.tsx';
import { BatchStart } from '../papers/BatchStart.tsx';
import { TickList } from '../papers/TickList.tsx';
import { plainDocument, useBatch } from '../papers/use-batch.ts';
import { useText } from '../text/catalogue.ts';
import { LETTERS_TEXT } from '../text/letters.ts';
import styles from './Letters.module.css';
import { useLetterPaper } from './use-letter-paper.ts';

/** Several letters and forms of the item in one folder; at first those that its stage asks for. */
export function SeveralLetters({ onClose }: { readonly onClose: () => void }) {
  const { view, today } = useItem();
  const text = useText(LETTERS_TEXT);
  const paperOf = useLetterPaper();
  const batch = useBatch(onClose);
  const { now, others } = papersOf(view.value);
  const [ticked, setTicked] = useState<readonly string[]>(now);
  const all: readonly ItemPaper[] = [...now, ...others];
  const chosen = all.filter((which) => ticked.includes(which));
  const { id: record, title } = view.value;
  if (batch.run !== null) return <BatchDialog batch={batch} />;
  return (
    <BatchStart
      title={text.severalTitle}
      count={chosen.length}
      layouts={chosen}
      onClose={onClose}
      onStart={(form) =>
        batch.start({
          folder: text.folder(title.trim()),
          documents: chosen.map((which) =>
            plainDocument(text.papers[which], form, {
              wish: { kind: 'letter', record, which, form: EMPTY_FORM, today },
              paper: paperOf(which),
            }),
          ),
        })
      }
    >
      <TickList
        label={text.which}
        choices={all.map((value) => ({ value, label: text.papers[value] }))}
        ticked={ticked}
        onTick={setTicked}
      />
      <p className={styles.hint}>{text.severalHint}</p>
    </BatchStart>
  );
}
