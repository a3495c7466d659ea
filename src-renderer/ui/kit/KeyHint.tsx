import styles from './KeyHint.module.css';

type Props = {
  readonly keys: readonly string[];
  /** One frame around all keys, as for `Ctrl K`; otherwise one around each. */
  readonly joined?: boolean;
  /** Stands on something dark that floats. */
  readonly onFloat?: boolean;
};

/** The keys that do the same as the button or line beside them. */
export function KeyHint({ keys, joined = false, onFloat = false }: Props) {
  const shown = joined ? [keys.join(' ')] : keys;
  return (
    <span className={onFloat ? styles.onFloat : styles.keys}>
      {shown.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
