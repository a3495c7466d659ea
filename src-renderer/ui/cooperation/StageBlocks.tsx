import { type Stage, STAGES, stageNumber } from '#domain/cooperation/stage.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './StageBlocks.module.css';

type Props = { readonly stage: Stage; readonly skipped: readonly string[] };

/** Ten small blocks with the stage's name below: full past, ring now, dash not needed, grey to come. */
export function StageBlocks({ stage, skipped }: Props) {
  const text = useCooperationText();
  const number = stageNumber(stage);
  const name = text.stage.names[stage];
  return (
    <div>
      <span className="only-spoken">{text.stage.spoken(number, name)}</span>
      <div className={styles.blocks} aria-hidden>
        {STAGES.map((each, index) => (
          <span
            key={each}
            className={styles.block}
            data-state={blockState(index + 1, number, skipped.includes(each))}
          />
        ))}
      </div>
      <div className={styles.name} aria-hidden>{`${number}. ${name}`}</div>
    </div>
  );
}

export type BlockState = 'past' | 'current' | 'skipped' | 'coming';

/** How the sign of one stage looks while another is the present one. */
export function blockState(each: number, current: number, skipped: boolean): BlockState {
  if (each === current) return 'current';
  if (skipped) return 'skipped';
  return each < current ? 'past' : 'coming';
}
