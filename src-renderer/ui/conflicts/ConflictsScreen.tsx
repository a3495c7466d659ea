import { Button } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import { Link, useSearch } from 'wouter';
import type { ConflictView } from '#app/views.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { conflictPath } from '../kit/ConflictBox.tsx';
import { Page } from '../kit/Page.tsx';
import { PageHeader } from '../kit/PageHeader.tsx';
import { Pane } from '../kit/Pane.tsx';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { CONFLICTS_TEXT } from '../text/conflicts.ts';
import { ConflictDetail } from './ConflictDetail.tsx';
import { ConflictList } from './ConflictList.tsx';
import { conflictKey, findConflict, neighbourOf } from './find-conflict.ts';
import styles from './Conflicts.module.css';

type Props = { readonly params: { readonly [name: string]: string | undefined } };

/** Fields that offices filled differently (*konflik isian*), one after the other until a person has decided each (D2). */
export function ConflictsScreen({ params }: Props) {
  const text = useText(CONFLICTS_TEXT);
  const path = new URLSearchParams(useSearch()).get('isian');
  const conflicts = useWatched((queries) => queries.conflicts(), []);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const crumbs = [{ label: text.exchange, href: '/pertukaran' }, { label: text.crumb }];
  if (conflicts === undefined) return <Page crumbs={crumbs}>{null}</Page>;
  if (conflicts.length === 0) return <NoConflicts crumbs={crumbs} />;
  const chosen = findConflict(conflicts, params['record'], path);
  return (
    <Page layout="full" crumbs={crumbs}>
      <Pane side="left" width={244} label={text.list}>
        <ConflictList conflicts={conflicts} chosen={chosen} />
      </Pane>
      {chosen === null ? (
        <Gone next={conflicts[0]} />
      ) : (
        <Chosen conflicts={conflicts} chosen={chosen} isHere={isHere} />
      )}
    </Page>
  );
}

type ChosenProps = {
  readonly conflicts: readonly ConflictView[];
  readonly chosen: ConflictView;
  readonly isHere: RefObject<boolean>;
};

function Chosen({ conflicts, chosen, isHere }: ChosenProps) {
  const key = conflictKey(chosen);
  const pane = useRef<HTMLDivElement>(null);
  const before = useRef(key);
  useEffect(() => {
    // The next conflict may stand in the same record: then the address of the screen stays and the frame moves no focus.
    if (before.current !== key) pane.current?.querySelector('h1')?.focus({ preventScroll: true });
    before.current = key;
  }, [key]);
  return (
    <div ref={pane} className={styles.middle}>
      <ConflictDetail key={key} conflict={chosen} next={neighbourOf(conflicts, chosen)} isHere={isHere} />
    </div>
  );
}

function Gone({ next }: { readonly next: ConflictView | undefined }) {
  const text = useText(CONFLICTS_TEXT);
  return (
    <div className={styles.notice}>
      <PageHeader title={text.crumb} />
      <EmptyState
        action={
          next !== undefined && (
            <Button data-primary component={Link} href={conflictPath(next)}>
              {text.next}
            </Button>
          )
        }
      >
        {text.gone}
      </EmptyState>
    </div>
  );
}

function NoConflicts({ crumbs }: { readonly crumbs: readonly { readonly label: string; readonly href?: string }[] }) {
  const text = useText(CONFLICTS_TEXT);
  return (
    <Page crumbs={crumbs}>
      <PageHeader title={text.crumb} />
      <EmptyState
        action={
          <Button component={Link} href="/pertukaran" variant="default">
            {text.toExchange}
          </Button>
        }
      >
        {text.none}
      </EmptyState>
    </Page>
  );
}
