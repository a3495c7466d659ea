import { Button } from '@mantine/core';
import { useId } from 'react';
import type { ConflictView } from '#app/views.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import { useText } from '../text/catalogue.ts';
import { CONFLICTS_TEXT } from '../text/conflicts.ts';
import styles from './Conflicts.module.css';

type Props = {
  readonly value: string;
  readonly conflict: ConflictView;
  readonly onType: (next: string) => void;
};

/** Where a person combines texts by hand; it is no value of the field until it is taken. */
export function ResultField({ value, conflict, onType }: Props) {
  const text = useText(CONFLICTS_TEXT);
  const officeName = useOfficeNames();
  const id = useId();
  return (
    <section className={styles.result}>
      <div className={styles.resultHead}>
        <label htmlFor={id} className={styles.resultTitle}>
          {text.result}
        </label>
        <span className={styles.dim} id={`${id}-hint`}>
          {text.resultHint}
        </span>
        {conflict.values.map((each, index) => {
          const start = each.value;
          if (typeof start !== 'string') return null;
          return (
            <Button key={`${each.office}-${index}`} size="compact-xs" variant="subtle" onClick={() => onType(start)}>
              {text.start(officeName(each))}
            </Button>
          );
        })}
      </div>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        className={styles.area}
        rows={4}
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </section>
  );
}
