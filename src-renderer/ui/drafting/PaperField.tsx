import { IconAlertCircle } from '@tabler/icons-react';
import { type KeyboardEvent, useId } from 'react';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { useEditable } from '../kit/editable.ts';
import { ayatMarks } from './ayat-marks.ts';
import { blankPieces } from './blank-pieces.ts';
import { useDraft } from './draft-context.ts';
import { placeFor } from './go-to-path.ts';
import styles from './PaperField.module.css';

type Props = {
  /** `field`, or `list/row/field` of the draft. */
  readonly path: string;
  readonly value: string;
  readonly label: string;
  /** What belongs there, shown while it is empty. */
  readonly empty: string;
  /** `inline`: as wide as its text, inside a sentence. `block`: the whole width. */
  readonly look?: 'inline' | 'block';
  /** Whether Enter makes a new line; otherwise it leaves the field. */
  readonly lines?: boolean;
  /** Whether its lines are numbered as ayat; those of a text that has lines are, when not said. */
  readonly marks?: boolean;
  readonly capitals?: boolean;
  /** Whether an empty field is worth amber; true when absent. */
  readonly needed?: boolean;
  readonly describedBy?: string;
};

/**
 * A field that looks like the paper and is typed into where it stands. Kept as typed (D1); amber while it is empty and where
 * its text has blanks. Under it lies the same text once more: it gives the field its size and the blanks their colour.
 */
export function PaperField(props: Props) {
  const { view } = useDraft();
  const conflict = view.conflicts.find((each) => each.path === props.path);
  if (conflict === undefined) return <PaperInput {...props} />;
  return (
    <div className={styles.conflict} {...placeFor(props.path)}>
      <ConflictBox label={props.label} conflict={conflict} />
    </div>
  );
}

function PaperInput(props: Props) {
  const { view } = useDraft();
  const { path, value, label, empty, look = 'inline', lines = false } = props;
  const { kept, words } = useEditable({ record: view.value.id, path, value }, { label });
  const id = useId();
  const isEmpty = kept.value.trim() === '';
  return (
    <div
      className={styles.field}
      data-look={look}
      data-empty={isEmpty}
      data-needed={isEmpty && props.needed !== false}
      data-capitals={props.capitals === true}
      {...placeFor(path)}
    >
      <div className={styles.box}>
        <Underlay text={kept.value} empty={empty} isArticle={lines && props.marks !== false} />
        <textarea
          className={styles.input}
          rows={1}
          aria-label={label}
          aria-describedby={typeof words.error === 'string' ? id : props.describedBy}
          aria-invalid={typeof words.error === 'string' ? true : undefined}
          placeholder={empty}
          spellCheck={false}
          value={kept.value}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            kept.type(lines ? typed : typed.replaceAll('\n', ' '));
          }}
          onFocus={kept.onFocus}
          onBlur={kept.onBlur}
          onKeyDown={lines ? undefined : leaveOnEnter}
        />
      </div>
      {typeof words.error === 'string' && (
        <div id={id} className={styles.error}>
          <IconAlertCircle size={14} stroke={1.75} aria-hidden />
          {words.error}
        </div>
      )}
    </div>
  );
}

function leaveOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey) return;
  event.preventDefault();
  event.currentTarget.blur();
}

/** Gives a line without letters its height. */
const NO_WIDTH = '\u200B';

type UnderlayProps = { readonly text: string; readonly empty: string; readonly isArticle: boolean };

function Underlay({ text, empty, isArticle }: UnderlayProps) {
  const lines = (text === '' ? empty : text).split('\n');
  const marks = isArticle ? ayatMarks(text) : [];
  return (
    <div className={styles.under} aria-hidden>
      {lines.map((line, index) => (
        <div key={index} className={styles.line} data-mark={marks[index] ?? undefined}>
          {blankPieces(line).map((piece, at) =>
            piece.isBlank && text !== '' ? (
              <mark key={at} className={styles.blank}>
                {piece.text}
              </mark>
            ) : (
              <span key={at}>{piece.text}</span>
            ),
          )}
          {NO_WIDTH}
        </div>
      ))}
    </div>
  );
}
