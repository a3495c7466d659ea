import { Button } from '@mantine/core';
import type { ChangeLine } from '#app/history.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useOfficeNames } from '../session/use-office-names.ts';
import { useText } from '../text/catalogue.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { ChangeLineView } from './ChangeLineView.tsx';
import styles from './History.module.css';

type Props = {
  readonly title: string;
  readonly lines: readonly ChangeLine[];
  readonly namesRecord: boolean;
  readonly empty: string;
  readonly more: (() => void) | null;
};

/** Changes below each other, the latest first, with a button for older ones. */
export function HistoryList({ title, lines, namesRecord, empty, more }: Props) {
  const text = useText(HISTORY_TEXT);
  const nameOf = useOfficeNames();
  return (
    <>
      {lines.length === 0 && <EmptyState>{empty}</EmptyState>}
      <ol className={styles.lines} aria-label={title}>
        {lines.map((line, index) => (
          <ChangeLineView
            key={`${line.office}/${line.hash}/${lines.length - index}`}
            line={line}
            officeName={nameOf(line)}
            namesRecord={namesRecord}
          />
        ))}
      </ol>
      {more !== null && (
        <div className={styles.foot}>
          <Button size="xs" variant="default" onClick={more}>
            {text.more}
          </Button>
        </div>
      )}
    </>
  );
}
