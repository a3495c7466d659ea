import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import styles from './ProgressBar.module.css';

type Props = {
  /** What is being done, as a sentence with its count: `214 dari 960 perubahan`. */
  readonly children: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly onCancel?: (() => void) | undefined;
};

/** Work shorter than this shows nothing (ui.md §4, Progress). */
const QUIET = 1000;

/** How far long work is, from one second on: a thin bar, a sentence and a way to stop it. */
export function ProgressBar({ children, done, total, onCancel }: Props) {
  const text = useText(KIT_TEXT);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} aria-label={children} {...(total > 0 ? { value: done, max: total } : {})} />
      <div className={styles.line}>
        <output>{children}</output>
        {onCancel !== undefined && (
          <Button size="xs" variant="default" onClick={onCancel}>
            {text.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
