import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { governmentName, headTitle, type Region } from '#domain/regions/region.ts';
import { regionName } from '../cooperation/party-names.ts';
import { ItemCard } from '../cooperation/ItemCard.tsx';
import { useNewRecord } from '../session/use-new-record.ts';
import { OfficialsCard } from './OfficialsCard.tsx';
import { PartnerItemsCard } from './PartnerItemsCard.tsx';
import { RegionMap } from './RegionMap.tsx';
import { useOwnRegion } from './use-region-data.ts';
import { useRegionsText } from './use-regions-text.ts';
import { Page } from '../kit/Page.tsx';
import styles from './Regions.module.css';

/** The page of one region (`/daerah/:code`). */
export function RegionScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const code = params['code'] ?? '';
  const region = gazetteer().region(code);
  return region === null ? <NotFound /> : <RegionPage key={code} region={region} />;
}

function RegionPage({ region }: { readonly region: Region }) {
  const text = useRegionsText();
  return (
    <Page layout="full" crumbs={[{ label: text.title, href: '/daerah' }, { label: region.name }]}>
      <div className={styles.page}>
        <RegionHeader region={region} />
        <div className={styles.columns}>
          <div className={styles.column}>
            <ItemCard title={text.record.names} empty="">
              <NamesList region={region} />
            </ItemCard>
            <PartnerItemsCard partyKey={region.code} empty={text.record.itemsEmpty} />
          </div>
          <div className={styles.column}>
            <OfficialsCard party={{ kind: 'region', code: region.code }} headTitle={headTitle(region)} />
            <NeighboursCard region={region} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function RegionHeader({ region }: { readonly region: Region }) {
  const text = useRegionsText();
  const ownRegion = useOwnRegion();
  const { itemWith } = useNewRecord();
  const create = (): void => itemWith({ kind: 'region', code: region.code });
  const borders = gazetteer().borders(ownRegion, region.code);
  const state = region.code === ownRegion ? text.record.own : borders ? text.record.bordersUs : '';
  const isPartner = region.autonomous && region.code !== ownRegion;
  return (
    <header className={styles.header}>
      <div>
        <h1 className={styles.title} tabIndex={-1}>
          {region.name}
        </h1>
        {region.autonomous ? (
          <span className={styles.count}>{state}</span>
        ) : (
          <span className={styles.warning}>{text.record.notAutonomous}</span>
        )}
      </div>
      {isPartner && (
        <Button
          className={styles.clear}
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={create}
        >
          {text.record.newItem}
        </Button>
      )}
    </header>
  );
}

function NamesList({ region }: { readonly region: Region }) {
  const text = useRegionsText().record;
  const facts = [
    ...(region.autonomous
      ? [
          [text.government, governmentName(region)],
          [text.head, headTitle(region)],
        ]
      : []),
    [text.code, region.code],
    ...(region.level === 'province' ? [] : [[text.province, regionName(region.province).replace('Prov. ', '')]]),
  ];
  return (
    <li>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function NeighboursCard({ region }: { readonly region: Region }) {
  const text = useRegionsText().record;
  const codes = gazetteer().neighbours(region.code);
  return (
    <ItemCard title={text.neighbours} count={codes.length} empty={text.noNeighbours}>
      {codes.length > 0 && (
        <li>
          <RegionMap region={region} neighbours={codes} />
          <div className={styles.neighbours}>
            {codes.map((code) => (
              <Link key={code} href={`/daerah/${code}`} className={styles.neighbour}>
                {regionName(code)}
              </Link>
            ))}
          </div>
          <p className={styles.note}>{text.seaNote}</p>
        </li>
      )}
    </ItemCard>
  );
}

function NotFound() {
  const text = useRegionsText().record;
  return (
    <div className={styles.page}>
      <div className={styles.empty}>
        <p>{text.notFound}</p>
        <Button component={Link} href="/daerah" variant="default">
          {text.toList}
        </Button>
      </div>
    </div>
  );
}
