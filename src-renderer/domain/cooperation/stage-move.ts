import type { Json } from '#base/canonical-json.ts';
import type { Edit } from '../record/edit.ts';
import type { CooperationItem } from './cooperation-item.ts';
import { STAGES, type Stage, stageNumber } from './stage.ts';

export type StageMove = {
  readonly to: Stage;
  /** `YYYY-MM-DD`: the day the present stage ends and the next one begins. */
  readonly date: string;
  /** Stands in the row of the stage that is left, with the reason when something was missing. */
  readonly note: string;
  /** Why the stages in between were passed over; empty when there are none. */
  readonly skipNote: string;
};

/**
 * The edits that take an item to another stage, onward or back. Stages passed over on the way onward are marked as not needed.
 * Rows carry their stage's name, so that two offices that enter a stage write the same row.
 */
export function stageMoveEdits(item: CooperationItem, move: StageMove): readonly Edit[] {
  const edits: Edit[] = [];
  const onward = stageNumber(move.to) > stageNumber(item.stage);
  edits.push(...rowEdits(item, item.stage, onward ? { finished: move.date, note: move.note } : { note: move.note }));
  if (onward) {
    for (const passed of STAGES.slice(stageNumber(item.stage), stageNumber(move.to) - 1)) {
      edits.push(...rowEdits(item, passed, { skipped: true, note: move.skipNote }));
    }
  }
  edits.push(...rowEdits(item, move.to, { started: move.date, finished: null, skipped: false }));
  return [
    ...edits,
    { kind: 'set', path: 'stage', value: move.to },
    { kind: 'set', path: 'stageSince', value: move.date },
    { kind: 'set', path: 'waitingFor', value: '' },
  ];
}

type RowValues = { readonly [field: string]: Json };

function rowEdits(item: CooperationItem, stage: Stage, values: RowValues): readonly Edit[] {
  const row = item.stages.find((each) => each.id === stage);
  if (row === undefined) {
    const order = String(stageNumber(stage)).padStart(2, '0');
    return [{ kind: 'add', list: 'stages', row: stage, order, values: { ...started(item, stage), ...values } }];
  }
  const present: RowValues = { started: row.started, finished: row.finished, note: row.note, skipped: row.skipped };
  return Object.entries(values).flatMap(([field, value]): Edit[] =>
    present[field] === value ? [] : [{ kind: 'set', path: `stages/${stage}/${field}`, value }],
  );
}

function started(item: CooperationItem, stage: Stage): RowValues {
  return stage === item.stage && item.stageSince !== null ? { started: item.stageSince } : {};
}

/** The stages that were passed over, for the blocks of the stage rail. */
export function skippedStages(item: Pick<CooperationItem, 'stages'>): readonly Stage[] {
  return STAGES.filter((stage) => item.stages.some((row) => row.id === stage && row.skipped));
}
