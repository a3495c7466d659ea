import { Link, useLocation } from 'wouter';
import type { OrganisationRow } from '#app/views.ts';
import { RowGrid } from '../cooperation/RowGrid.tsx';
import { organisationTypeName } from './organisation-type.ts';
import { useRegionsText } from './use-regions-text.ts';
import styles from './Regions.module.css';

/** The table of partners that are no regions. */
export function OrganisationTable({ rows }: { readonly rows: readonly OrganisationRow[] }) {
  const text = useRegionsText().others;
  const [, go] = useLocation();
  return (
    <RowGrid
      label={text.label}
      count={rows.length}
      columns="minmax(0, 1fr) 280px"
      rowHeight={36}
      head={(['name', 'type'] as const).map((name) => (
        <th key={name} scope="col">
          {text.columns[name]}
        </th>
      ))}
      rowKey={(index) => rows[index]?.record ?? String(index)}
      renderRow={(index) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <>
            <td>
              <Link
                href={`/daerah/mitra/${row.record}`}
                tabIndex={-1}
                className={styles.name}
                onClick={(event) => {
                  event.stopPropagation();
                }}
              >
                {row.name.trim() === '' ? text.unnamed : row.name}
              </Link>
            </td>
            <td className={styles.dim}>{organisationTypeName(row.type, text.types)}</td>
          </>
        );
      }}
      onOpen={(index) => {
        const row = rows[index];
        if (row !== undefined) go(`/daerah/mitra/${row.record}`);
      }}
    />
  );
}
