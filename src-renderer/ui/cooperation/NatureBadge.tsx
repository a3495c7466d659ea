import { useCooperationText } from './use-cooperation-text.ts';
import styles from './NatureBadge.module.css';

/** *Wajib* soft, *Sukarela* outlined; nothing while the nature is open. */
export function NatureBadge({ nature }: { readonly nature: string | null }) {
  const text = useCooperationText();
  if (nature !== 'mandatory' && nature !== 'voluntary') return null;
  return (
    <span className={styles.badge} data-nature={nature}>
      {text[nature]}
    </span>
  );
}
