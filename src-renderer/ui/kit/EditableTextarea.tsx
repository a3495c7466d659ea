import { type EditableTarget, useEditable, weaveEdit } from './editable.ts';
import { fieldWords } from './EditableText.tsx';
import { Field, type FieldWords } from './Field.tsx';
import styles from './Field.module.css';

type Props = FieldWords &
  EditableTarget<string> & {
    readonly merge?: 'weave' | undefined;
    /** Lines the field shows at least, 2 when absent. */
    readonly lines?: number | undefined;
    /** Lines up to which it grows; then it scrolls. 12 when absent. */
    readonly most?: number | undefined;
    readonly placeholder?: string | undefined;
  };

const LINE = 18;
const AROUND = 14;

/** Text of several lines that keeps itself as it is typed and grows with what is in it (D1). */
export function EditableTextarea(props: Props) {
  const { kept, words } = useEditable(props, fieldWords(props), props.merge === 'weave' ? weaveEdit : undefined);
  return (
    <Field {...words}>
      {(ties) => (
        <textarea
          {...ties}
          className={`${styles.input} ${styles.area}`}
          style={{ minHeight: (props.lines ?? 2) * LINE + AROUND, maxHeight: (props.most ?? 12) * LINE + AROUND }}
          value={kept.value}
          placeholder={props.placeholder}
          onChange={(event) => kept.type(event.currentTarget.value)}
          onFocus={kept.onFocus}
          onBlur={kept.onBlur}
        />
      )}
    </Field>
  );
}
