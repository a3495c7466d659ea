import { ProgressBar } from '../kit/ProgressBar.tsx';
import { useProgress } from '../session/use-progress.ts';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';
import styles from './FirstRun.module.css';

/** While the engine opens the data: nothing for a second, then what it does. */
export function Starting() {
  const text = useText(FIRST_RUN_TEXT).opening;
  const progress = useProgress();
  const { done, total } = progress ?? { done: 0, total: 0 };
  const say = progress?.task === 'rebuild' ? text.rebuild : text.replay;
  return (
    <main className={styles.stop} aria-busy>
      <ProgressBar done={done} total={total}>
        {progress === null ? text.plain : say(done, total)}
      </ProgressBar>
    </main>
  );
}
