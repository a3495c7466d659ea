import { Button, Modal, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import {
  approvalEdits,
  type ApprovalTests,
  approvalTests,
  meetsApproval,
  needsApproval,
  type StageFacts,
  type StageGap,
  stageGaps,
} from '#domain/cooperation/stage-guard.ts';
import { nextStage, type Stage, STAGES, stageNumber } from '#domain/cooperation/stage.ts';
import { stageMoveEdits } from '#domain/cooperation/stage-move.ts';
import { ApprovalQuestions } from './ApprovalQuestions.tsx';
import { DayField } from './DayField.tsx';
import { gapSentence } from './gap-sentence.ts';
import { useItem } from './item-context.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './StageDialog.module.css';

export type StageStep = 'onward' | 'back';

type Props = { readonly step: StageStep; readonly facts: StageFacts; readonly onClose: () => void };

/** Takes the item to another stage, with a day and a note. What is missing is said; a reason goes past it and stays. */
export function StageDialog({ step, facts, onClose }: Props) {
  const { today } = useItem();
  const text = useCooperationText();
  const form = useStageForm(step, facts);
  const { gaps, target } = form;
  const number = stageNumber(target);
  const title = (step === 'back' ? text.advance.backTitle : text.advance.title)(number, text.stage.names[target]);
  return (
    <Modal opened onClose={onClose} title={title} size={520} closeButtonProps={{ 'aria-label': text.advance.cancel }}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (form.submit()) onClose();
        }}
      >
        {step === 'onward' && <GapList gaps={gaps} />}
        {form.asksApproval && <ApprovalQuestions tests={form.tests} onChange={form.setTests} />}
        <DayField
          label={text.advance.date}
          value={form.date}
          error={form.errors.date ? text.advance.dateNeeded : null}
          today={today}
          onChange={form.setDate}
        />
        {form.isFuture && <div className={styles.warning}>{text.advance.dateFuture}</div>}
        <NoteField form={form} step={step} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {text.advance.cancel}
          </Button>
          <Button type="submit">{(step === 'back' ? text.advance.confirmBack : text.advance.confirm)(number)}</Button>
        </div>
      </form>
    </Modal>
  );
}

function NoteField({ form, step }: { readonly form: StageForm; readonly step: StageStep }) {
  const text = useCooperationText().advance;
  const labels = step === 'back' ? [text.backReason, ''] : form.needsReason ? [text.reason, text.reasonHint] : null;
  const needed = step === 'back' ? text.backReasonNeeded : text.reasonNeeded;
  return (
    <Textarea
      label={labels?.[0] ?? text.note}
      description={labels === null ? text.optional : labels[1]}
      rows={2}
      maxLength={20_000}
      value={form.note}
      error={form.errors.note ? needed : null}
      onChange={(event) => {
        form.setNote(event.currentTarget.value);
      }}
    />
  );
}

function GapList({ gaps }: { readonly gaps: readonly StageGap[] }) {
  const text = useCooperationText();
  if (gaps.length === 0) {
    return (
      <div className={styles.complete}>
        <IconCircleCheck size={16} stroke={1.75} aria-hidden />
        {text.advance.complete}
      </div>
    );
  }
  return (
    <output className={styles.gaps}>
      <div className={styles.gapsHead}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {text.advance.missing}
      </div>
      <ul className={styles.gapList}>
        {gaps.map((gap) => (
          <li key={gap.kind}>{gapSentence(gap, text.gaps)}</li>
        ))}
      </ul>
    </output>
  );
}

type StageForm = ReturnType<typeof useStageForm>;

function useStageForm(step: StageStep, facts: StageFacts) {
  const { view, change, today } = useItem();
  const text = useCooperationText().advance;
  const item = view.value;
  const [date, setDate] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [tests, setTests] = useState<ApprovalTests>(() => approvalTests(item));
  const [isTried, setTried] = useState(false);
  const gaps = step === 'onward' ? stageGaps(item, facts) : [];
  const asksApproval = step === 'onward' && meetsApproval(item.stage);
  const needed = needsApproval(tests);
  const target = targetOf(item.stage, step, asksApproval && needed === false);
  // An unanswered DPRD question is no gap: the stage then simply comes next.
  const needsReason = step === 'back' || gaps.length > 0;
  const errors = { date: isTried && date === null, note: isTried && needsReason && note.trim() === '' };
  const submit = (): boolean => {
    setTried(true);
    if (date === null || (needsReason && note.trim() === '')) return false;
    const move = { to: target, date, note: note.trim(), skipNote: text.skipNote };
    change([...(asksApproval ? approvalEdits(item, tests) : []), ...stageMoveEdits(item, move)]);
    return true;
  };
  return {
    date,
    setDate,
    note,
    setNote,
    tests,
    setTests,
    gaps,
    asksApproval,
    target,
    needsReason,
    errors,
    submit,
    isFuture: date !== null && date > today,
  };
}

function targetOf(stage: Stage, step: StageStep, skipsApproval: boolean): Stage {
  if (step === 'back') return STAGES[Math.max(0, STAGES.indexOf(stage) - 1)] ?? stage;
  return skipsApproval ? 'pks-drafting' : (nextStage(stage) ?? stage);
}
