import { IconAlertTriangle, IconArrowsDiff, IconCheck } from '@tabler/icons-react';
import { assertNever } from '#base/assert.ts';
import type { PartKey, PartState } from './draft-parts.ts';
import { goToPart } from './go-to-path.ts';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './PartsPane.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

type ButtonProps = {
  readonly partKey: PartKey;
  readonly number?: number;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly state: PartState;
};

/** Leads to a part of the draft and says how it stands with it. */
export function PartButton({ partKey, number, name, isCurrent, state }: ButtonProps) {
  const text = useDraftingText().parts;
  const spoken = number === undefined ? name : `${text.article(number)} ${name}`;
  return (
    <button
      type="button"
      className={styles.part}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={`${spoken}, ${stateWords(state, text)}`}
      title={spoken}
      onClick={() => goToPart(partKey)}
    >
      {number !== undefined && <span className={styles.number}>{number}</span>}
      <span className={styles.name}>{name}</span>
      <span className={styles.sign}>
        <Sign state={state} />
      </span>
    </button>
  );
}

function Sign({ state }: { readonly state: PartState }) {
  switch (state.kind) {
    case 'conflict':
      return <IconArrowsDiff {...ICON} className={styles.conflict} />;
    case 'doubt':
      return <IconAlertTriangle {...ICON} className={styles.doubt} />;
    case 'blanks':
      return <span className={styles.count}>{state.count}</span>;
    case 'ready':
      return <IconCheck {...ICON} className={styles.ready} />;
    default:
      return assertNever(state, 'state of a part');
  }
}

function stateWords(state: PartState, text: ReturnType<typeof useDraftingText>['parts']): string {
  return state.kind === 'blanks' ? text.blanks(state.count) : text[state.kind];
}
