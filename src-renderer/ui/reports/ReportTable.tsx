import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ReportLine, ReportSummary } from '#app/report-methods.ts';
import { RowGrid } from '../cooperation/RowGrid.tsx';
import { useDayText } from '../cooperation/use-cooperation-text.ts';
import { useIsNarrow } from '../cooperation/use-is-narrow.ts';
import { Badge, type Meaning } from '../kit/Badge.tsx';
import { PartyNames } from '../kit/PartyNames.tsx';
import { useRowHeight } from '../kit/use-row-height.ts';
import { useText } from '../text/catalogue.ts';
import { REPORTS_TEXT } from '../text/reports.ts';
import { ImplementationPaper } from './ImplementationPaper.tsx';
import type { ReportKind } from './report-choice.ts';
import styles from './ReportsScreen.module.css';

type Props = {
  readonly summary: ReportSummary;
  readonly kind: Exclude<ReportKind, 'annual'>;
  readonly year: number;
  readonly onReach: (last: number) => void;
};

const COLUMNS = 'minmax(0, 1fr) 74px 80px 230px 104px 104px 132px';
const NARROW_COLUMNS = 'minmax(0, 1fr) 74px 180px 98px 132px';
const WITH_ACTION = ' 138px';

/** The lines of the register; for implementation reports each can be looked at by itself. */
export function ReportTable({ summary, kind, year, onReach }: Props) {
  const text = useText(REPORTS_TEXT);
  const narrow = useIsNarrow();
  const rowHeight = useRowHeight();
  const [, go] = useLocation();
  const [shown, setShown] = useState<ReportLine | null>(null);
  const { lines, all } = summary;
  const isReport = kind === 'implementation';
  return (
    <>
      <RowGrid
        label={text.table}
        count={all}
        columns={`${narrow ? NARROW_COLUMNS : COLUMNS}${isReport ? WITH_ACTION : ''}`}
        rowHeight={rowHeight}
        head={<Head narrow={narrow} isReport={isReport} />}
        rowKey={(index) => lines[index]?.agreement ?? lines[index]?.item ?? String(index)}
        renderRow={(index) => {
          const line = lines[index];
          return line === undefined ? null : (
            <>
              <Cells line={line} narrow={narrow} />
              {isReport && <ActionCell line={line} onShow={setShown} />}
            </>
          );
        }}
        onOpen={(index) => {
          const line = lines[index];
          if (line === undefined) return;
          if (isReport) setShown(line);
          else go(addressOf(line));
        }}
        onReach={onReach}
      />
      {shown !== null && shown.agreement !== null && (
        <ImplementationPaper record={shown.agreement} title={shown.title} year={year} onClose={() => setShown(null)} />
      )}
    </>
  );
}

function addressOf({ agreement, item }: ReportLine): string {
  return agreement === null ? `/kerja-sama/${item ?? ''}` : `/naskah/${agreement}`;
}

function Head({ narrow, isReport }: { readonly narrow: boolean; readonly isReport: boolean }) {
  const { columns } = useText(REPORTS_TEXT);
  const names = ['title', 'instrument', 'type', 'parties', 'from', 'to', 'state'] as const;
  return (
    <>
      {names
        .filter((name) => !narrow || (name !== 'type' && name !== 'from'))
        .map((name) => (
          <th key={name} scope="col">
            {columns[name]}
          </th>
        ))}
      {isReport && <th scope="col">{columns.action}</th>}
    </>
  );
}

const MEANINGS: Readonly<Record<ReportLine['state'], Meaning>> = {
  coming: 'plain',
  running: 'ok',
  ending: 'warn',
  ended: 'plain',
  open: 'outline',
};

function Cells({ line, narrow }: { readonly line: ReportLine; readonly narrow: boolean }) {
  const text = useText(REPORTS_TEXT);
  return (
    <>
      <td>
        <Link
          href={addressOf(line)}
          tabIndex={-1}
          className={styles.name}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {line.title === '' ? text.untitled : line.title}
        </Link>
        {narrow && <div className={styles.dim}>{line.type}</div>}
      </td>
      <td className={styles.dim}>{line.instrument === '' ? text.noInstrument : line.instrument}</td>
      {!narrow && <td className={styles.dim}>{line.type}</td>}
      <td>
        <PartyNames parties={line.parties} names={line.partyNames} most={2} />
      </td>
      {!narrow && <DayCell day={line.from} />}
      <DayCell day={line.to} />
      <td>
        <Badge meaning={MEANINGS[line.state]}>{text.states[line.state]}</Badge>
      </td>
    </>
  );
}

function DayCell({ day }: { readonly day: string }) {
  const text = useText(REPORTS_TEXT);
  const dayText = useDayText();
  return <td className={day === '' ? styles.dim : undefined}>{day === '' ? text.noDay : dayText(day, 'short')}</td>;
}

type ActionProps = { readonly line: ReportLine; readonly onShow: (line: ReportLine) => void };

function ActionCell({ line, onShow }: ActionProps) {
  const text = useText(REPORTS_TEXT);
  return (
    <td>
      <Button
        variant="default"
        size="compact-xs"
        aria-label={text.previewOf(line.title === '' ? text.untitled : line.title)}
        onClick={(event) => {
          event.stopPropagation();
          onShow(line);
        }}
      >
        {text.preview}
      </Button>
    </td>
  );
}
