import { Button } from '@mantine/core';
import { useId } from 'react';
import type { ConflictView } from '#app/views.ts';
import { Diff } from '../kit/Diff.tsx';
import { useText } from '../text/catalogue.ts';
import { CONFLICTS_TEXT } from '../text/conflicts.ts';
import styles from './Conflicts.module.css';

type Props = { readonly conflict: ConflictView; readonly merged: string; readonly onUse: () => void };

/** What was woven of the texts that offices typed in one place, and is shown meanwhile: it may say what nobody wrote (documents R13). */
export function WovenText({ conflict, merged, onUse }: Props) {
  const text = useText(CONFLICTS_TEXT);
  const id = useId();
  return (
    <section className={styles.woven} aria-labelledby={id}>
      <header className={styles.valueHead}>
        <div>
          <h2 id={id} className={styles.valueTitle}>
            {text.woven}
          </h2>
          <p className={styles.dim}>{text.wovenHint}</p>
        </div>
        <Button size="xs" variant="default" aria-label={text.takeFrom(text.woven)} onClick={onUse}>
          {text.use}
        </Button>
      </header>
      <div className={styles.valueBody}>
        {typeof conflict.base === 'string' && conflict.base !== '' ? (
          <Diff before={conflict.base} after={merged} />
        ) : (
          <span className={styles.plain}>{merged}</span>
        )}
      </div>
    </section>
  );
}
