import { Button, Checkbox } from '@mantine/core';
import {
  IconArrowsDiff,
  IconGitBranch,
  IconLockOff,
  IconMinus,
  IconPencil,
  IconPlus,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { Badge, type Meaning } from '../kit/Badge.tsx';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { POSTPONED_TEXT } from '../text/postponed.ts';
import { AudienceChange } from './AudienceChange.tsx';
import { RecordChangeView } from './RecordChangeView.tsx';
import type { PackagePreview } from './import-state.ts';
import type { Choosing } from './use-choice.ts';
import { type Sort, usePreviewRecords } from './use-preview-records.ts';
import styles from './Exchange.module.css';

type Props = { readonly preview: PackagePreview; readonly choosing: Choosing };

/** Records that come at once when more are asked for. */
const STEP = 50;

/** The records of a file, each to be taken or put off. */
export function PreviewRecords({ preview, choosing }: Props) {
  const shown = usePreviewRecords(preview);
  const text = useText(EXCHANGE_TEXT).preview;
  const all = Object.values(preview.counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  return (
    <>
      <Sorts preview={preview} only={shown.only} onOnly={shown.setOnly} />
      {all > 1 && <ChoiceLine all={all} choosing={choosing} />}
      <ul className={styles.records}>
        {shown.records.map((record) => (
          <RecordChangeView
            key={record.record}
            record={record}
            under={<AudienceChange record={record} choosing={choosing} />}
            tick={all > 1 ? <Tick record={record.record} title={record.title} choosing={choosing} /> : null}
          />
        ))}
      </ul>
      {shown.rest > 0 && (
        <Button size="xs" variant="default" onClick={shown.more}>
          {text.moreRecords(Math.min(shown.rest, STEP))}
        </Button>
      )}
    </>
  );
}

function ChoiceLine({ all, choosing }: { readonly all: number; readonly choosing: Choosing }) {
  const text = useText(POSTPONED_TEXT);
  const isWhole = choosing.taken === all;
  return (
    <div className={styles.counts}>
      <output className={styles.dim}>{text.chosen(choosing.taken, all)}</output>
      <Button size="compact-xs" variant="subtle" onClick={() => choosing.setAll(!isWhole)}>
        {isWhole ? text.none : text.all}
      </Button>
      {!isWhole && <p className={styles.dim}>{text.explain}</p>}
    </div>
  );
}

type TickProps = { readonly record: string; readonly title: string; readonly choosing: Choosing };

function Tick({ record, title, choosing }: TickProps) {
  const text = useText(POSTPONED_TEXT);
  const { untitled } = useText(EXCHANGE_TEXT).preview;
  return (
    <Checkbox
      size="xs"
      aria-label={text.take(title === '' ? untitled.toLowerCase() : title)}
      checked={choosing.isTaken(record)}
      onChange={(event) => choosing.set(record, event.currentTarget.checked)}
    />
  );
}

const SORTS: readonly { readonly sort: Sort; readonly meaning: Meaning; readonly icon: Icon }[] = [
  { sort: 'new', meaning: 'ok', icon: IconPlus },
  { sort: 'changed', meaning: 'accent', icon: IconPencil },
  { sort: 'conflict', meaning: 'conflict', icon: IconArrowsDiff },
  { sort: 'removed', meaning: 'plain', icon: IconMinus },
  { sort: 'withdrawn', meaning: 'warn', icon: IconLockOff },
  { sort: 'shared', meaning: 'warn', icon: IconUsers },
  { sort: 'beside', meaning: 'plain', icon: IconGitBranch },
];

type SortsProps = {
  readonly preview: PackagePreview;
  readonly only: Sort | null;
  readonly onOnly: (only: Sort | null) => void;
};

/** How many of each sort, which also shows that sort alone. */
function Sorts({ preview, only, onOnly }: SortsProps) {
  const text = useText(EXCHANGE_TEXT).preview.counts;
  const { change } = useText(EXCHANGE_TEXT).preview;
  const words = useText(POSTPONED_TEXT);
  const there = SORTS.filter(({ sort }) => preview.counts[sort] > 0);
  return (
    <div className={styles.counts}>
      {there.map(({ sort, meaning, icon: Shown }) => {
        const badge = (
          <Badge meaning={meaning} icon={<Shown size={14} stroke={1.75} aria-hidden />}>
            {text[sort](preview.counts[sort])}
          </Badge>
        );
        if (there.length === 1) return <span key={sort}>{badge}</span>;
        return (
          <button
            key={sort}
            type="button"
            className={styles.sort}
            aria-pressed={only === sort}
            title={words.only(change[sort])}
            onClick={() => onOnly(only === sort ? null : sort)}
          >
            {badge}
          </button>
        );
      })}
    </div>
  );
}
