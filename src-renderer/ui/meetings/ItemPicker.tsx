import { Select } from '@mantine/core';
import { useState } from 'react';
import type { ItemRow } from '#app/views.ts';
import { useWatched, useWatchedSteady } from '../session/use-watched.ts';
import { COOPERATION_EN } from '../text/cooperation-en.ts';
import { COOPERATION_ID } from '../text/cooperation.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useMeeting } from './meeting-context.ts';
import styles from './Editor.module.css';

type Props = {
  readonly label: string;
  /** The cooperation item that is chosen; null for none. */
  readonly value: string | null;
  readonly onPick: (item: string | null) => void;
  /** Items that are not offered. */
  readonly without?: readonly string[];
  /** A field with its label above, for forms; otherwise a short line. */
  readonly isField?: boolean;
};

const SHOWN = 20;
const ANY = { type: null, stage: null, nature: null, affair: null, party: null, endsWithin: null };
const NOTHING: readonly string[] = [];

/** Chooses a cooperation item among all of them by the beginnings of words. */
export function ItemPicker({ label, value, onPick, without = NOTHING, isField = false }: Props) {
  const text = useText(MEETINGS_TEXT).details;
  const kit = useText(KIT_TEXT);
  const [search, setSearch] = useState('');
  const options = useOptions(value ?? '', search);
  const look = isField
    ? { label, size: 'sm', placeholder: text.findItem }
    : { 'aria-label': label, size: 'xs', placeholder: label, className: styles.item };
  return (
    <Select
      {...look}
      data={options.filter((option) => !without.includes(option.value))}
      value={value}
      searchable
      selectFirstOptionOnChange
      clearable={!isField}
      clearButtonProps={{ 'aria-label': kit.clear }}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options: all }) => all}
      nothingFoundMessage={text.nothingFound}
      onChange={(item) => {
        onPick(item);
        if (isField) setSearch('');
      }}
    />
  );
}

/** The chosen item, and those that fit what is searched for. */
function useOptions(chosen: string, search: string) {
  const { today } = useMeeting();
  const untitled = useText({ id: COOPERATION_ID, en: COOPERATION_EN }).untitled;
  const own = useWatched((queries) => queries.itemsByIds(chosen === '' ? [] : [chosen]), [chosen]) ?? [];
  // What stands in the field once something was chosen is no search.
  const asked = own.some((row) => titleOf(row, untitled) === search) ? '' : search;
  const found = useWatchedSteady((queries) => queries.items({ text: asked, ...ANY }, today, SHOWN), [asked, today]);
  const titles = new Map([...own, ...(found?.rows ?? [])].map((row) => [row.record, titleOf(row, untitled)]));
  return [...titles].map(([id, name]) => ({ value: id, label: name }));
}

function titleOf(row: ItemRow, untitled: string): string {
  return row.title.trim() === '' ? untitled : row.title;
}
