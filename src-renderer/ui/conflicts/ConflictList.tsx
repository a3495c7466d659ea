import { IconArrowsDiff } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { ConflictView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { Badge } from '../kit/Badge.tsx';
import { conflictPath } from '../kit/ConflictBox.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { CONFLICTS_TEXT } from '../text/conflicts.ts';
import { momentText } from '../text/days.ts';
import { fieldLabel } from '../text/fields.ts';
import { conflictKey } from './find-conflict.ts';
import { type LeftOpen, useLeftOpen } from './use-left-open.ts';
import styles from './Conflicts.module.css';

type Props = { readonly conflicts: readonly ConflictView[]; readonly chosen: ConflictView | null };

/** Every field that waits for a decision. */
export function ConflictList({ conflicts, chosen }: Props) {
  const text = useText(CONFLICTS_TEXT);
  const language = useLanguage();
  const { markOf } = useLeftOpen();
  const current = chosen === null ? null : conflictKey(chosen);
  return (
    <div className={styles.list}>
      <h2 className={styles.listTitle}>
        {text.list} <Badge meaning="conflict">{conflicts.length}</Badge>
      </h2>
      <ul className={styles.rows}>
        {conflicts.map((conflict) => (
          <li key={conflictKey(conflict)}>
            <Link
              href={conflictPath(conflict)}
              className={styles.row}
              aria-current={conflictKey(conflict) === current ? 'page' : undefined}
            >
              <IconArrowsDiff size={16} stroke={1.75} aria-hidden className={styles.mark} />
              <span>
                <span className={styles.rowTitle}>{fieldLabel(conflict.kind, conflict.path, language)}</span>
                <span className={styles.rowUnder}>{conflict.title === '' ? text.untitled : conflict.title}</span>
                <Left mark={markOf(conflict)} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether somebody looked at it and left it open on purpose. */
function Left({ mark }: { readonly mark: ReturnType<LeftOpen['markOf']> }) {
  const text = useText(CONFLICTS_TEXT);
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  if (mark === null) return null;
  return <span className={styles.rowUnder}>{text.leftOpen(mark.user, momentText(mark.time, language, ahead))}</span>;
}
