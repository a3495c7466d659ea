import type { RecordView } from '#app/views.ts';
import type { HouseField as FieldName } from '#domain/office/house-style.ts';
import { EditableSelect } from '../kit/EditableSelect.tsx';
import { useLanguage } from '../session/session-context.ts';
import { fieldLabel } from '../text/fields.ts';
import { HOUSE_CHOICES } from '../text/house-fields.ts';

type Props = {
  readonly office: RecordView<'office'>;
  readonly path: FieldName;
  /** What is not certain about it, in amber. */
  readonly advice?: string;
};

/** A setting that is one of a few choices. */
export function HouseField({ office, path, advice }: Props) {
  const language = useLanguage();
  const choices = Object.entries(HOUSE_CHOICES[`office:${path}`] ?? {});
  return (
    <EditableSelect
      record={office.value.id}
      path={path}
      value={String(office.value[path])}
      label={fieldLabel('office', path, language)}
      conflict={office.conflicts.find((each) => each.path === path)}
      choices={choices.map(([value, words]) => ({ value, label: words[language] }))}
      advice={advice}
    />
  );
}
