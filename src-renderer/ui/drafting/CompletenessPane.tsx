import { standsAlone } from '#domain/agreements/check-kinds.ts';
import type { Blank } from '#domain/agreements/blanks.ts';
import { blanksOf } from '#domain/agreements/blanks.ts';
import { IconCircleDashed } from '@tabler/icons-react';
import { Badge } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { KeyHint } from '../kit/KeyHint.tsx';
import { ConsentsCard } from '../versions/ConsentsSummary.tsx';
import { InternalNotes } from '../sharing/InternalNotes.tsx';
import { ChecksCard } from './ChecksCard.tsx';
import { useText } from '../text/catalogue.ts';
import { ANNEXES_TEXT } from '../text/annexes.ts';
import { countBlanks, type Part } from './draft-parts.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { useDraft } from './draft-context.ts';
import { LibraryChangesCard } from './LibraryChangesCard.tsx';
import { TermCard } from './TermCard.tsx';
import { useDraftingText } from './use-drafting-text.ts';
import { useWhere } from './use-where.ts';
import styles from './CompletenessPane.module.css';

type Props = {
  readonly parts: readonly Part[];
  /** Leads to a place on the paper. */
  readonly onGo: (path: string) => void;
  /** Opens the list of versions. */
  readonly onVersions: () => void;
  /** In a drawer, which has the title above already. */
  readonly inDrawer?: boolean;
};

/** How far the draft is: what is blank, what the checks say; every line leads to its place. */
export function CompletenessPane({ parts, onGo, onVersions, inDrawer = false }: Props) {
  const { view } = useDraft();
  const text = useDraftingText().complete;
  const ready = parts.filter((part) => part.state.kind === 'ready').length;
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        {!inDrawer && <h2 className={styles.title}>{text.label}</h2>}
        <span className={styles.dim}>{text.ready(ready, parts.length)}</span>
      </div>
      <progress className={styles.bar} aria-label={text.label} value={ready} max={parts.length} />
      <BlanksCard onGo={onGo} />
      <ChecksCard onGo={onGo} />
      <ConsentsCard onOpen={onVersions} />
      <LibraryChangesCard />
      {standsAlone(view.value) && <TermCard />}
      <InternalNotes record={view.value.id} lines={3} />
    </div>
  );
}

function BlanksCard({ onGo }: { readonly onGo: (path: string) => void }) {
  const { view } = useDraft();
  const text = useDraftingText().complete;
  const blanks = blanksOf(view.value);
  const count = blanks.reduce((sum, blank) => sum + countBlanks(view.value, blank), 0);
  return (
    <Card
      size="side"
      title={text.blanks}
      beside={<Badge meaning={count === 0 ? 'ok' : 'warn'}>{count}</Badge>}
      action={
        count === 0 ? undefined : (
          <span className={styles.hint}>
            <KeyHint keys={['F8']} />
            {text.next}
          </span>
        )
      }
    >
      {blanks.length === 0 ? (
        <p className={styles.nothing}>{text.noBlanks}</p>
      ) : (
        <ul className={styles.list} aria-label={text.blanks}>
          {blanks.map((blank) => (
            <BlankLine key={blank.path} blank={blank} onGo={onGo} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function BlankLine({ blank, onGo }: { readonly blank: Blank; readonly onGo: (path: string) => void }) {
  const { view } = useDraft();
  const text = useDraftingText();
  const kinds = useText(KINDS_TEXT);
  const where = useWhere()(blank.path);
  const annexes = useText(ANNEXES_TEXT);
  const expected = { ...text.complete.expected, ...kinds.expected, ...annexes.expected };
  const count = countBlanks(view.value, blank);
  const under = [
    ...(where === '' ? [] : [where]),
    ...(count > 1 ? [text.complete.count(count)] : []),
    ...(blank.byHand ? [text.complete.byHand] : []),
  ];
  return (
    <li className={styles.line}>
      <IconCircleDashed size={16} stroke={1.75} aria-hidden className={styles.sign} data-meaning="warn" />
      <span className={styles.words}>
        <button type="button" className={styles.go} onClick={() => onGo(blank.path)}>
          {expected[blank.expected]}
        </button>
        {under.length > 0 && <span className={styles.under}>{under.join(', ')}</span>}
      </span>
    </li>
  );
}
