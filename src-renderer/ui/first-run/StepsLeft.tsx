import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';
import type { Missing } from './set-up-form.ts';
import styles from './FirstRun.module.css';

/** What is left to do, as a sentence. */
export function StepsLeft({ missing }: { readonly missing: readonly Missing[] }) {
  const text = useText(FIRST_RUN_TEXT).missing;
  if (missing.length === 0) return <p className={styles.left}>{text.none}</p>;
  if (missing.length === 1 && missing[0] === 'recovery') return <p className={styles.left}>{text.recoveryOnly}</p>;
  return (
    <output className={styles.left}>{text.count(missing.length, missing.map((each) => text[each]).join(', '))}</output>
  );
}
