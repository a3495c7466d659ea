import { MultiSelect, Select } from '@mantine/core';
import { AFFAIRS, type Affair } from '#domain/cooperation/affairs.ts';
import { cooperationKindSchema } from '#domain/cooperation/cooperation-item.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { NatureTests } from './NatureTests.tsx';
import { useItem } from './item-context.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './ItemTabs.module.css';

/** What is cooperated on: the kind, the affairs (*urusan*), and whether it is *wajib* or *sukarela*. */
export function ObjectTab() {
  return (
    <div className={styles.stack}>
      <KindField />
      <AffairsField />
      <NatureTests />
    </div>
  );
}

function KindField() {
  const { view, change } = useItem();
  const text = useCooperationText().object;
  const conflict = view.conflicts.find((each) => each.path === 'type');
  if (conflict !== undefined) return <ConflictBox conflict={conflict} label={text.type} />;
  return (
    <Select
      label={text.type}
      data={cooperationKindSchema.options.map((value) => ({ value, label: text.types[value] }))}
      value={view.value.type}
      allowDeselect={false}
      onChange={(value) => {
        const kind = cooperationKindSchema.safeParse(value);
        if (kind.success) change([{ kind: 'set', path: 'type', value: kind.data }]);
      }}
    />
  );
}

const GROUPS: readonly Affair['group'][] = ['basic', 'other', 'optional'];

function AffairsField() {
  const { view, change } = useItem();
  const text = useCooperationText().object;
  const conflict = view.conflicts.find((each) => each.path === 'affairs');
  if (conflict !== undefined) return <ConflictBox conflict={conflict} label={text.affairs} />;
  return (
    <MultiSelect
      label={text.affairs}
      description={text.affairsHint}
      data={GROUPS.map((group) => ({
        group: text.groups[group],
        items: AFFAIRS.filter((affair) => affair.group === group).map((affair) => ({
          value: affair.code,
          label: `${affair.code} ${affair.name}`,
        })),
      }))}
      value={[...view.value.affairs]}
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      maxDropdownHeight={280}
      nothingFoundMessage={text.noAffair}
      onChange={(codes) => {
        change([{ kind: 'set', path: 'affairs', value: codes.toSorted() }]);
      }}
    />
  );
}
