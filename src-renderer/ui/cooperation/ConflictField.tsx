import { Button } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { ConflictView } from '#app/views.ts';
import { useCooperationText, useValueText } from './use-cooperation-text.ts';
import { useOfficeName } from './use-item-data.ts';
import styles from './ConflictField.module.css';

/** Two values for one field: both shown with their office, none chosen (D2). */
export function ConflictField({ conflict, label }: { readonly conflict: ConflictView; readonly label: string }) {
  const text = useCooperationText().conflict;
  const valueText = useValueText();
  const officeName = useOfficeName();
  const [, go] = useLocation();
  return (
    <section aria-label={`${label}, ${text.mark(conflict.values.length)}`}>
      <div className={styles.head}>
        <span>{label}</span>
        <span className={styles.mark}>
          <IconArrowsDiff size={14} stroke={1.75} aria-hidden />
          {text.mark(conflict.values.length)}
        </span>
      </div>
      <div className={styles.box}>
        {conflict.values.map((each) => (
          <div key={`${each.office}/${each.user}/${each.time}`} className={styles.value}>
            <div className={styles.office}>{officeName(each)}</div>
            <div className={styles.words}>{valueText(conflict.kind, conflict.path, each.value)}</div>
          </div>
        ))}
        <Button
          variant="default"
          className={styles.resolve}
          onClick={() => {
            go(`/pertukaran/konflik/${conflict.record}`);
          }}
        >
          {text.resolve}
        </Button>
      </div>
    </section>
  );
}
