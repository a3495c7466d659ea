import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useText } from '../text/catalogue.ts';
import { REPORTS_TEXT } from '../text/reports.ts';
import { type ReportKind, useReportChoice } from './report-choice.ts';

/** In place of a report that would hold nothing: why, and the next step. */
export function NothingToReport({ kind, year }: { readonly kind: ReportKind; readonly year: number }) {
  const text = useText(REPORTS_TEXT);
  const { party, type, set } = useReportChoice();
  if (party !== null || type !== null) {
    const clear = (
      <Button variant="default" onClick={() => set({ party: null, type: null })}>
        {text.clear}
      </Button>
    );
    return <EmptyState action={clear}>{text.empty.filtered}</EmptyState>;
  }
  const isOfDrafts = kind === 'implementation';
  const next = (
    <Button component={Link} href={isOfDrafts ? '/naskah' : '/kerja-sama'} variant="default">
      {isOfDrafts ? text.toDrafts : text.toItems}
    </Button>
  );
  return <EmptyState action={next}>{text.empty[kind](year)}</EmptyState>;
}
