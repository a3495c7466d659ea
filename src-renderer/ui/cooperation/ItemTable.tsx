import { useLocation } from 'wouter';
import type { ItemRow } from '#app/views.ts';
import { ItemCells } from './ItemCells.tsx';
import { RowGrid } from './RowGrid.tsx';
import { useToday } from '../session/use-today.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { useCooperationText } from './use-cooperation-text.ts';

type Props = {
  /** The rows loaded so far; `count` says how many there are. */
  readonly rows: readonly ItemRow[];
  readonly count: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (row: ItemRow) => void;
  readonly onReach: (last: number) => void;
};

const COLUMNS = '34px minmax(0, 1fr) 66px 82px 246px 170px 128px 34px';
/** Without *Bentuk*, which then stands under the title. */
const NARROW_COLUMNS = '34px minmax(0, 1fr) 82px 200px 160px 120px 34px';
const ROW_HEIGHT = 44;

/** The table of items, 20,000 of them as easily as 20. */
export function ItemTable({ rows, count, selected, onSelect, onReach }: Props) {
  const text = useCooperationText().list;
  const today = useToday();
  const narrow = useIsNarrow();
  const [, go] = useLocation();
  const at = (index: number): ItemRow | null => rows[index] ?? null;
  const isSelected = (index: number): boolean => selected.has(at(index)?.record ?? '');
  const onRow = (does: (row: ItemRow) => void) => (index: number) => {
    const row = at(index);
    if (row !== null) does(row);
  };
  return (
    <RowGrid
      label={text.label}
      count={count}
      columns={narrow ? NARROW_COLUMNS : COLUMNS}
      rowHeight={ROW_HEIGHT}
      head={<Head narrow={narrow} />}
      rowKey={(index) => at(index)?.record ?? String(index)}
      renderRow={(index) => {
        const row = at(index);
        if (row === null) return null;
        return (
          <ItemCells
            row={row}
            today={today}
            narrow={narrow}
            isSelected={isSelected(index)}
            onSelect={() => {
              onSelect(row);
            }}
          />
        );
      }}
      isSelected={isSelected}
      onOpen={onRow((row) => {
        go(`/kerja-sama/${row.record}`);
      })}
      onSelect={onRow(onSelect)}
      onReach={onReach}
    />
  );
}

function Head({ narrow }: { readonly narrow: boolean }) {
  const { columns } = useCooperationText().list;
  const names = ['title', 'type', 'nature', 'parties', 'stage', 'ends'] as const;
  return (
    <>
      <th scope="col">
        <span className="only-spoken">{columns.select}</span>
      </th>
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
