import { Select } from '@mantine/core';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import { type EditableTarget, useEditable } from './editable.ts';
import { fieldWords } from './EditableText.tsx';
import { Field, type FieldWords } from './Field.tsx';

type Props<T extends string> = FieldWords &
  EditableTarget<T | null> & {
    readonly choices: readonly { readonly value: T; readonly label: string }[];
    /** Whether the choice may be taken back. */
    readonly clearable?: boolean | undefined;
    readonly searchable?: boolean | undefined;
    readonly placeholder?: string | undefined;
  };

/** A choice that keeps itself at once. */
export function EditableSelect<T extends string>(props: Props<T>) {
  const text = useText(KIT_TEXT);
  const { kept, words } = useEditable<T | null>(props, fieldWords(props));
  return (
    <Field {...words}>
      {(ties) => (
        <Select
          {...ties}
          data={props.choices}
          value={kept.value}
          placeholder={props.placeholder ?? text.choose}
          clearable={props.clearable ?? false}
          clearButtonProps={{ 'aria-label': text.clear }}
          searchable={props.searchable ?? false}
          selectFirstOptionOnChange
          onChange={(next) => {
            const choice = props.choices.find((each) => each.value === next);
            kept.type(choice?.value ?? null);
            kept.flush();
          }}
        />
      )}
    </Field>
  );
}
