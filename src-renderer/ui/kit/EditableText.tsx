import type { ComponentProps } from 'react';
import { type EditableTarget, useEditable, weaveEdit } from './editable.ts';
import { Field, type FieldWords } from './Field.tsx';
import styles from './Field.module.css';

type Props = FieldWords &
  EditableTarget<string> & {
    readonly merge?: 'weave' | undefined;
    readonly placeholder?: string | undefined;
    readonly inputMode?: ComponentProps<'input'>['inputMode'];
    readonly autoFocus?: boolean | undefined;
    readonly spellCheck?: boolean | undefined;
  };

/** A line of text that keeps itself as it is typed (D1). */
export function EditableText(props: Props) {
  const { kept, words } = useEditable(props, fieldWords(props), props.merge === 'weave' ? weaveEdit : undefined);
  return (
    <Field {...words}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          className={styles.input}
          value={kept.value}
          placeholder={props.placeholder}
          inputMode={props.inputMode}
          spellCheck={props.spellCheck ?? false}
          ref={props.autoFocus === true ? focusOnce : undefined}
          onChange={(event) => kept.type(event.currentTarget.value)}
          onFocus={kept.onFocus}
          onBlur={kept.onBlur}
        />
      )}
    </Field>
  );
}

/** The words among a field's properties. */
export function fieldWords(props: FieldWords): FieldWords {
  const { label, hint, optional, advice, error, conflict } = props;
  return { label, hint, optional, advice, error, conflict };
}

function focusOnce(element: HTMLElement | null): void {
  if (element === null || element.dataset['focused'] === 'once') return;
  element.dataset['focused'] = 'once';
  element.focus();
}
