import { useEffect, useRef } from 'react';
import { useKept } from '../session/use-kept.ts';
import { placeFor } from '../drafting/go-to-path.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { useItem } from './item-context.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './ItemHeader.module.css';

/** The title, edited where it stands. A new item begins with the cursor in it. */
export function ItemTitle() {
  const { view } = useItem();
  const text = useCooperationText().header;
  const conflict = view.conflicts.find((each) => each.path === 'title');
  if (conflict !== undefined) return <ConflictBox conflict={conflict} label={text.titleLabel} />;
  return <TitleInput />;
}

function TitleInput() {
  const { view } = useItem();
  const text = useCooperationText().header;
  const input = useRef<HTMLTextAreaElement>(null);
  const isNew = useRef(view.value.title === '');
  const kept = useKept({ record: view.value.id, path: 'title', value: view.value.title });
  useEffect(() => {
    if (isNew.current) input.current?.focus();
  }, []);
  return (
    <h1 className={styles.title} {...placeFor('title')}>
      <textarea
        ref={input}
        className={styles.titleInput}
        aria-label={text.titleLabel}
        placeholder={text.titleEmpty}
        rows={1}
        maxLength={500}
        value={kept.value}
        onChange={(event) => {
          kept.type(event.currentTarget.value.replaceAll('\n', ' '));
        }}
        onFocus={kept.onFocus}
        onBlur={kept.onBlur}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            event.currentTarget.blur();
          }
        }}
      />
    </h1>
  );
}
