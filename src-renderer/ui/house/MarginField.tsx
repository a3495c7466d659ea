import { useState } from 'react';
import type { RecordView } from '#app/views.ts';
import { OFFICE } from '#domain/office/office.ts';
import { useEditable } from '../kit/editable.ts';
import { Field } from '../kit/Field.tsx';
import styles from '../kit/Field.module.css';
import { useLanguage } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { fieldLabel } from '../text/fields.ts';
import { HOUSE_TEXT } from '../text/house.ts';

export type MarginName = 'marginTop' | 'marginRight' | 'marginBottom' | 'marginLeft';

/** A margin in millimetres; what is no margin is not kept, and said. */
export function MarginField({ office, path }: { readonly office: RecordView<'office'>; readonly path: MarginName }) {
  const text = useText(HOUSE_TEXT).page;
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && marginOf(typed, path) === null;
  const { kept, words } = useEditable<number>(
    { record: office.value.id, path, value: office.value[path] },
    {
      label: fieldLabel('office', path, language),
      hint: text.millimetres,
      error: isWrong ? text.wrongMargin : null,
      conflict: office.conflicts.find((each) => each.path === path),
    },
  );
  return (
    <Field {...words}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          inputMode="numeric"
          className={styles.input}
          value={typed ?? String(kept.value)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const margin = marginOf(event.currentTarget.value, path);
            if (margin !== null) kept.type(margin);
          }}
          onFocus={kept.onFocus}
          onBlur={() => {
            if (!isWrong) setTyped(null);
            kept.onBlur();
          }}
        />
      )}
    </Field>
  );
}

function marginOf(text: string, path: MarginName): number | null {
  const read = /^\d{1,2}$/.test(text.trim()) ? OFFICE.fields[path].schema.safeParse(Number(text)) : null;
  return read?.success === true ? read.data : null;
}
