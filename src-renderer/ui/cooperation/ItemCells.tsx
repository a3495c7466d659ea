import { IconAlertTriangle, IconArrowsDiff } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { ItemRow } from '#app/views.ts';
import { daysUntil, endWeight } from '#domain/cooperation/rules.ts';
import { NatureBadge } from './NatureBadge.tsx';
import { StageBlocks } from '../kit/StageBlocks.tsx';
import { partyNamesOf } from './party-names.ts';
import { stageOf } from './row-values.ts';
import { useCooperationText, useDayText } from './use-cooperation-text.ts';
import styles from './ItemCells.module.css';

/** The cells of one cooperation item in the list, in the order of the columns. */
export function ItemCells(props: {
  readonly row: ItemRow;
  readonly today: string;
  /** A narrow window: the kind stands under the title, and two parties at most are named. */
  readonly narrow: boolean;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}) {
  const text = useCooperationText();
  const { row } = props;
  const title = row.title.trim() === '' ? text.untitled : row.title;
  return (
    <>
      <td className={styles.select}>
        <input
          type="checkbox"
          tabIndex={-1}
          className={styles.checkbox}
          aria-label={text.list.selectRow(title)}
          checked={props.isSelected}
          onClick={(event) => {
            event.stopPropagation();
          }}
          onChange={props.onSelect}
        />
      </td>
      <td>
        <Link
          href={`/kerja-sama/${row.record}`}
          tabIndex={-1}
          className={styles.title}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {title}
        </Link>
        <div className={styles.second}>
          {row.number === '' ? text.noNumber : row.number}
          {props.narrow && `, ${row.type}`}
        </div>
      </td>
      {!props.narrow && <td className={styles.dim}>{row.type}</td>}
      <td>
        <NatureBadge nature={row.nature} />
      </td>
      <PartiesCell row={row} most={props.narrow ? 2 : 4} />
      <td>
        <StageBlocks stage={stageOf(row.stage)} skipped={row.skipped} />
      </td>
      <EndsCell ends={row.ends} today={props.today} />
      <ConflictCell conflicts={row.conflicts} />
    </>
  );
}

function ConflictCell({ conflicts }: { readonly conflicts: number }) {
  const text = useCooperationText();
  return (
    <td className={styles.conflict}>
      {conflicts > 0 && (
        <>
          <IconArrowsDiff size={18} stroke={1.75} aria-hidden />
          <span className="only-spoken">{text.conflictMark(conflicts)}</span>
        </>
      )}
    </td>
  );
}

function PartiesCell({ row, most }: { readonly row: ItemRow; readonly most: number }) {
  const text = useCooperationText();
  const names = partyNamesOf(row);
  // Two lines hold four names; a longer list names the first ones and counts the rest.
  const shown = most < 4 ? most : most - 1;
  const words = names.length > most ? [...names.slice(0, shown), text.list.others(names.length - shown)] : names;
  return <td className={styles.parties}>{words.join(', ')}</td>;
}

function EndsCell({ ends, today }: { readonly ends: string; readonly today: string }) {
  const text = useCooperationText();
  const day = useDayText();
  if (ends === '') {
    return <td className={styles.dim}>{text.notRunning}</td>;
  }
  const days = daysUntil(ends, today);
  const weight = endWeight(days);
  return (
    <td>
      <div>{day(ends, 'short')}</div>
      {weight !== 'far' && (
        <div className={styles.left} data-weight={weight}>
          <IconAlertTriangle size={13} stroke={1.75} aria-hidden />
          {daysText(days, text.list)}
        </div>
      )}
    </td>
  );
}

function daysText(days: number, text: ReturnType<typeof useCooperationText>['list']): string {
  if (days === 0) return text.today;
  return days > 0 ? text.daysLeft(days) : text.daysPast(-days);
}
