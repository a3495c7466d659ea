import { IconCheck } from '@tabler/icons-react';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import { type Stage, STAGES, stageNumber } from '#domain/cooperation/stage.ts';
import { skippedStages } from '#domain/cooperation/stage-move.ts';
import { useCooperationText, useDayText } from './use-cooperation-text.ts';
import styles from './StageRail.module.css';

/** The ten stages in a row, with the days on which they began and ended. */
export function StageRail({ item }: { readonly item: CooperationItem }) {
  const text = useCooperationText();
  const skipped = skippedStages(item);
  const current = stageNumber(item.stage);
  return (
    <ol className={styles.rail} aria-label={text.stage.rail}>
      {STAGES.map((stage, index) => {
        const state = blockState(index + 1, current, skipped.includes(stage));
        return <StageStep key={stage} item={item} stage={stage} state={state} near={index + 1 <= current + 1} />;
      })}
    </ol>
  );
}

type StepProps = {
  readonly item: CooperationItem;
  readonly stage: Stage;
  readonly state: BlockState;
  /** Past, present or next: keeps its name where the window is narrow. */
  readonly near: boolean;
};

function StageStep({ item, stage, state, near }: StepProps) {
  const text = useCooperationText();
  const detail = useStepDetail(item, stage, state);
  const number = stageNumber(stage);
  const name = shortStageName(stage, text.stage);
  return (
    <li
      className={styles.step}
      data-state={state}
      data-near={near}
      aria-current={state === 'current' ? 'step' : undefined}
      aria-label={`${text.stage.spoken(number, text.stage.names[stage])}${detail === '' ? '' : `, ${detail}`}`}
    >
      <span className={styles.circle} data-conditional={stage === 'dprd-approval' && state === 'coming'}>
        {state === 'past' ? <IconCheck size={13} stroke={2} aria-hidden /> : number}
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.detail}>{detail}</span>
    </li>
  );
}

function useStepDetail(item: CooperationItem, stage: Stage, state: BlockState): string {
  const text = useCooperationText().stage;
  const day = useDayText();
  const row = item.stages.find((each) => each.id === stage);
  if (state === 'skipped') return text.skipped;
  if (state === 'past')
    return row === undefined || row.finished === null ? '' : text.finished(day(row.finished, 'brief'));
  if (state === 'current') return item.stageSince === null ? '' : text.since(day(item.stageSince, 'brief'));
  return stage === 'dprd-approval' ? text.conditional : '';
}

function shortStageName(stage: Stage, text: ReturnType<typeof useCooperationText>['stage']): string {
  if (stage === 'ksb-signing' || stage === 'pks-signing') return text.shortNames[stage];
  return text.names[stage];
}

type BlockState = 'past' | 'current' | 'skipped' | 'coming';

/** How the sign of one stage looks while another is the present one. */
function blockState(each: number, current: number, skipped: boolean): BlockState {
  if (each === current) return 'current';
  if (skipped) return 'skipped';
  return each < current ? 'past' : 'coming';
}
