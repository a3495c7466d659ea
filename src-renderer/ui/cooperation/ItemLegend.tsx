import { IconArrowsDiff } from '@tabler/icons-react';
import { useCooperationText } from './use-cooperation-text.ts';
import { KeyHint } from '../kit/KeyHint.tsx';
import styles from './ItemsScreen.module.css';

const KEYS = [
  ['↑ ↓', 'move'],
  ['Enter', 'open'],
  ['Spasi', 'select'],
  ['/', 'search'],
  ['N', 'create'],
] as const;

/** The keys of the list and what its signs mean. */
export function ItemLegend() {
  const { keys, legend, keyNames } = useCooperationText().list;
  return (
    <footer className={styles.legend}>
      <span className={styles.legendPart}>
        {KEYS.map(([key, does]) => (
          <span key={does} className={styles.legendItem}>
            <KeyHint keys={key === 'Spasi' ? [keyNames.space] : key.split(' ')} />
            {keys[does]}
          </span>
        ))}
      </span>
      <span className={styles.legendPart}>
        <span className={styles.legendItem}>
          <IconArrowsDiff size={14} stroke={1.75} className={styles.conflictSign} aria-hidden />
          {legend.conflict}
        </span>
        <Sign state="done" words={legend.done} />
        <Sign state="current" words={legend.current} />
        <Sign state="skipped" words={legend.skipped} />
      </span>
    </footer>
  );
}

function Sign({ state, words }: { readonly state: string; readonly words: string }) {
  return (
    <span className={styles.legendItem}>
      <span className={styles.sign} data-state={state} aria-hidden />
      {words}
    </span>
  );
}
