import { PlainText } from '../kit/PlainText.tsx';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';
import type { Pair, PairProblem } from './use-save-recovery.ts';
import styles from './FirstRun.module.css';

type Props = {
  readonly pair: Pair;
  readonly problem: PairProblem | null;
  readonly onChange: (part: Partial<Pair>) => void;
};

/** A passphrase, typed twice so that a slip does not lock the file for ever. */
export function PassphrasePair({ pair, problem, onChange }: Props) {
  const text = useText(FIRST_RUN_TEXT).recovery;
  return (
    <div className={styles.pair}>
      <PlainText
        label={text.passphrase}
        type="password"
        maxLength={200}
        value={pair.passphrase}
        error={problem === 'too-short' ? text.tooShort : null}
        onType={(passphrase) => onChange({ passphrase })}
      />
      <PlainText
        label={text.again}
        type="password"
        maxLength={200}
        value={pair.again}
        error={problem === 'different' ? text.different : null}
        onType={(again) => onChange({ again })}
      />
    </div>
  );
}
