import { useState } from 'react';
import { lineMark } from '#domain/meetings/line-mark.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useEditor } from './editor-desk.ts';
import styles from './Editor.module.css';

/** The empty line at the end of the minutes: what is typed into it becomes a new paragraph with the first letter. */
export function FirstLine({ isFirst }: { readonly isFirst: boolean }) {
  const text = useText(MEETINGS_TEXT).topic;
  const desk = useEditor();
  const [typed, setTyped] = useState('');
  return (
    <textarea
      rows={1}
      data-last-line
      data-block-text={isFirst ? '' : undefined}
      className={styles.firstLine}
      aria-label={text.begin}
      placeholder={isFirst ? text.begin : ''}
      value={typed}
      onChange={(event) => {
        const next = event.currentTarget.value;
        // A letter that may become a mark waits for what follows it.
        if (/^[ktb]$/i.test(next)) {
          setTyped(next);
          return;
        }
        const mark = lineMark(typed, next, event.currentTarget.selectionStart);
        setTyped('');
        if (next.trim() === '' && mark === null) return;
        desk.addAfter(null, { text: mark?.rest ?? next, type: mark?.type, caret: 'end' });
      }}
      onBlur={() => {
        if (typed !== '') desk.addAfter(null, { text: typed, caret: 'end' });
        setTyped('');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        if (typed !== '') desk.addAfter(null, { text: typed, caret: 'end' });
        setTyped('');
      }}
    />
  );
}
