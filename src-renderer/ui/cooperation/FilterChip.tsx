import { Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './FilterChip.module.css';

export type FilterChoice = { readonly value: string; readonly label: string };

type Props = {
  readonly name: string;
  readonly value: string | null;
  readonly choices: readonly FilterChoice[];
  /** What the chip says after its name while it filters nothing: `semua`; the name alone when absent. */
  readonly anyWord?: string | undefined;
  readonly clearLabel: string;
  readonly searchLabel: string;
  readonly onChange: (value: string | null) => void;
};

/** From so many choices on, they can be searched. */
const SEARCHED = 12;
const SHOWN = 60;

/** A filter as a chip: it opens its choices; an active one shows its value and a cross that takes it off. */
export function FilterChip(props: Props) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => {
      if (props.choices.length > SEARCHED) combobox.focusSearchInput();
    },
  });
  const chosen = props.choices.find((choice) => choice.value === props.value);
  return (
    <Combobox
      store={combobox}
      width="max-content"
      position="bottom-start"
      withinPortal
      onOptionSubmit={(value) => {
        props.onChange(value);
        combobox.closeDropdown();
      }}
    >
      <span className={styles.chip} data-active={chosen !== undefined}>
        <Combobox.Target targetType="button">
          <button type="button" className={styles.open} onClick={() => combobox.toggleDropdown()}>
            {[props.name, chosen?.label ?? props.anyWord].filter((word) => word !== undefined).join(': ')}
            {chosen === undefined && <IconChevronDown size={16} stroke={1.75} aria-hidden />}
          </button>
        </Combobox.Target>
        {chosen !== undefined && (
          <button
            type="button"
            className={styles.clear}
            aria-label={props.clearLabel}
            onClick={() => {
              props.onChange(null);
            }}
          >
            <IconX size={14} stroke={1.75} aria-hidden />
          </button>
        )}
      </span>
      <Combobox.Dropdown>
        <Choices
          chip={props}
          search={search}
          onSearch={(words) => {
            setSearch(words);
            combobox.selectFirstOption();
          }}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Choices(props: { readonly chip: Props; readonly search: string; readonly onSearch: (words: string) => void }) {
  const { choices, name, searchLabel, value } = props.chip;
  const shown = choices.filter((choice) => fits(choice.label, props.search)).slice(0, SHOWN);
  return (
    <>
      {choices.length > SEARCHED && (
        <Combobox.Search
          value={props.search}
          placeholder={searchLabel}
          aria-label={searchLabel}
          onChange={(event) => {
            props.onSearch(event.currentTarget.value);
          }}
        />
      )}
      <Combobox.Options className={styles.options} aria-label={name}>
        {shown.map((choice) => (
          <Combobox.Option key={choice.value} value={choice.value} active={choice.value === value}>
            {choice.label}
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </>
  );
}

function fits(label: string, search: string): boolean {
  const parts = label.toLowerCase().split(/[\s(]+/);
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => parts.some((part) => part.startsWith(word)));
}
