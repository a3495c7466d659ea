import type { Stage } from '#domain/cooperation/stage.ts';
import { STAGES, stageNumber } from '#domain/cooperation/stage.ts';
import { useLanguage } from '../session/session-context.ts';
import { valueText } from '../text/field-values.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import styles from './StageBlocks.module.css';

type Props = {
  readonly stage: Stage;
  /** Stages passed over, by name. */
  readonly skipped: readonly string[];
};

/** Ten small blocks, one per stage (*tahapan*): done, current, not needed, to come; the current stage's name below. */
export function StageBlocks({ stage, skipped }: Props) {
  const text = useText(KIT_TEXT);
  const language = useLanguage();
  const current = stageNumber(stage);
  const name = valueText('cooperation-item', 'stage', stage, language);
  return (
    <span className={styles.stage}>
      <svg width="98" height="10" role="img" aria-label={text.stage(current, name.replace(/^\d+\. /, ''))}>
        {STAGES.map((each, index) => (
          <Block key={each} x={index * 10} state={blockState(each, current, skipped)} />
        ))}
      </svg>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
    </span>
  );
}

type BlockState = 'done' | 'current' | 'skipped' | 'to-come';

/** 8 × 10 pixels: full, ring, dash, grey (ui.md §4, Mini progress). */
function Block({ x, state }: { readonly x: number; readonly state: BlockState }) {
  switch (state) {
    case 'current':
      return <rect x={x + 1} y="1" width="6" height="8" rx="1" className={styles.current} />;
    case 'skipped':
      return <rect x={x} y="4" width="8" height="2" className={styles.done} />;
    default:
      return <rect x={x} width="8" height="10" rx="2" className={state === 'done' ? styles.done : styles.toCome} />;
  }
}

function blockState(stage: Stage, current: number, skipped: readonly string[]): BlockState {
  const number = stageNumber(stage);
  if (number === current) return 'current';
  if (skipped.includes(stage)) return 'skipped';
  return number < current ? 'done' : 'to-come';
}
