import { outdated } from '#domain/clauses/impact.ts';
import type { LibraryClause } from '#domain/clauses/library-clause.ts';
import { Badge } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import { useAgreementRows, UseRow } from './UsesCard.tsx';
import styles from './Clauses.module.css';

/** Every document that has an older text of any clause, drafts and running ones alike. */
export function ChangesCard({ library }: { readonly library: readonly LibraryClause[] }) {
  const text = useText(CLAUSES_TEXT);
  const rows = useAgreementRows();
  if (rows === undefined) return null;
  const found = rows.flatMap((row) =>
    outdated(row.origins, library).map((older) => ({
      row,
      older,
      version: row.origins.find(({ article }) => article === older.article)?.version ?? 0,
    })),
  );
  return (
    <Card title={text.changes} beside={<Badge meaning={found.length === 0 ? 'ok' : 'warn'}>{found.length}</Badge>}>
      <p className={styles.empty}>{found.length === 0 ? text.noChanges : text.changesCount(found.length)}</p>
      {found.map(({ row, older, version }) => (
        <div key={`${row.record}/${older.article}`}>
          <p className={styles.empty}>{older.clause.title}</p>
          <UseRow row={row} version={version} older={older} />
        </div>
      ))}
    </Card>
  );
}
