import { NumberInput } from '@mantine/core';
import { termInWords } from '#domain/wording/term.ts';
import { Card } from '../kit/Card.tsx';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { useDraft } from './draft-context.ts';
import { placeFor } from './go-to-path.ts';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './CompletenessPane.module.css';

const MOST_MONTHS = 600;
const MOST_YEARS = 50;

/** The term (*jangka waktu*) in years and months, with how the agreement writes it. */
export function TermCard() {
  const { view, change } = useDraft();
  const text = useDraftingText().complete;
  const conflict = view.conflicts.find((each) => each.path === 'term');
  const { term } = view.value;
  const [years, months] = [Math.floor((term ?? 0) / 12), (term ?? 0) % 12];
  const keep = (nextYears: number, nextMonths: number): void => {
    const total = Math.min(MOST_MONTHS, nextYears * 12 + nextMonths);
    change([{ kind: 'set', path: 'term', value: total < 1 ? null : total }]);
  };
  return (
    <Card size="side" title={text.term}>
      <div className={styles.term} {...placeFor('term')}>
        {conflict === undefined ? (
          <>
            <div className={styles.numbers}>
              <Part label={text.years} value={years} most={MOST_YEARS} onKeep={(next) => keep(next, months)} />
              <Part label={text.months} value={months} most={11} onKeep={(next) => keep(years, next)} />
            </div>
            <output>{term === null ? text.noTerm : text.termInWords(termInWords(term))}</output>
            <span className={styles.under}>{text.termHint}</span>
          </>
        ) : (
          <ConflictBox label={text.term} conflict={conflict} />
        )}
      </div>
    </Card>
  );
}

type PartProps = {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onKeep: (value: number) => void;
};

function Part({ label, value, most, onKeep }: PartProps) {
  const text = useDraftingText().complete;
  return (
    <div className={styles.part}>
      <NumberInput
        aria-label={`${text.term}, ${label}`}
        className={styles.numberInput}
        value={value === 0 ? '' : value}
        min={0}
        max={most}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        onChange={(next) => {
          onKeep(typeof next === 'number' ? next : 0);
        }}
      />
      <span aria-hidden>{label}</span>
    </div>
  );
}
