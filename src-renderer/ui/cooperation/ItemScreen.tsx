import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { HistoryCard } from './HistoryCard.tsx';
import { ActionsCard, AgreementsCard, DecisionsCard, MeetingsCard } from './ItemCards.tsx';
import { ItemHeader } from './ItemHeader.tsx';
import { ItemTabs } from './ItemTabs.tsx';
import { StageRail } from './StageRail.tsx';
import { NewerFields } from '../sharing/NewerFields.tsx';
import { SharingNotices } from '../sharing/SharingNotices.tsx';
import { ItemContext, useItem, useSharableItem } from './item-context.ts';
import { type ItemScreenState, useItemScreen } from './use-item-data.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import { Page } from '../kit/Page.tsx';
import { useShownRecord } from '../session/use-shown-record.ts';
import styles from './ItemScreen.module.css';

/** The page of one cooperation item (`/kerja-sama/:id`). */
export function ItemScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const record = params['id'] ?? '';
  const state = useItemScreen(record);
  switch (state.kind) {
    case 'waiting':
      return null;
    case 'gone':
      return <GoneNotice />;
    default:
      return <ItemPage key={record} state={state} />;
  }
}

function ItemPage({ state }: { readonly state: ItemScreenState & { readonly kind: 'there' } }) {
  const { ownRegion, today } = state;
  // What was just answered counts for the next answer, though the store may not have said so yet.
  const { value, change } = useShownRecord('cooperation-item', state.view);
  const view = useMemo(() => ({ ...state.view, value }), [state.view, value]);
  const text = useCooperationText();
  const title = view.value.title.trim() === '' ? text.untitled : view.value.title;
  const crumbs = [{ label: text.title, href: '/kerja-sama' }, { label: title }];
  const item = useMemo(() => ({ view, change, ownRegion, today }), [view, change, ownRegion, today]);
  return (
    <ItemContext value={item}>
      <Page layout="full" crumbs={crumbs}>
        <div className={styles.page}>
          <ItemHeader />
          <Notices />
          <StageRail item={view.value} />
          <div className={styles.columns}>
            <div className={styles.form}>
              <ItemTabs />
            </div>
            <div className={styles.cards}>
              <DecisionsCard />
              <MeetingsCard />
              <AgreementsCard />
              <ActionsCard />
              <HistoryCard />
            </div>
          </div>
        </div>
      </Page>
    </ItemContext>
  );
}

function Notices() {
  return (
    <>
      <SharingNotices sharable={useSharableItem()} />
      <NewerFields kind="cooperation-item" paths={useItem().view.newer} />
    </>
  );
}

function GoneNotice() {
  const text = useCooperationText().header;
  return (
    <div className={styles.gone}>
      <p>{text.gone}</p>
      <Button component={Link} href="/kerja-sama" variant="default">
        {text.toList}
      </Button>
    </div>
  );
}
