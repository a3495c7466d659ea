import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { SENTENCES } from '../errors/sentences.ts';
import { Badge } from '../kit/Badge.tsx';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { INTAKE_TEXT } from '../text/intake.ts';
import type { FileOutcome } from './import-state.ts';
import { ImportPane } from './ImportPane.tsx';
import styles from './Exchange.module.css';

type Props = { readonly outcomes: readonly FileOutcome[]; readonly onClose: () => void };

/** What became of each of several files; those that were refused with their sentence. */
export function SummaryView({ outcomes, onClose }: Props) {
  const text = useText(EXCHANGE_TEXT);
  const words = useText(INTAKE_TEXT);
  const conflicts = outcomes.reduce((sum, one) => sum + (one.kind === 'imported' ? one.done.conflicts : 0), 0);
  return (
    <ImportPane
      title={words.summary}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {text.close}
          </Button>
          {conflicts > 0 && (
            <Button data-primary component={Link} href="/pertukaran/konflik">
              {text.preview.toConflicts}
            </Button>
          )}
        </>
      }
    >
      {conflicts > 0 && <output>{words.conflicts(conflicts)}</output>}
      <ul className={styles.records}>
        {outcomes.map((outcome, index) => (
          <li key={index} className={styles.record}>
            <Outcome outcome={outcome} />
          </li>
        ))}
      </ul>
    </ImportPane>
  );
}

function Outcome({ outcome }: { readonly outcome: FileOutcome }) {
  const words = useText(INTAKE_TEXT).outcome;
  const sentences = useText(SENTENCES);
  const word = outcome.kind === 'imported' ? words.imported(outcome.done.records) : words[outcome.kind];
  const meaning = outcome.kind === 'refused' ? 'bad' : outcome.kind === 'skipped' ? 'plain' : 'ok';
  return (
    <>
      <p className={styles.recordTitle}>{outcome.name}</p>
      <Badge meaning={meaning}>{word}</Badge>
      {outcome.kind === 'refused' && <p className={styles.outcome}>{sentences[outcome.refused.reason]}</p>}
    </>
  );
}
