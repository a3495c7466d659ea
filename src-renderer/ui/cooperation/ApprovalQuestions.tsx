import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { type ApprovalTests, needsApproval } from '#domain/cooperation/stage-guard.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './StageDialog.module.css';

type Props = { readonly tests: ApprovalTests; readonly onChange: (tests: ApprovalTests) => void };

/** The two tests of DPRD approval (PP 28/2018 art. 6(2)), with what follows from the answers. */
export function ApprovalQuestions({ tests, onChange }: Props) {
  const text = useCooperationText().advance;
  const needed = needsApproval(tests);
  const result = needed === null ? text.answerBoth : needed ? text.needed : text.notNeeded;
  return (
    <section className={styles.approval} aria-label={text.approvalTitle}>
      <div className={styles.approvalTitle}>{text.approvalTitle}</div>
      <div className={styles.law}>{text.approvalLaw}</div>
      <Question
        question={text.burdens}
        answer={tests.burdens}
        onAnswer={(burdens) => {
          onChange({ ...tests, burdens });
        }}
      />
      <Question
        question={text.unfunded}
        answer={tests.unfunded}
        onAnswer={(unfunded) => {
          onChange({ ...tests, unfunded });
        }}
      />
      <output>{result}</output>
    </section>
  );
}

function Question(props: {
  readonly question: string;
  readonly answer: boolean | null;
  readonly onAnswer: (answer: boolean) => void;
}) {
  const text = useCooperationText().advance;
  const id = useId();
  return (
    <div className={styles.question}>
      <span id={id}>{props.question}</span>
      <SegmentedControl
        aria-labelledby={id}
        size="xs"
        data={[
          { value: 'yes', label: text.yes },
          { value: 'no', label: text.no },
        ]}
        value={props.answer === null ? '' : props.answer ? 'yes' : 'no'}
        onChange={(value) => {
          props.onAnswer(value === 'yes');
        }}
      />
    </div>
  );
}
