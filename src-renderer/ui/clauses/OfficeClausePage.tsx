import { Button } from '@mantine/core';
import { IconArchive, IconRestore } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { RecordView } from '#app/views.ts';
import type { LibraryClause } from '#domain/clauses/library-clause.ts';
import { isGivenOut } from '#domain/clauses/office-clause.ts';
import { useDayText } from '../cooperation/use-cooperation-text.ts';
import { useChange } from '../cooperation/use-item-data.ts';
import { useArchive } from '../cooperation/use-item-doings.ts';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { Badge } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useWatched } from '../session/use-watched.ts';
import { NewerFields } from '../sharing/NewerFields.tsx';
import type { Sharable } from '../sharing/sharable.ts';
import { SharingDialog } from '../sharing/SharingDialog.tsx';
import { SharingLine } from '../sharing/SharingLine.tsx';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import { ClauseForm } from './ClauseForm.tsx';
import { ClauseVariants } from './ClauseVariants.tsx';
import { useClauseDoings } from './use-clause-doings.ts';
import { UsesCard } from './UsesCard.tsx';
import styles from './Clauses.module.css';

type Props = {
  readonly record: string;
  /** As the library lists it; null while it is archived. */
  readonly clause: LibraryClause | null;
  readonly gone: ReactNode;
};

/** A clause of the office's own: every field keeps itself; a version is given out by its own button. */
export function OfficeClausePage({ record, clause, gone }: Props) {
  const view = useWatched((queries) => queries.record('clause', record), [record]);
  if (view === undefined) return null;
  if (view === null) return gone;
  return (
    <div className={styles.page}>
      <Bar view={view} />
      <NewerFields kind="clause" paths={view.newer} />
      <Version view={view} />
      <ClauseForm view={view} />
      <ClauseVariants view={view} />
      {clause !== null && <UsesCard clause={clause} />}
    </div>
  );
}

function Bar({ view }: { readonly view: RecordView<'clause'> }) {
  const text = useText(CLAUSES_TEXT);
  const change = useChange(view.value.id);
  const archive = useArchive();
  const [isSharing, setSharing] = useState(false);
  const sharable = useSharable(view);
  const { id, title, removed } = view.value;
  const name = title.trim() === '' ? text.unnamed : title;
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>{name}</h2>
      <Badge meaning={removed ? 'warn' : 'plain'}>{removed ? text.inArchive : text.office}</Badge>
      <SharingLine sharable={sharable} onOpen={() => setSharing(true)} />
      <span className={styles.end}>
        <HistoryLink kind="clause" record={id} size="sm" />
        <Button
          variant="default"
          leftSection={
            removed ? (
              <IconRestore size={16} stroke={1.75} aria-hidden />
            ) : (
              <IconArchive size={16} stroke={1.75} aria-hidden />
            )
          }
          onClick={() => {
            if (removed) change([{ kind: 'removeRecord', removed: false }]);
            else archive([id], text.archived(name));
          }}
        >
          {removed ? text.restore : text.archive}
        </Button>
      </span>
      {isSharing && (
        <SharingDialog sharable={sharable} onClose={() => setSharing(false)} onParties={() => setSharing(false)} />
      )}
    </div>
  );
}

/** A clause has no parties: it is shared with groups of regions. */
function useSharable({
  value,
  scope,
  sharedWith,
  without,
  leftBehind,
  apart,
  conflicts,
}: RecordView<'clause'>): Sharable {
  const ownRegion = useOwnOffice()?.value.region ?? '';
  return {
    record: value.id,
    scope,
    sharedWith,
    without,
    leftBehind,
    apart,
    parties: [],
    ownRegion,
    disputes: conflicts.length,
  };
}

function Version({ view }: { readonly view: RecordView<'clause'> }) {
  const text = useText(CLAUSES_TEXT);
  const day = useDayText();
  const { giveOut } = useClauseDoings();
  const { id, version, since } = view.value;
  const given = isGivenOut(view.value);
  return (
    <Card
      size="side"
      title={version === 0 ? text.noVersion : text.version(version, day(since ?? '', 'long'))}
      beside={!given && version > 0 ? <Badge meaning="warn">{text.inWriting}</Badge> : undefined}
      action={
        given ? undefined : (
          <Button size="compact-sm" data-primary disabled={view.value.text.trim() === ''} onClick={() => giveOut(id)}>
            {text.giveOut(version + 1)}
          </Button>
        )
      }
    >
      <p className={styles.empty}>{text.giveOutHint}</p>
    </Card>
  );
}
