import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { KeyHint } from '../kit/KeyHint.tsx';
import { useCallback, useState } from 'react';
import type { ItemRow } from '#app/views.ts';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { ItemFilters } from './ItemFilters.tsx';
import { ItemLegend } from './ItemLegend.tsx';
import { ItemTable } from './ItemTable.tsx';
import { isFiltered, NO_FILTER, useItemFilter } from './item-filter.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useItems } from './use-item-data.ts';
import { useNewRecord } from '../session/use-new-record.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import { Page } from '../kit/Page.tsx';
import styles from './ItemsScreen.module.css';

const FIRST = 200;

/** The list of cooperation items (`/kerja-sama`). */
export function ItemsScreen() {
  const text = useCooperationText();
  const { filter } = useItemFilter();
  const [limit, setLimit] = useState(FIRST);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = useItems(filter, limit);
  const { item: create } = useNewRecord();
  usePageKeys({ n: create });
  const reach = useCallback((last: number) => {
    setLimit((now) => (last + FIRST / 2 > now ? Math.ceil((last + FIRST) / FIRST) * FIRST : now));
  }, []);
  return (
    <Page layout="full">
      <div className={styles.page}>
        <header className={styles.header}>
          <h1 className={styles.title} tabIndex={-1}>
            {text.title}
          </h1>
          {list !== null && list.all > 0 && (
            <output className={styles.count}>{text.list.count(list.matching, list.all)}</output>
          )}
          <Button
            className={styles.new}
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={create}
          >
            {text.newItem}
          </Button>
        </header>
        <div className={styles.filters}>
          <SearchField />
          <ItemFilters />
        </div>
        {selected.size > 0 && <SelectionBar selected={selected} onDone={() => setSelected(new Set())} />}
        {list !== null && list.matching > 0 && (
          <ItemTable
            rows={list.rows}
            count={list.matching}
            selected={selected}
            onSelect={(row) => setSelected(toggled(selected, row))}
            onReach={reach}
          />
        )}
        {list !== null && list.matching === 0 && <EmptyList />}
        {list !== null && list.matching > 0 && <ItemLegend />}
      </div>
    </Page>
  );
}

function toggled(selected: ReadonlySet<string>, row: ItemRow): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(row.record)) next.add(row.record);
  return next;
}

function SearchField() {
  const text = useCooperationText().list;
  const { filter, set } = useItemFilter();
  return (
    <TextInput
      data-list-search
      type="search"
      className={styles.search}
      aria-label={text.search}
      placeholder={text.search}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      rightSection={<KeyHint keys={['/']} />}
      value={filter.text}
      onChange={(event) => {
        set({ text: event.currentTarget.value });
      }}
    />
  );
}

function EmptyList() {
  const text = useCooperationText();
  const { filter, set } = useItemFilter();
  const { item: create } = useNewRecord();
  return (
    <div className={styles.empty}>
      <p>{isFiltered(filter) ? text.list.nothingFound : text.list.empty}</p>
      {isFiltered(filter) ? (
        <Button variant="default" onClick={() => set(NO_FILTER)}>
          {text.list.clear}
        </Button>
      ) : (
        <Button variant="default" onClick={create}>
          {text.newItem}
        </Button>
      )}
    </div>
  );
}
