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
      <span className={styles.blocks} role="img" aria-label={text.stage(current, name.replace(/^\d+\. /, ''))}>
        {STAGES.map((each) => (
          <span key={each} className={styles.block} data-state={blockState(each, current, skipped)} />
        ))}
      </span>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
    </span>
  );
}

function blockState(stage: Stage, current: number, skipped: readonly string[]): string {
  const number = stageNumber(stage);
  if (number === current) return 'current';
  if (skipped.includes(stage)) return 'skipped';
  return number < current ? 'done' : 'to-come';
}
