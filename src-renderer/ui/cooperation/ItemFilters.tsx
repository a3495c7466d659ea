import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { ItemFilter } from '#app/queries.ts';
import { AFFAIRS } from '#domain/cooperation/affairs.ts';
import { cooperationKindSchema } from '#domain/cooperation/cooperation-item.ts';
import { STAGES, stageNumber } from '#domain/cooperation/stage.ts';
import { type FilterChoice, FilterChip } from './FilterChip.tsx';
import { isFiltered, NO_FILTER, useItemFilter } from './item-filter.ts';
import { usePartyChoices } from './use-party-choices.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './ItemsScreen.module.css';

type Name = Exclude<keyof ItemFilter, 'text'>;
const NAMES: readonly Name[] = ['type', 'stage', 'nature', 'affair', 'party', 'endsWithin'];
const WITHIN = [45, 90, 180, 365];

/** The filters of the list as chips in one line. */
export function ItemFilters() {
  const text = useCooperationText().list;
  const { filter, set } = useItemFilter();
  const choices = useChoices();
  return (
    <fieldset className={styles.chips} aria-label={text.filters.group}>
      {NAMES.map((name) => (
        <FilterChip
          key={name}
          name={text.filters[name]}
          anyWord={name === 'type' || name === 'stage' ? text.any : undefined}
          clearLabel={text.removeFilter(text.filters[name])}
          searchLabel={text.findValue}
          value={filter[name] === null ? null : String(filter[name])}
          choices={choices[name]}
          onChange={(value) => {
            set({ [name]: name === 'endsWithin' && value !== null ? Number(value) : value });
          }}
        />
      ))}
      {isFiltered(filter) && (
        <Button variant="subtle" size="compact-sm" className={styles.clear} onClick={() => set(NO_FILTER)}>
          {text.clear}
        </Button>
      )}
    </fieldset>
  );
}

function useChoices(): Readonly<Record<Name, readonly FilterChoice[]>> {
  const text = useCooperationText();
  const party = usePartyChoices();
  return useMemo(
    () => ({
      type: cooperationKindSchema.options.map((value) => ({ value, label: value })),
      stage: STAGES.map((value) => ({ value, label: `${stageNumber(value)}. ${text.stage.names[value]}` })),
      nature: [
        { value: 'mandatory', label: text.mandatory },
        { value: 'voluntary', label: text.voluntary },
      ],
      affair: AFFAIRS.map(({ code, name }) => ({ value: code, label: name })),
      party,
      endsWithin: WITHIN.map((days) => ({ value: String(days), label: text.list.within(days) })),
    }),
    [text, party],
  );
}
