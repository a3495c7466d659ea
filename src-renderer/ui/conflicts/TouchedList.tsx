import { useId } from 'react';
import type { ConflictTouch, ConflictView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { Diff } from '../kit/Diff.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { CONFLICTS_TEXT } from '../text/conflicts.ts';
import { momentText } from '../text/days.ts';
import { valueText } from '../text/field-values.ts';
import { fieldLabel } from '../text/fields.ts';
import styles from './Conflicts.module.css';

/** What was written while another took it out, or since it was approved: old and new, who and when. */
export function TouchedList({ conflict }: { readonly conflict: ConflictView }) {
  const text = useText(CONFLICTS_TEXT);
  const id = useId();
  const { touched = [] } = conflict;
  if (touched.length === 0) return null;
  return (
    <section className={styles.touched} aria-labelledby={id}>
      <h2 id={id} className={styles.valueTitle}>
        {conflict.sort === 'approval' ? text.sinceApproval(touched.length) : text.writtenMeanwhile(touched.length)}
      </h2>
      <ul className={styles.touches}>
        {touched.map((touch, index) => (
          <Line key={`${touch.path}-${String(index)}`} kind={conflict.kind} touch={touch} />
        ))}
      </ul>
    </section>
  );
}

function Line({ kind, touch }: { readonly kind: ConflictView['kind']; readonly touch: ConflictTouch }) {
  const text = useText(CONFLICTS_TEXT);
  const language = useLanguage();
  const officeName = useOfficeNames();
  const ahead = HOURS_AHEAD[useZone()];
  const when = momentText(touch.time, language, ahead);
  const [before, after] = [touch.before, touch.after].map((value) => valueText(kind, touch.path, value, language));
  return (
    <li className={styles.touch}>
      <span className={styles.touchLabel}>{fieldLabel(kind, touch.path, language)}</span>
      <span
        className={styles.dim}
      >{`${officeName(touch)}, ${touch.user}, ${touch.own ? when : text.theirClock(when)}`}</span>
      <div className={styles.touchText}>
        <Diff before={before ?? ''} after={after ?? ''} />
      </div>
    </li>
  );
}
