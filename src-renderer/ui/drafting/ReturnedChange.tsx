import type { ReturnedDraft } from '#app/document-methods.ts';
import { type ChangedBy, composed, type Hunk, typedText } from '#domain/agreements/returned-text.ts';
import { useDayText } from '../cooperation/use-cooperation-text.ts';
import { Diff } from '../kit/Diff.tsx';
import { useText } from '../text/catalogue.ts';
import { RETURNED_TEXT } from '../text/returned.ts';
import type { Choice } from './returned-choices.ts';
import styles from './ReturnedDialog.module.css';

/** So much of what stands around a change is shown with it. */
const AROUND = 60;

type Props = { readonly clause: ReturnedDraft['clauses'][number]; readonly choice: Choice };

/** One change in its place, and who made it when. */
export function ReturnedChange({ clause, choice }: Props) {
  const text = useText(RETURNED_TEXT);
  if (choice.kind === 'added' || choice.kind === 'removed') {
    const words = typedText(composed(clause.text, () => choice.kind === 'added'));
    return (
      <>
        <span>{choice.kind === 'added' ? text.takeAdded : text.takeRemoved}</span>
        <div className={styles.words}>
          <Diff
            look="values"
            before={choice.kind === 'added' ? '' : words}
            after={choice.kind === 'added' ? words : ''}
          />
        </div>
        <Who by={clause.by === null ? [] : [clause.by]} />
      </>
    );
  }
  const hunks = clause[choice.kind];
  const at = choice.hunk ?? 0;
  const hunk = hunks[at];
  if (hunk === undefined || hunk.kind === 'same') return null;
  return (
    <>
      <div className={styles.words}>
        {tail(hunks[at - 1])}
        <Diff look="values" before={hunk.removed} after={hunk.added} />
        {head(hunks[at + 1])}
      </div>
      <Who by={hunk.by} />
    </>
  );
}

function Who({ by }: { readonly by: readonly ChangedBy[] }) {
  const text = useText(RETURNED_TEXT);
  const day = useDayText();
  const names = by.map(({ author, date }) => {
    const [written] = /^\d{4}-\d\d-\d\d/u.exec(date ?? '') ?? [];
    return text.by(author, written === undefined ? '' : day(written, 'short'));
  });
  return <div className={styles.note}>{names.length === 0 ? text.untracked : names.join('; ')}</div>;
}

function tail(hunk: Hunk | undefined): string {
  const text = hunk?.kind === 'same' ? hunk.text : '';
  return text.length > AROUND ? `…${text.slice(-AROUND)}` : text;
}

function head(hunk: Hunk | undefined): string {
  const text = hunk?.kind === 'same' ? hunk.text : '';
  return text.length > AROUND ? `${text.slice(0, AROUND)}…` : text;
}
