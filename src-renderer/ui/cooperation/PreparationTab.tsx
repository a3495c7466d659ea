import { ItemField } from './ItemField.tsx';
import { TermField } from './TermField.tsx';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './ItemTabs.module.css';

/** The eight preparation fields in the order of Permendagri 22/2020 art. 7. */
export function PreparationTab() {
  const hints = useCooperationText().preparation.hints;
  return (
    <div className={styles.form}>
      <div className={styles.full}>
        <ItemField path="background" number={1} hint={hints.background} lines={2} />
      </div>
      <ItemField path="purpose" number={2} hint={hints.purpose} lines={3} />
      <ItemField path="location" number={3} hint={hints.location} lines={3} />
      <ItemField path="scopeOfWork" number={4} hint={hints.scopeOfWork} lines={3} />
      <TermField />
      <ItemField path="benefits" number={6} hint={hints.benefits} lines={3} />
      <ItemField path="impact" number={7} hint={hints.impact} lines={3} />
      <div className={styles.full}>
        <ItemField path="funding" number={8} hint={hints.funding} lines={2} />
      </div>
    </div>
  );
}
