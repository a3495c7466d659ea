import type { ReturnedDraft } from '#app/document-methods.ts';
import { type ChangedBy, composed, type Hunk, type Side, typedText } from '#domain/agreements/returned-text.ts';
import { useDayText } from '../cooperation/use-cooperation-text.ts';
import { Diff } from '../kit/Diff.tsx';
import { useText } from '../text/catalogue.ts';
import { RETURNED_TEXT } from '../text/returned.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import type { ClauseChoice } from './returned-choices.ts';
import styles from './ReturnedDialog.module.css';

/** So much of what stands around a change is shown with it. */
const AROUND = 60;

type Props = { readonly clause: ReturnedDraft['clauses'][number]; readonly choice: ClauseChoice };

/** What is accepted in an article: one change in its place, or what becomes of the whole of it. */
export function ReturnedChange({ clause, choice }: Props) {
  const text = useText(RETURNED_TEXT);
  switch (choice.kind) {
    case 'added':
    case 'removed':
      return <WholeArticle clause={clause} kind={choice.kind} />;
    case 'moved':
      return <span>{text.takeMoved}</span>;
    case 'lead':
      return <LeadChange hunks={clause.lead} />;
    default:
      return (
        <>
          {choice.kind !== 'text' && <div className={styles.note}>{text.parts[choice.kind]}</div>}
          <ChangeInPlace hunks={clause[choice.kind]} at={choice.hunk ?? 0} />
        </>
      );
  }
}

/** One change of words with what stands around it, and who made it when. */
export function ChangeInPlace({ hunks, at }: { readonly hunks: readonly Hunk[]; readonly at: number }) {
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

/** How an article of an addendum changes the other agreement, as a whole: it is one field of the record. */
function LeadChange({ hunks }: { readonly hunks: readonly Hunk[] }) {
  const text = useText(RETURNED_TEXT);
  const changes = hunks.flatMap((hunk) => (hunk.kind === 'change' ? [hunk] : []));
  const [side] = changes.flatMap((hunk) => hunk.side ?? []);
  return (
    <>
      <div className={styles.note}>{text.parts.lead}</div>
      <div className={styles.words}>
        <Diff before={composed(hunks, () => false)} after={composed(hunks, () => true)} />
      </div>
      <WholeSide side={side} kind="added" />
      {side !== 'ours' && <Who by={changes.flatMap(({ by }) => by)} />}
    </>
  );
}

type ArticleProps = { readonly clause: Props['clause']; readonly kind: 'added' | 'removed' };

function WholeArticle({ clause, kind }: ArticleProps) {
  const text = useText(RETURNED_TEXT);
  const said = [clause.text, clause.titleEnglish, clause.english]
    .map((hunks) => typedText(composed(hunks, () => kind === 'added')))
    .filter((words) => words !== '')
    .join('\n');
  return (
    <>
      <span>{kind === 'added' ? text.takeAdded : text.takeRemoved}</span>
      <div className={styles.words}>
        <Diff look="values" before={kind === 'added' ? '' : said} after={kind === 'added' ? said : ''} />
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

export function Who({ by }: { readonly by: readonly ChangedBy[] }) {
  const text = useText(RETURNED_TEXT);
  const day = useDayText();
  const names = by.map(({ author, date }) => {
    const [written] = /^\d{4}-\d\d-\d\d/u.exec(date ?? '') ?? [];
    return text.by(author, written === undefined ? '' : day(written, 'short'));
  });
  return <div className={styles.note}>{names.length === 0 ? text.untracked : [...new Set(names)].join('; ')}</div>;
}

function tail(hunk: Hunk | undefined): string {
  const text = hunk?.kind === 'same' ? hunk.text : '';
  return text.length > AROUND ? `…${text.slice(-AROUND)}` : text;
}

function head(hunk: Hunk | undefined): string {
  const text = hunk?.kind === 'same' ? hunk.text : '';
  return text.length > AROUND ? `${text.slice(0, AROUND)}…` : text;
}
