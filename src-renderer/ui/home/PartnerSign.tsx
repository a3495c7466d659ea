import type { PartnerState } from './partner-state.ts';
import styles from './Home.module.css';

type Props = { readonly state: PartnerState; readonly x?: number; readonly y?: number };

/** The sign of a partner's state, told apart by shape as well as colour; stands inside an svg (ui.md §4, Partner map). */
export function PartnerSign({ state, x = 0, y = 0 }: Props) {
  const at = `translate(${x} ${y})`;
  switch (state) {
    case 'even':
      return <circle r="6" transform={at} className={styles.even} />;
    case 'behind':
      return <rect x="-5" y="-5" width="10" height="10" transform={`${at} rotate(45)`} className={styles.behind} />;
    case 'conflict':
      return <rect x="-5.5" y="-5.5" width="11" height="11" transform={at} className={styles.conflict} />;
    case 'held':
      return (
        <g transform={at} className={styles.held}>
          <circle r="6" />
          <path d="M-2.5-2.5l5 5m0-5l-5 5" />
        </g>
      );
    default:
      return <circle r="6" transform={at} className={styles.none} />;
  }
}
