import { Link, useLocation } from 'wouter';
import type { Region } from '#domain/regions/region.ts';
import { RowGrid } from '../cooperation/RowGrid.tsx';
import { regionName } from '../cooperation/party-names.ts';
import type { RegionFacts } from './region-filter.ts';
import { useOwnRegion } from './use-region-data.ts';
import { useRegionsText } from './use-regions-text.ts';
import styles from './Regions.module.css';

const COLUMNS = '84px minmax(0, 1fr) 260px 120px 220px';

/** The table of regions: code, name, province, how many items, and whether it borders us. */
export function RegionTable({ regions, facts }: { readonly regions: readonly Region[]; readonly facts: RegionFacts }) {
  const text = useRegionsText().list;
  const [, go] = useLocation();
  return (
    <RowGrid
      label={text.label}
      count={regions.length}
      columns={COLUMNS}
      rowHeight={36}
      head={(['code', 'name', 'province', 'items', 'border'] as const).map((name) => (
        <th key={name} scope="col">
          {text.columns[name]}
        </th>
      ))}
      rowKey={(index) => regions[index]?.code ?? String(index)}
      renderRow={(index) => {
        const region = regions[index];
        return region === undefined ? null : <RegionCells region={region} facts={facts} />;
      }}
      onOpen={(index) => {
        const region = regions[index];
        if (region !== undefined) go(`/daerah/${region.code}`);
      }}
    />
  );
}

function RegionCells({ region, facts }: { readonly region: Region; readonly facts: RegionFacts }) {
  const text = useRegionsText().list;
  const ownRegion = useOwnRegion();
  const items = facts.items(region.code);
  const border = region.code === ownRegion ? text.own : facts.isNeighbour(region.code) ? text.bordersUs : '';
  return (
    <>
      <td className={styles.code}>{region.code}</td>
      <td>
        <Link
          href={`/daerah/${region.code}`}
          tabIndex={-1}
          className={styles.name}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {region.name}
        </Link>
      </td>
      <td className={styles.dim}>
        {region.level === 'province' ? '' : regionName(region.province).replace('Prov. ', '')}
      </td>
      <td>{items === 0 ? '' : items}</td>
      <td className={styles.dim}>{region.autonomous ? border : text.notAutonomousShort}</td>
    </>
  );
}
