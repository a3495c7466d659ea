import type { BlockType } from '#domain/meetings/meeting.ts';
import { KeyHint } from '../kit/KeyHint.tsx';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useEditor } from './editor-desk.ts';
import styles from './Editor.module.css';

/** The keys of the minutes; the first three can be pressed as well. */
export function MinutesFoot() {
  const text = useText(MEETINGS_TEXT).keys;
  const desk = useEditor();
  const marks: readonly { readonly key: string; readonly type: BlockType; readonly does: string }[] = [
    { key: 'k', type: 'decision', does: text.decision },
    { key: 't', type: 'action', does: text.action },
    { key: 'b', type: 'open-point', does: text.openPoint },
  ];
  return (
    <footer className={styles.foot}>
      {marks.map(({ key, type, does }) => (
        <button
          key={key}
          type="button"
          className={styles.footKey}
          // The cursor stays in the paragraph that is to change.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => desk.mark(type)}
        >
          <KeyHint keys={[key, text.space]} joined />
          {does}
        </button>
      ))}
      <span className={styles.footKey}>
        <KeyHint keys={['@']} />
        {text.person}
      </span>
      <span className={styles.footKey}>
        <KeyHint keys={[text.day]} />
        {text.dayDoes}
      </span>
    </footer>
  );
}
