import { IconArrowsDiff } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { AgreementRow } from '#app/views.ts';
import { RowGrid } from '../cooperation/RowGrid.tsx';
import { useDayText, useValueText } from '../cooperation/use-cooperation-text.ts';
import { useIsNarrow } from '../cooperation/use-is-narrow.ts';
import { Badge, type Meaning } from '../kit/Badge.tsx';
import { PartyNames } from '../kit/PartyNames.tsx';
import { useRowHeight } from '../kit/use-row-height.ts';
import { SelectAllCell, SelectCell } from './SelectCell.tsx';
import { useDraftingText } from './use-drafting-text.ts';
import { shortKind } from './short-kind.ts';
import type { Selection } from './use-selection.ts';
import styles from './DraftsScreen.module.css';

type Props = {
  readonly rows: readonly AgreementRow[];
  /** Names of parties that are organisations, by key. */
  readonly names: Readonly<Record<string, string>>;
  readonly selection: Selection;
};

const COLUMNS = '34px minmax(0, 1fr) 60px 230px 118px 60px 118px 96px 34px';
/** Without the kind, which then stands under the title. */
const NARROW_COLUMNS = '34px minmax(0, 1fr) 190px 112px 56px 112px 90px 34px';

/** The table of drafts. */
export function DraftTable({ rows, names, selection }: Props) {
  const text = useDraftingText().list;
  const narrow = useIsNarrow();
  const rowHeight = useRowHeight();
  const [, go] = useLocation();
  return (
    <RowGrid
      label={text.label}
      count={rows.length}
      columns={narrow ? NARROW_COLUMNS : COLUMNS}
      rowHeight={rowHeight}
      head={
        <>
          <SelectAllCell rows={rows} selection={selection} />
          <Head narrow={narrow} />
        </>
      }
      rowKey={(index) => rows[index]?.record ?? String(index)}
      renderRow={(index) => {
        const row = rows[index];
        return row === undefined ? null : (
          <>
            <SelectCell row={row} selection={selection} />
            <Cells row={row} names={names} narrow={narrow} />
          </>
        );
      }}
      isSelected={(index) => selection.has(rows[index]?.record ?? '')}
      onSelect={(index) => {
        const row = rows[index];
        if (row !== undefined) selection.toggle(row.record);
      }}
      onOpen={(index) => {
        const row = rows[index];
        if (row !== undefined) go(`/naskah/${row.record}`);
      }}
    />
  );
}

function Head({ narrow }: { readonly narrow: boolean }) {
  const { columns } = useDraftingText().list;
  const names = ['title', 'type', 'parties', 'state', 'articles', 'date', 'share'] as const;
  return (
    <>
      {names
        .filter((name) => !narrow || name !== 'type')
        .map((name) => (
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

const MEANINGS: Readonly<Record<string, Meaning>> = { agreed: 'accent', signed: 'ok' };

function Cells({
  row,
  names,
  narrow,
}: {
  readonly row: AgreementRow;
  readonly names: Props['names'];
  readonly narrow: boolean;
}) {
  const text = useDraftingText();
  const valueText = useValueText();
  const day = useDayText();
  const title = row.title.trim() === '' ? text.untitled : row.title;
  return (
    <>
      <td>
        <Link
          href={`/naskah/${row.record}`}
          tabIndex={-1}
          className={styles.name}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {title}
        </Link>
        {narrow && <div className={styles.second}>{shortKind(row.type)}</div>}
      </td>
      {!narrow && <td className={styles.dim}>{shortKind(row.type)}</td>}
      <td>
        <PartyNames parties={row.parties} names={names} most={2} />
      </td>
      <td>
        <Badge meaning={MEANINGS[row.state] ?? 'plain'}>{valueText('agreement', 'state', row.state)}</Badge>
      </td>
      <td className={styles.dim}>{row.articles}</td>
      <td className={row.date === '' ? styles.dim : undefined}>
        {row.date === '' ? text.list.noDate : day(row.date, 'short')}
      </td>
      <td className={styles.dim}>{row.shared ? text.list.shared : text.list.private}</td>
      <ConflictCell count={row.conflicts} />
    </>
  );
}

function ConflictCell({ count }: { readonly count: number }) {
  const text = useDraftingText().list;
  return (
    <td className={styles.conflict}>
      {count > 0 && (
        <>
          <IconArrowsDiff size={18} stroke={1.75} aria-hidden />
          <span className="only-spoken">{text.conflicts(count)}</span>
        </>
      )}
    </td>
  );
}
