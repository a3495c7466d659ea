import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgreementRow } from '#app/views.ts';
import { outdated, type Outdated } from '#domain/clauses/impact.ts';
import type { LibraryClause } from '#domain/clauses/library-clause.ts';
import { useValueText } from '../cooperation/use-cooperation-text.ts';
import { useDraftingText } from '../drafting/use-drafting-text.ts';
import { Badge } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { CardRow } from '../kit/CardRow.tsx';
import { useWatched } from '../session/use-watched.ts';
import { shortKind } from '../drafting/short-kind.ts';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import { UpdateDrafts } from './ImpactActions.tsx';
import { UpdateDialog } from './UpdateDialog.tsx';
import styles from './Clauses.module.css';

/** More documents than any office has; a list row is small. */
const MOST = 2000;

export function useAgreementRows(): readonly AgreementRow[] | undefined {
  return useWatched((queries) => queries.agreements(MOST), [])?.rows;
}

/** Where a clause is used: documents with an older text first, each with the way to the difference. */
export function UsesCard({ clause }: { readonly clause: LibraryClause }) {
  const text = useText(CLAUSES_TEXT);
  const rows = useAgreementRows();
  if (rows === undefined) return null;
  const uses = rows.flatMap((row) =>
    row.origins
      .filter((origin) => origin.clause === clause.id)
      .map((origin) => ({
        row,
        version: origin.version,
        older: outdated({ type: row.type, origins: [origin] }, [clause])[0] ?? null,
        origin,
      })),
  );
  const sorted = uses.toSorted((one, other) => Number(one.older === null) - Number(other.older === null));
  const drafts = rows
    .filter(({ state }) => state === 'draft')
    .map((row) => ({ record: row.record, outdated: outdated(row, [clause]) }))
    .filter((each) => each.outdated.length > 0);
  return (
    <Card
      title={text.uses}
      beside={<Badge meaning="plain">{uses.length}</Badge>}
      action={<UpdateDrafts drafts={drafts} />}
    >
      {uses.length === 0 && <p className={styles.empty}>{text.notUsed}</p>}
      {sorted.map(({ row, version, older, origin }) => (
        <UseRow key={`${row.record}/${origin.article}`} row={row} version={version} older={older} />
      ))}
    </Card>
  );
}

type UseProps = {
  readonly row: AgreementRow;
  readonly version: number;
  readonly older: Outdated | null;
  /** Title of the clause, where the list is not about one clause alone. */
  readonly clause?: string;
};

/** One article of one document: whether its text is the library's, and if not, the way to the difference. */
export function UseRow({ row, version, older, clause }: UseProps) {
  const text = useText(CLAUSES_TEXT);
  const valueText = useValueText();
  const { untitled } = useDraftingText();
  const [isOpen, setOpen] = useState(false);
  const title = row.title.trim() === '' ? untitled : row.title;
  return (
    <>
      <CardRow
        icon={<IconFileText size={16} stroke={1.75} aria-hidden />}
        title={`${shortKind(row.type)} ${title}`}
        href={`/naskah/${row.record}`}
        under={[
          ...(clause === undefined ? [] : [clause]),
          valueText('agreement', 'state', row.state),
          older === null ? text.upToDate : text.older(version),
        ].join(' · ')}
        end={
          older === null ? undefined : (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={text.seeChange(clause === undefined ? title : `${title}, ${clause}`)}
              onClick={() => setOpen(true)}
            >
              {text.see}
            </Button>
          )
        }
      />
      {isOpen && older !== null && (
        <UpdateDialog agreement={row.record} outdated={older} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
