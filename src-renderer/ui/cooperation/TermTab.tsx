import { Button } from '@mantine/core';
import { endOfTerm } from '#domain/cooperation/rules.ts';
import { EditableDate } from '../kit/EditableDate.tsx';
import { ItemField } from './ItemField.tsx';
import { useItem } from './item-context.ts';
import { useCooperationText, useDayText, useFieldLabel } from './use-cooperation-text.ts';
import styles from './ItemTabs.module.css';

/** When the cooperation runs, under which number, and who answers for it. */
export function TermTab() {
  const text = useCooperationText().term;
  return (
    <div className={styles.form}>
      <DayOfItem path="starts" />
      <div>
        <DayOfItem path="ends" />
        <EndAdvice />
      </div>
      <div className={styles.full}>
        <ItemField path="termReason" lines={2} />
      </div>
      <ItemField path="number" hint={text.numberHint} />
      <ItemField path="unit" hint={text.unitHint} />
      <div className={styles.full}>
        <ItemField path="waitingFor" hint={text.waitingHint} />
      </div>
    </div>
  );
}

function DayOfItem({ path }: { readonly path: 'starts' | 'ends' }) {
  const { view, today } = useItem();
  const label = useFieldLabel('cooperation-item', path);
  return (
    <EditableDate
      record={view.value.id}
      path={path}
      value={view.value[path]}
      label={label}
      today={today}
      workdays={false}
      conflict={view.conflicts.find((each) => each.path === path)}
    />
  );
}

function EndAdvice() {
  const { view, change } = useItem();
  const text = useCooperationText().term;
  const day = useDayText();
  const { starts, ends, term } = view.value;
  const computed = starts === null || term === null ? null : endOfTerm(starts, term);
  if (starts !== null && ends !== null && ends < starts)
    return <div className={styles.warning}>{text.beforeStart}</div>;
  if (computed === null || computed === ends) return null;
  return (
    <div className={styles.second}>
      {text.computed(day(computed, 'short'))}{' '}
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => {
          change([{ kind: 'set', path: 'ends', value: computed }]);
        }}
      >
        {text.useComputed}
      </Button>
    </div>
  );
}
