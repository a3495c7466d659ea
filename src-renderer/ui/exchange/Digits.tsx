import { useId } from 'react';
import styles from './Exchange.module.css';

type Props = {
  readonly label: string;
  /** 6 groups of 5 digits, with blanks between. */
  readonly fingerprint: string;
  /** For reading aloud. */
  readonly big?: boolean;
};

/** The numbers of an office's key, in groups as they are read out on the telephone (exchange.md §5.2). */
export function Digits({ label, fingerprint, big = false }: Props) {
  const id = useId();
  return (
    <div>
      <div id={id} className={styles.label}>
        {label}
      </div>
      <output className={styles.digits} data-big={big} aria-labelledby={id}>
        {fingerprint.split(' ').map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </output>
    </div>
  );
}
