import { BackupCard } from '../backup/BackupCard.tsx';
import { Columns } from '../kit/Columns.tsx';
import { Page } from '../kit/Page.tsx';
import { PageHeader } from '../kit/PageHeader.tsx';
import { SETTINGS_TEXT } from '../text/settings.ts';
import { useText } from '../text/catalogue.ts';
import { AboutCard } from './AboutCard.tsx';
import { DataCard } from './DataCard.tsx';
import { FolderCard } from './FolderCard.tsx';
import { HouseLinkCard } from './HouseLinkCard.tsx';
import { KeysCard } from './KeysCard.tsx';
import { LookCard } from './LookCard.tsx';
import { OfficeCards } from './OfficeCards.tsx';
import { TrailCard } from './TrailCard.tsx';

/** Pengaturan: office and user, look, key and recovery file, data, about. */
export function SettingsScreen() {
  const text = useText(SETTINGS_TEXT);
  return (
    <Page>
      <PageHeader title={text.title} />
      <Columns
        rightWidth={424}
        left={
          <>
            <OfficeCards />
            <HouseLinkCard />
            <KeysCard />
            <BackupCard />
          </>
        }
        right={
          <>
            <LookCard />
            <FolderCard />
            <TrailCard />
            <DataCard />
            <AboutCard />
          </>
        }
      />
    </Page>
  );
}
