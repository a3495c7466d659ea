import type { LongTextName, ShortTextName } from './field-names.ts';
import { ConflictField } from './ConflictField.tsx';
import { KeptText } from './KeptText.tsx';
import { useItem } from './item-context.ts';
import { useFieldLabel } from './use-cooperation-text.ts';

type Props = {
  readonly path: LongTextName | ShortTextName;
  /** Stands before the label: the number of the field in the law's list. */
  readonly number?: number;
  readonly hint?: string;
  /** How many lines the field shows when it is empty; one line when absent. */
  readonly lines?: number;
};

/** A text field of the item: kept as typed, or the two values where offices differ. */
export function ItemField({ path, number, hint, lines }: Props) {
  const { view } = useItem();
  const named = useFieldLabel('cooperation-item', path);
  const label = number === undefined ? named : `${number}. ${named}`;
  const conflict = view.conflicts.find((each) => each.path === path);
  if (conflict !== undefined) return <ConflictField conflict={conflict} label={label} />;
  return (
    <KeptText record={view.value.id} path={path} value={view.value[path]} label={label} hint={hint} lines={lines} />
  );
}
