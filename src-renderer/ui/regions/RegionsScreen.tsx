import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { KeyHint } from '../kit/KeyHint.tsx';
import { useMemo } from 'react';
import { PartnerTabs } from './PartnerTabs.tsx';
import { RegionFilters } from './RegionFilters.tsx';
import { RegionTable } from './RegionTable.tsx';
import { filterRegions, useRegionFilter } from './region-filter.ts';
import { useRegionFacts } from './use-region-data.ts';
import { useRegionsText } from './use-regions-text.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { Page } from '../kit/Page.tsx';
import styles from './Regions.module.css';

/** All regions of the official list (`/daerah`). */
export function RegionsScreen() {
  const text = useRegionsText();
  const { filter, set } = useRegionFilter();
  const facts = useRegionFacts();
  const { regions } = gazetteer();
  const shown = useMemo(() => filterRegions(regions, filter, facts), [regions, filter, facts]);
  return (
    <Page layout="full">
      <div className={styles.page}>
        <header className={styles.header}>
          <h1 className={styles.title} tabIndex={-1}>
            {text.title}
          </h1>
          <output className={styles.count}>{text.list.count(shown.length, regions.length)}</output>
          <PartnerTabs open="regions" />
        </header>
        <div className={styles.filters}>
          <TextInput
            data-list-search
            type="search"
            className={styles.search}
            aria-label={text.list.search}
            placeholder={text.list.search}
            leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
            rightSection={<KeyHint keys={['/']} />}
            value={filter.text}
            onChange={(event) => {
              set({ text: event.currentTarget.value });
            }}
          />
          <RegionFilters />
        </div>
        {shown.length === 0 ? (
          <p className={styles.nothing}>{text.list.nothingFound}</p>
        ) : (
          <RegionTable regions={shown} facts={facts} />
        )}
      </div>
    </Page>
  );
}
