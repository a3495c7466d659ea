import { IconArrowsDiff } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { MeetingRow } from '#app/views.ts';
import { meetingStateSchema } from '#domain/meetings/meeting.ts';
import { RowGrid } from '../cooperation/RowGrid.tsx';
import { useIsNarrow } from '../cooperation/use-is-narrow.ts';
import { Badge } from '../kit/Badge.tsx';
import { DateText } from '../kit/DateText.tsx';
import { timeText } from '../kit/day-input.ts';
import { PartyNames } from '../kit/PartyNames.tsx';
import { useRowHeight } from '../kit/use-row-height.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useWatched } from '../session/use-watched.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import styles from './MeetingsScreen.module.css';

type Props = {
  readonly rows: readonly MeetingRow[];
  readonly count: number;
  readonly onReach: (last: number) => void;
};

const COLUMNS = 'minmax(0, 1fr) 220px 240px 200px 132px 34px';
const NARROW_COLUMNS = 'minmax(0, 1fr) 200px 180px 168px 118px 34px';

/** The table of meetings. */
export function MeetingTable({ rows, count, onReach }: Props) {
  const text = useText(MEETINGS_TEXT).list;
  const narrow = useIsNarrow();
  const rowHeight = useRowHeight();
  const [, go] = useLocation();
  return (
    <RowGrid
      label={text.label}
      count={count}
      columns={narrow ? NARROW_COLUMNS : COLUMNS}
      rowHeight={rowHeight}
      head={<Head />}
      rowKey={(index) => rows[index]?.record ?? String(index)}
      renderRow={(index) => {
        const row = rows[index];
        return row === undefined ? null : <Cells row={row} isTight={rowHeight === 36} />;
      }}
      onOpen={(index) => {
        const row = rows[index];
        if (row !== undefined) go(`/rapat/${row.record}`);
      }}
      onReach={onReach}
    />
  );
}

function Head() {
  const { columns } = useText(MEETINGS_TEXT).list;
  return (
    <>
      {(['title', 'date', 'parties', 'minutes', 'state'] as const).map((name) => (
        <th key={name} scope="col">
          {columns[name]}
        </th>
      ))}
      <th scope="col">
        <span className="only-spoken">{columns.conflict}</span>
      </th>
    </>
  );
}

type CellsProps = { readonly row: MeetingRow; readonly isTight: boolean };

function Cells({ row, isTight }: CellsProps) {
  const text = useText(MEETINGS_TEXT).list;
  const own = useOwnOffice()?.value.region ?? '';
  const organisations = useWatched((queries) => queries.organisations(), []);
  const names = Object.fromEntries((organisations ?? []).map((each) => [`org:${each.record}`, each.name]));
  return (
    <>
      <TitleCell row={row} isTight={isTight} />
      <DayCell row={row} isTight={isTight} />
      <td>
        <PartyNames parties={row.parties} names={names} without={own} most={3} />
      </td>
      <td>
        {text.minutes(row.decisions, row.actions)}
        {!isTight && <div className={styles.second}>{text.participants(row.participants)}</div>}
      </td>
      <StateCell state={row.state} />
      <td className={styles.conflict}>
        {row.conflicts > 0 && (
          <>
            <IconArrowsDiff size={18} stroke={1.75} aria-hidden />
            <span className="only-spoken">{text.conflicts(row.conflicts)}</span>
          </>
        )}
      </td>
    </>
  );
}

function TitleCell({ row, isTight }: CellsProps) {
  const text = useText(MEETINGS_TEXT);
  return (
    <td>
      <Link
        href={`/rapat/${row.record}`}
        tabIndex={-1}
        className={styles.title}
        onClick={(event) => event.stopPropagation()}
      >
        {row.title.trim() === '' ? text.untitled : row.title}
      </Link>
      {!isTight && <div className={styles.second}>{row.place.trim() === '' ? text.list.noPlace : row.place}</div>}
    </td>
  );
}

function DayCell({ row, isTight }: CellsProps) {
  const text = useText(MEETINGS_TEXT).list;
  return (
    <td>
      {row.date === '' ? <span className={styles.second}>{text.noDate}</span> : <DateText day={row.date} />}
      {!isTight && row.starts !== '' && <div className={styles.second}>{timeText(row.starts)}</div>}
    </td>
  );
}

const STATE_MEANING = { planned: 'outline', running: 'accent', closed: 'ok' } as const;

function StateCell({ state }: { readonly state: string }) {
  const text = useText(MEETINGS_TEXT).state;
  const known = meetingStateSchema.safeParse(state);
  return <td>{known.success && <Badge meaning={STATE_MEANING[known.data]}>{text[known.data]}</Badge>}</td>;
}
