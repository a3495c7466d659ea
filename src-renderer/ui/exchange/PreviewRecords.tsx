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
import { memo } from 'react';
import type { RecordChange } from '#app/engine.ts';
import { Badge, type Meaning } from '../kit/Badge.tsx';
import { useGrowing } from '../kit/use-growing.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { POSTPONED_TEXT } from '../text/postponed.ts';
import { AudienceChange } from './AudienceChange.tsx';
import { RecordChangeView } from './RecordChangeView.tsx';
import type { PackagePreview } from './import-state.ts';
import { type Choosing, recordsIn } from './use-choice.ts';
import { type Sort, usePreviewRecords } from './use-preview-records.ts';
import styles from './Exchange.module.css';

type Props = { readonly preview: PackagePreview; readonly choosing: Choosing };

/** Records that come at once when more are asked for. */
const STEP = 50;

/** Records drawn in one go: more, and the window stands still while they are laid out. */
const IN_ONE_GO = 2;

/** The records of a file, each to be taken or put off. */
export function PreviewRecords({ preview, choosing }: Props) {
  const shown = usePreviewRecords(preview);
  const text = useText(EXCHANGE_TEXT).preview;
  const all = recordsIn(preview.counts);
  const drawn = useGrowing(shown.records.length, IN_ONE_GO);
  if (all === 0) return null;
  return (
    <>
      <Sorts preview={preview} only={shown.only} onOnly={shown.setOnly} />
      {all > 1 && <ChoiceLine all={all} choosing={choosing} />}
      <ul className={styles.records}>
        {shown.records.slice(0, drawn).map((record) => (
          <Line
            key={record.record}
            record={record}
            isAlone={all === 1}
            isTaken={choosing.isTaken(record.record)}
            brings={choosing.brings(record.record)}
            onTake={choosing.set}
            onBring={choosing.bring}
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

type LineProps = {
  readonly record: RecordChange;
  /** There is nothing to choose among. */
  readonly isAlone: boolean;
  readonly isTaken: boolean;
  readonly brings: boolean;
  readonly onTake: Choosing['set'];
  readonly onBring: Choosing['bring'];
};

/** Drawn again only when its own choice changes: there may be hundreds. */
const Line = memo(function Line({ record, isAlone, isTaken, brings, onTake, onBring }: LineProps) {
  const tick = <Tick record={record.record} title={record.title} isTaken={isTaken} onTake={onTake} />;
  return (
    <RecordChangeView
      record={record}
      under={<AudienceChange record={record} isTaken={isTaken} brings={brings} onBring={onBring} />}
      tick={isAlone ? null : tick}
    />
  );
});

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

type TickProps = {
  readonly record: string;
  readonly title: string;
  readonly isTaken: boolean;
  readonly onTake: Choosing['set'];
};

function Tick({ record, title, isTaken, onTake }: TickProps) {
  const text = useText(POSTPONED_TEXT);
  const { untitled } = useText(EXCHANGE_TEXT).preview;
  return (
    <Checkbox
      size="xs"
      aria-label={text.take(title === '' ? untitled.toLowerCase() : title)}
      checked={isTaken}
      onChange={(event) => onTake(record, event.currentTarget.checked)}
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
