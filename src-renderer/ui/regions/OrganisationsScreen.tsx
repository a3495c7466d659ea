import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { KeyHint } from '../kit/KeyHint.tsx';
import { useState } from 'react';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { useOrganisations } from '../cooperation/use-item-data.ts';
import { OrganisationTable } from './OrganisationTable.tsx';
import { PartnerTabs } from './PartnerTabs.tsx';
import { useCreateOrganisation } from './use-region-data.ts';
import { useRegionsText } from './use-regions-text.ts';
import { Page } from '../kit/Page.tsx';
import styles from './Regions.module.css';

/** Partners that are no regions (`/daerah/mitra`): ministries, companies, organisations. */
export function OrganisationsScreen() {
  const text = useRegionsText();
  const [words, setWords] = useState('');
  const all = useOrganisations();
  const create = useCreateOrganisation();
  usePageKeys({ n: create });
  const shown = all.filter((each) => each.name.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <Page layout="full">
      <div className={styles.page}>
        <header className={styles.header}>
          <h1 className={styles.title} tabIndex={-1}>
            {text.title}
          </h1>
          <output className={styles.count}>{text.others.count(shown.length, all.length)}</output>
          <PartnerTabs open="others" />
          <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={create}>
            {text.others.add}
          </Button>
        </header>
        {all.length > 0 && (
          <TextInput
            data-list-search
            type="search"
            className={styles.search}
            aria-label={text.others.search}
            placeholder={text.others.search}
            leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
            rightSection={<KeyHint keys={['/']} />}
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
            }}
          />
        )}
        {shown.length > 0 && <OrganisationTable rows={shown} />}
        {shown.length === 0 && (
          <div className={styles.empty}>
            <p>{all.length === 0 ? text.others.empty : text.others.nothingFound}</p>
            <Button variant="default" onClick={all.length === 0 ? create : () => setWords('')}>
              {all.length === 0 ? text.others.add : text.others.clear}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}
