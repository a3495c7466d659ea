import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { FilterChip } from '../cooperation/FilterChip.tsx';
import { isRegionFiltered, NO_REGION_FILTER, useRegionFilter } from './region-filter.ts';
import { useRegionsText } from './use-regions-text.ts';
import styles from './Regions.module.css';

/** The filters of the list of regions as chips in one line. */
export function RegionFilters() {
  const text = useRegionsText().list;
  const { filter, set } = useRegionFilter();
  const provinces = useMemo(
    () =>
      gazetteer()
        .regions.filter((region) => region.level === 'province')
        .map((region) => ({ value: region.code, label: region.name })),
    [],
  );
  return (
    <fieldset className={styles.chips} aria-label={text.filters}>
      <Toggle name={text.borders} isOn={filter.borders} onToggle={() => set({ borders: !filter.borders })} />
      <Toggle name={text.withItems} isOn={filter.withItems} onToggle={() => set({ withItems: !filter.withItems })} />
      <FilterChip
        name={text.province}
        anyWord={text.anyProvince}
        clearLabel={text.clear}
        searchLabel={text.findProvince}
        value={filter.province}
        choices={provinces}
        onChange={(province) => {
          set({ province });
        }}
      />
      {isRegionFiltered(filter) && (
        <Button variant="subtle" size="compact-sm" className={styles.clear} onClick={() => set(NO_REGION_FILTER)}>
          {text.clear}
        </Button>
      )}
    </fieldset>
  );
}

function Toggle(props: { readonly name: string; readonly isOn: boolean; readonly onToggle: () => void }) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={props.isOn} onClick={props.onToggle}>
      {props.name}
    </button>
  );
}
