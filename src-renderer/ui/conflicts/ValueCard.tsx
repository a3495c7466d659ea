import { Button } from '@mantine/core';
import { useId } from 'react';
import type { ConflictValue, ConflictView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { Diff } from '../kit/Diff.tsx';
import { KeyHint } from '../kit/KeyHint.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { CONFLICTS_TEXT } from '../text/conflicts.ts';
import { momentText } from '../text/days.ts';
import { valueText } from '../text/field-values.ts';
import styles from './Conflicts.module.css';

type Props = {
  readonly conflict: ConflictView;
  readonly value: ConflictValue;
  /** From 1 on: also the key that takes it. */
  readonly number: number;
  readonly isText: boolean;
  readonly onUse: () => void;
};

/** One office's value of a field in dispute: who wrote it, when by whose clock (D4), and what differs from before. */
export function ValueCard({ conflict, value, number, isText, onUse }: Props) {
  const text = useText(CONFLICTS_TEXT);
  const language = useLanguage();
  const officeName = useOfficeNames();
  const ahead = HOURS_AHEAD[useZone()];
  const id = useId();
  const when = momentText(value.time, language, ahead);
  const name = officeName(value);
  const title = value.own ? text.ours(name) : text.theirs(name);
  return (
    <section className={styles.value} aria-labelledby={id}>
      <header className={styles.valueHead}>
        <div>
          <h2 id={id} className={styles.valueTitle}>
            {title}
          </h2>
          <p className={styles.dim}>{value.user}</p>
          <p className={styles.dim}>{value.own ? when : text.theirClock(when)}</p>
        </div>
        <Button
          size="xs"
          variant="default"
          aria-label={text.takeFrom(title)}
          aria-keyshortcuts={String(number)}
          rightSection={number < 10 && <KeyHint keys={[String(number)]} />}
          onClick={onUse}
        >
          {text.use}
        </Button>
      </header>
      <div className={styles.valueBody}>
        {isText && typeof value.value === 'string' && value.value !== '' && typeof conflict.base === 'string' ? (
          <Diff before={conflict.base} after={value.value} />
        ) : (
          <span className={styles.plain}>{valueText(conflict.kind, conflict.path, value.value, language)}</span>
        )}
      </div>
    </section>
  );
}
