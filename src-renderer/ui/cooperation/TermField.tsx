import { NumberInput } from '@mantine/core';
import { placeFor } from '../drafting/go-to-path.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { useItem } from './item-context.ts';
import { useCooperationText, useFieldLabel, useValueText } from './use-cooperation-text.ts';
import styles from './TermField.module.css';

const MOST_MONTHS = 600;

/** The term (*jangka waktu*) in years and months, with how agreements write it. */
export function TermField() {
  const { view, change } = useItem();
  const text = useCooperationText().preparation;
  const valueText = useValueText();
  const label = `5. ${useFieldLabel('cooperation-item', 'term')}`;
  const conflict = view.conflicts.find((each) => each.path === 'term');
  if (conflict !== undefined) return <ConflictBox conflict={conflict} label={label} />;
  const term = view.value.term;
  const keep = (years: number, months: number): void => {
    const total = Math.min(MOST_MONTHS, years * 12 + months);
    change([{ kind: 'set', path: 'term', value: total < 1 ? null : total }]);
  };
  const [years, months] = [Math.floor((term ?? 0) / 12), (term ?? 0) % 12];
  return (
    <fieldset className={styles.field} {...placeFor('term')}>
      <legend className={styles.legend}>
        {label} <span className={styles.hint}>{text.hints.term}</span>
      </legend>
      <div className={styles.numbers}>
        <Part label={text.years} value={years} most={50} onKeep={(next) => keep(next, months)} />
        <Part label={text.months} value={months} most={11} onKeep={(next) => keep(years, next)} />
      </div>
      <div className={styles.words}>
        {term === null ? text.termBounds : text.termInWords(valueText('cooperation-item', 'term', term))}
      </div>
    </fieldset>
  );
}

function Part(props: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onKeep: (value: number) => void;
}) {
  return (
    <div className={styles.part}>
      <NumberInput
        aria-label={props.label}
        className={styles.number}
        value={props.value === 0 ? '' : props.value}
        min={0}
        max={props.most}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        onChange={(value) => {
          props.onKeep(typeof value === 'number' ? value : 0);
        }}
      />
      <span aria-hidden>{props.label}</span>
    </div>
  );
}
