import { useCallback, useState } from 'react';
import { Button } from '@mantine/core';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Page } from '../kit/Page.tsx';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import { useToday } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { REPORTS_TEXT } from '../text/reports.ts';
import { AnnualParts } from './AnnualParts.tsx';
import { NothingToReport } from './NothingToReport.tsx';
import { filterOf, type ReportKind, useReportChoice } from './report-choice.ts';
import { ReportActions } from './ReportActions.tsx';
import { ReportFilters } from './ReportFilters.tsx';
import { ReportTable } from './ReportTable.tsx';
import { type ReportState, useReport } from './use-report.ts';
import styles from './ReportsScreen.module.css';

const FIRST = 200;
const KINDS = ['register', 'implementation', 'annual'] as const satisfies readonly ReportKind[];

/** Laporan (`/laporan`): which report, of which year, partner and kind; what will be on it; looked at and saved. */
export function ReportsScreen() {
  const text = useText(REPORTS_TEXT);
  const today = useToday();
  const choice = useReportChoice();
  const filter = filterOf(choice, today);
  const [limit, setLimit] = useState(FIRST);
  const lines = choice.kind === 'implementation' ? 'signed' : 'all';
  const report = useReport(filter, { lines, limit });
  const reach = useCallback((last: number) => {
    setLimit((now) => (last + FIRST / 2 > now ? Math.ceil((last + FIRST) / FIRST) * FIRST : now));
  }, []);
  const { summary } = report;
  return (
    <Page layout="full">
      <div className={styles.page}>
        <header className={styles.header}>
          <h1 className={styles.title} tabIndex={-1}>
            {text.title}
          </h1>
          {summary !== null && (
            <output className={styles.count}>
              {choice.kind === 'implementation' ? text.countSigned(summary.all) : text.count(summary.all)}
            </output>
          )}
          {summary !== null && <ReportActions kind={choice.kind} filter={filter} count={summary.all} />}
        </header>
        <div className={styles.choices}>
          <Choices
            label={text.kinds.label}
            value={choice.kind}
            choices={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
            onChoose={(kind) => choice.set({ kind })}
          />
          <ReportFilters year={filter.year} today={today} />
        </div>
        <p className={styles.explain}>{text.explain[choice.kind]}</p>
        <Reading report={report} />
        <Contents report={report} kind={choice.kind} year={filter.year} onReach={reach} />
      </div>
    </Page>
  );
}

/** How far a long reading is, and what came between. */
function Reading({ report: { reading, refused, stop, again } }: { readonly report: ReportState }) {
  const text = useText(REPORTS_TEXT);
  if (reading !== null)
    return (
      <ProgressBar done={reading.done} total={reading.total} onCancel={stop}>
        {text.reading(reading.done, reading.total)}
      </ProgressBar>
    );
  if (refused === null) return null;
  const readAgain = (
    <Button variant="default" size="xs" onClick={again}>
      {text.readAgain}
    </Button>
  );
  if (refused.reason !== 'cancelled') return <RefusalAlert refused={refused} action={readAgain} />;
  return (
    <div className={styles.stopped}>
      <output>{text.stopped}</output>
      {readAgain}
    </div>
  );
}

type ContentsProps = {
  readonly report: ReportState;
  readonly kind: ReportKind;
  readonly year: number;
  readonly onReach: (last: number) => void;
};

function Contents({ report: { summary }, kind, year, onReach }: ContentsProps) {
  if (summary === null) return null;
  const isEmpty = kind === 'annual' ? summary.items + summary.all + summary.meetings === 0 : summary.all === 0;
  if (isEmpty) return <NothingToReport kind={kind} year={year} />;
  if (kind === 'annual') return <AnnualParts summary={summary} year={year} />;
  return <ReportTable summary={summary} kind={kind} year={year} onReach={onReach} />;
}
