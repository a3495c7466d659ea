import { useState } from 'react';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import { parseTime, timeText } from './day-input.ts';
import { type EditableTarget, useEditable } from './editable.ts';
import { fieldWords } from './EditableText.tsx';
import { Field, type FieldWords } from './Field.tsx';
import styles from './Field.module.css';

type Props = FieldWords & EditableTarget<string | null>;

/** A time of day that keeps itself once it is one: `9`, `9.30`, `0930`. What is no time yet stays in the field with a word. */
export function EditableTime(props: Props) {
  const text = useText(KIT_TEXT);
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const isWrong = typed !== null && parseTime(typed) === null;
  const error = props.error ?? (isWrong && left ? text.badTime : null);
  const { kept, words } = useEditable<string | null>(props, { ...fieldWords(props), error });
  return (
    <Field {...words}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          inputMode="numeric"
          className={styles.input}
          placeholder={text.timeHint}
          value={typed ?? timeText(kept.value)}
          onChange={(event) => {
            const next = event.currentTarget.value;
            const time = parseTime(next);
            setTyped(next);
            if (time !== null) kept.type(time === '' ? null : time);
          }}
          onFocus={() => {
            setLeft(false);
            kept.onFocus();
          }}
          onBlur={() => {
            setLeft(true);
            if (!isWrong) setTyped(null);
            kept.onBlur();
          }}
        />
      )}
    </Field>
  );
}
