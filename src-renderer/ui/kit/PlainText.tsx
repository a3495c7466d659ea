import { Field, type FieldWords } from './Field.tsx';
import { fieldWords } from './EditableText.tsx';
import styles from './Field.module.css';

type Props = FieldWords & {
  readonly value: string;
  readonly onType: (next: string) => void;
  readonly onLeave?: (() => void) | undefined;
  readonly type?: 'text' | 'password';
  readonly maxLength?: number;
  readonly placeholder?: string | undefined;
};

/** A line of text of a form that is not a record: nothing of it is kept until the form is done. */
export function PlainText(props: Props) {
  return (
    <Field {...fieldWords(props)}>
      {(ties) => (
        <input
          {...ties}
          type={props.type ?? 'text'}
          autoComplete="off"
          spellCheck={false}
          className={styles.input}
          value={props.value}
          placeholder={props.placeholder}
          maxLength={props.maxLength ?? 500}
          onChange={(event) => props.onType(event.currentTarget.value)}
          onBlur={props.onLeave}
        />
      )}
    </Field>
  );
}
