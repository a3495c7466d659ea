import { Button } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'wouter';
import type { ConflictView } from '#app/views.ts';
import { useLanguage } from '../session/session-context.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import { valueText } from '../text/field-values.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Field.module.css';

type Props = { readonly label: string; readonly conflict: ConflictView };

/** A field that two offices filled differently: both values with their office, and the way to decide (D2). Never chooses. */
export function ConflictBox({ label, conflict }: Props) {
  const text = useText(KIT_TEXT);
  const language = useLanguage();
  const officeName = useOfficeNames();
  const id = useId();
  return (
    <fieldset className={styles.plain} aria-labelledby={id}>
      <div className={styles.conflictHead}>
        <span id={id}>{label}</span>
        <span className={styles.conflictCount}>
          <IconArrowsDiff size={14} stroke={1.75} aria-hidden />
          {text.conflict(conflict.values.length)}
        </span>
      </div>
      <div className={styles.conflict}>
        <dl className={styles.values}>
          {conflict.values.map((value) => (
            <div key={`${value.office}-${JSON.stringify(value.value)}`}>
              <dt>{officeName(value)}</dt>
              <dd>{valueText(conflict.kind, conflict.path, value.value, language)}</dd>
            </div>
          ))}
        </dl>
        <Button component={Link} size="xs" variant="default" href={conflictPath(conflict)}>
          {text.resolve}
        </Button>
      </div>
    </fieldset>
  );
}

/** Where a conflict is decided. */
export function conflictPath(conflict: Pick<ConflictView, 'record' | 'path'>): string {
  return `/pertukaran/konflik/${conflict.record}?isian=${encodeURIComponent(conflict.path)}`;
}
