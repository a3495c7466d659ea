import { Link } from 'wouter';
import { parentsOf, isDrafted } from '#domain/agreements/instrument.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { useDraft } from './draft-context.ts';
import { PaperField } from './PaperField.tsx';
import styles from './Paper.module.css';

/** The agreement that this one changes or carries out: how texts name it, and the way to its record where it is kept here. */
export function PaperParent() {
  const { view } = useDraft();
  const text = useText(KINDS_TEXT).parent;
  const { type, parent, parentNamed } = view.value;
  const found = useWatched((queries) => queries.record('agreement', parent), [parent]);
  const hasOne = isDrafted(type) && parentsOf(type).length > 0;
  // A PKS and an MoU name theirs in their premises; here it is only asked for where the document is nothing without it.
  const isAsked = type === 'ADD' || type === 'RK' || (hasOne && parentNamed.trim() !== '');
  if (!isAsked) return null;
  const label = type === 'ADD' ? text.changed : text.label;
  return (
    <div className={styles.tools}>
      <div>{label}</div>
      <PaperField look="block" path="parentNamed" value={parentNamed} label={label} empty={text.empty} />
      {found !== undefined && found !== null && (
        <div className={styles.toolLine}>
          <Link href={`/naskah/${parent}`}>{text.open}</Link>
        </div>
      )}
    </div>
  );
}
