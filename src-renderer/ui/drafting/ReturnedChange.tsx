import type { ReturnedDraft } from '#app/document-methods.ts';
import { type ChangedBy, composed, type Hunk, type Side, typedText } from '#domain/agreements/returned-text.ts';
import { useDayText } from '../cooperation/use-cooperation-text.ts';
import { Diff } from '../kit/Diff.tsx';
import { useText } from '../text/catalogue.ts';
import { RETURNED_TEXT } from '../text/returned.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import type { Choice } from './returned-choices.ts';
import styles from './ReturnedDialog.module.css';

/** So much of what stands around a change is shown with it. */
const AROUND = 60;

type Props = { readonly clause: ReturnedDraft['clauses'][number]; readonly choice: Choice };

/** One change in its place, and who made it when. */
export function ReturnedChange({ clause, choice }: Props) {
  if (choice.kind === 'added' || choice.kind === 'removed') return <WholeArticle clause={clause} kind={choice.kind} />;
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
      <HunkSide hunk={hunk} />
      {hunk.side !== 'ours' && <Who by={hunk.by} />}
    </>
  );
}

type ArticleProps = { readonly clause: Props['clause']; readonly kind: 'added' | 'removed' };

function WholeArticle({ clause, kind }: ArticleProps) {
  const text = useText(RETURNED_TEXT);
  const words = typedText(composed(clause.text, () => kind === 'added'));
  return (
    <>
      <span>{kind === 'added' ? text.takeAdded : text.takeRemoved}</span>
      <div className={styles.words}>
        <Diff look="values" before={kind === 'added' ? '' : words} after={kind === 'added' ? words : ''} />
      </div>
      <WholeSide side={clause.side} kind={kind} />
      {clause.side !== 'ours' && <Who by={clause.by === null ? [] : [clause.by]} />}
    </>
  );
}

/** That we changed the place since the version too, so that nothing of ours goes back unseen. */
function HunkSide({ hunk: { side, base = '' } }: { readonly hunk: Extract<Hunk, { readonly kind: 'change' }> }) {
  const text = useText(VERSIONS_TEXT).returned;
  if (side === undefined) return null;
  return (
    <div className={styles.side} data-side={side}>
      {side === 'ours' ? text.ours : `${text.both} ${text.bothBase(base)}`}
    </div>
  );
}

type WholeProps = { readonly side: Side | undefined; readonly kind: 'added' | 'removed' };

/** The same for a whole article. */
function WholeSide({ side, kind }: WholeProps) {
  const text = useText(VERSIONS_TEXT).returned;
  if (side === undefined) return null;
  const ours = kind === 'removed' ? text.oursAdded : text.oursRemoved;
  return (
    <div className={styles.side} data-side={side}>
      {side === 'ours' ? ours : text.both}
    </div>
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
