import { Checkbox } from '@mantine/core';
import styles from './BatchDialog.module.css';

type Props = {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly ticked: readonly string[];
  readonly onTick: (ticked: string[]) => void;
};

/** Which of several documents or recipients are meant. */
export function TickList({ label, choices, ticked, onTick }: Props) {
  return (
    <Checkbox.Group label={label} value={[...ticked]} onChange={onTick}>
      <div className={styles.ticks}>
        {choices.map((each) => (
          <Checkbox key={each.value} value={each.value} label={each.label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
