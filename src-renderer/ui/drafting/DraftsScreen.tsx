import { Button, Menu, TextInput } from '@mantine/core';
import { IconBooks, IconPlus, IconSearch } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { DRAFTED, instrumentOf } from '#domain/agreements/instrument.ts';
import { useOrganisations } from '../cooperation/use-item-data.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { KeyHint } from '../kit/KeyHint.tsx';
import { Page } from '../kit/Page.tsx';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { useMenuCommand } from '../session/use-menu-command.ts';
import { useWatched } from '../session/use-watched.ts';
import { findDrafts } from './draft-filter.ts';
import { DraftSelectionBar } from './DraftSelectionBar.tsx';
import { DraftTable } from './DraftTable.tsx';
import { useCreateDraft } from './use-create-draft.ts';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import { useDraftingText } from './use-drafting-text.ts';
import { useSelection } from './use-selection.ts';
import styles from './DraftsScreen.module.css';

/** More drafts than any office has; a list row is small. */
const MOST = 2000;

/** The list of drafts (`/naskah`). */
export function DraftsScreen() {
  const text = useDraftingText().list;
  const title = useDraftingText().title;
  const [search, setSearch] = useState('');
  const list = useWatched((queries) => queries.agreements(MOST), []);
  const organisations = useOrganisations();
  const names = useMemo(
    () => Object.fromEntries(organisations.map((each) => [`org:${each.record}`, each.name])),
    [organisations],
  );
  const rows = useMemo(() => findDrafts(list?.rows ?? [], search, names), [list, search, names]);
  const selection = useSelection();
  const selected = rows.filter(({ record }) => selection.has(record));
  const create = useCreateDraft();
  const [isChoosing, setChoosing] = useState(false);
  const choose = useCallback(() => setChoosing(true), []);
  usePageKeys({ n: choose });
  useMenuCommand('new', choose);
  return (
    <Page layout="full">
      <div className={styles.page}>
        <header className={styles.header}>
          <h1 className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          {list !== undefined && list.all > 0 && (
            <output className={styles.count}>{text.count(rows.length, list.all)}</output>
          )}
          <LibraryLink />
          <Menu opened={isChoosing} onChange={setChoosing} position="bottom-end" withinPortal>
            <Menu.Target>
              <Button
                leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
                rightSection={<KeyHint keys={['N']} onFloat />}
                aria-keyshortcuts="N"
              >
                {text.create}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {DRAFTED.map((type) => (
                <Menu.Item key={type} onClick={() => create(type)}>
                  {instrumentOf(type).name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </header>
        {list !== undefined && list.all > 0 && <SearchField value={search} onType={setSearch} />}
        {selected.length > 0 && <DraftSelectionBar rows={selected} onDone={selection.clear} />}
        {rows.length > 0 && <DraftTable rows={rows} names={names} selection={selection} />}
        {list !== undefined && rows.length === 0 && <Nothing isSearched={list.all > 0} onClear={() => setSearch('')} />}
      </div>
    </Page>
  );
}

function LibraryLink() {
  const text = useText(CLAUSES_TEXT);
  return (
    <Button
      component={Link}
      href="/naskah/pustaka"
      variant="default"
      className={styles.new}
      leftSection={<IconBooks size={16} stroke={1.75} aria-hidden />}
    >
      {text.title}
    </Button>
  );
}

function SearchField({ value, onType }: { readonly value: string; readonly onType: (value: string) => void }) {
  const text = useDraftingText().list;
  return (
    <TextInput
      data-list-search
      type="search"
      className={styles.search}
      aria-label={text.search}
      placeholder={text.search}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      rightSection={<KeyHint keys={['/']} />}
      value={value}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
    />
  );
}

function Nothing({ isSearched, onClear }: { readonly isSearched: boolean; readonly onClear: () => void }) {
  const text = useDraftingText().list;
  if (isSearched) {
    const clear = (
      <Button variant="default" onClick={onClear}>
        {text.clear}
      </Button>
    );
    return <EmptyState action={clear}>{text.nothingFound}</EmptyState>;
  }
  const toItems = (
    <Button component={Link} href="/kerja-sama" variant="default">
      {text.toItems}
    </Button>
  );
  return <EmptyState action={toItems}>{text.empty}</EmptyState>;
}
