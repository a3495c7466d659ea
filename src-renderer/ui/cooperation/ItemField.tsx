import { placeFor } from '../drafting/go-to-path.ts';
import { EditableText } from '../kit/EditableText.tsx';
import { EditableTextarea } from '../kit/EditableTextarea.tsx';
import type { LongTextName, ShortTextName } from './field-names.ts';
import { useItem } from './item-context.ts';
import { useFieldLabel } from './use-cooperation-text.ts';

type Props = {
  readonly path: LongTextName | ShortTextName;
  /** Stands before the label: the number of the field in the law's list. */
  readonly number?: number;
  readonly hint?: string;
  /** How many lines the field shows when it is empty; one line that cannot be broken when absent. */
  readonly lines?: number;
};

/** A text field of the item: kept as typed, or the two values where offices differ. */
export function ItemField({ path, number, hint, lines }: Props) {
  const { view } = useItem();
  const named = useFieldLabel('cooperation-item', path);
  const field = {
    record: view.value.id,
    path,
    value: view.value[path],
    label: number === undefined ? named : `${number}. ${named}`,
    hint,
    conflict: view.conflicts.find((each) => each.path === path),
  };
  return (
    <div {...placeFor(path)}>
      {lines === undefined ? <EditableText {...field} /> : <EditableTextarea {...field} lines={lines} />}
    </div>
  );
}
