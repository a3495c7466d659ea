import styles from './Choices.module.css';

type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
  /** 28 high, for heads of cards. */
  readonly small?: boolean;
};

/** Two to four choices side by side, one of them taken. */
export function Choices<T extends string>({ label, value, choices, onChoose, small = false }: Props<T>) {
  return (
    <fieldset aria-label={label} className={styles.choices} data-small={small}>
      {choices.map((each) => (
        <button
          key={each.value}
          type="button"
          className={styles.choice}
          aria-pressed={each.value === value}
          onClick={() => onChoose(each.value)}
        >
          {each.label}
        </button>
      ))}
    </fieldset>
  );
}
