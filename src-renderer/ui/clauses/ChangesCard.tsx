import type { AgreementRow } from '#app/views.ts';
import { outdated, type Outdated } from '#domain/clauses/impact.ts';
import type { LibraryClause } from '#domain/clauses/library-clause.ts';
import { useDraftingText } from '../drafting/use-drafting-text.ts';
import { Badge } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { useText } from '../text/catalogue.ts';
import { CLAUSE_UPDATE_TEXT } from '../text/clause-update.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import { ProposeAddendum, UpdateDrafts } from './ImpactActions.tsx';
import { useAgreementRows, UseRow } from './UsesCard.tsx';
import styles from './Clauses.module.css';

type Document = { readonly row: AgreementRow; readonly outdated: readonly Outdated[] };

/** Every document that has an older text of any clause, drafts and running ones alike, with what can be done about all at once. */
export function ChangesCard({ library }: { readonly library: readonly LibraryClause[] }) {
  const text = useText(CLAUSES_TEXT);
  const update = useText(CLAUSE_UPDATE_TEXT);
  const rows = useAgreementRows();
  if (rows === undefined) return null;
  const found = rows
    .map((row): Document => ({ row, outdated: outdated(row, library) }))
    .filter((each) => each.outdated.length > 0);
  const count = found.reduce((sum, each) => sum + each.outdated.length, 0);
  const drafts = found
    .filter(({ row }) => row.state === 'draft')
    .map((each) => ({ record: each.row.record, outdated: each.outdated }));
  return (
    <Card
      title={text.changes}
      beside={<Badge meaning={count === 0 ? 'ok' : 'warn'}>{count}</Badge>}
      action={<UpdateDrafts drafts={drafts} />}
    >
      <p className={styles.empty}>{count === 0 ? text.noChanges : text.changesCount(count)}</p>
      {drafts.length > 0 && <p className={styles.empty}>{update.updateAllHint}</p>}
      {found.map((each) => (
        <OfDocument key={each.row.record} document={each} />
      ))}
    </Card>
  );
}

/** The outdated articles of one document, each under the title of its clause. */
function OfDocument({ document: { row, outdated: older } }: { readonly document: Document }) {
  const { untitled } = useDraftingText();
  const title = row.title.trim() === '' ? untitled : row.title;
  return (
    <section className={styles.document} aria-label={`${row.type} ${title}`}>
      {older.map((each) => (
        <UseRow
          key={each.article}
          row={row}
          version={row.origins.find(({ article }) => article === each.article)?.version ?? 0}
          older={each}
          clause={each.clause.title}
        />
      ))}
      {row.state !== 'draft' && (
        <div className={styles.together}>
          <ProposeAddendum agreement={{ record: row.record, outdated: older }} title={title} />
        </div>
      )}
    </section>
  );
}
