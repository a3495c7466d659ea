import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { RecordView } from '#app/views.ts';
import { useChange } from '../cooperation/use-item-data.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Page } from '../kit/Page.tsx';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useToday } from '../session/use-today.ts';
import { useWatched } from '../session/use-watched.ts';
import { DraftContext } from './draft-context.ts';
import { DraftPanes } from './DraftPanes.tsx';
import { useBeside } from './use-beside.ts';
import { useDraftingText } from './use-drafting-text.ts';

/** The drafting screen (`/naskah/:id`). */
export function DraftScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const record = params['id'] ?? '';
  const view = useWatched((queries) => queries.record('agreement', record), [record]);
  if (view === undefined) return null;
  return view === null ? <GoneNotice /> : <DraftPage key={record} view={view} />;
}

function DraftPage({ view }: { readonly view: RecordView<'agreement'> }) {
  const text = useDraftingText();
  const change = useChange(view.value.id);
  const office = useOwnOffice();
  const today = useToday();
  const [turn, setTurn] = useState(0);
  const renew = useCallback(() => setTurn((before) => before + 1), []);
  const beside = useBeside(view.value.item);
  const ownRegion = office?.value.region ?? '';
  const ownAddress = office?.value.address ?? '';
  const draft = useMemo(
    () => ({ view, change, turn, renew, ownRegion, ownAddress, today, beside }),
    [view, change, turn, renew, ownRegion, ownAddress, today, beside],
  );
  const title = view.value.title.trim() === '' ? text.untitled : view.value.title;
  return (
    <DraftContext value={draft}>
      <Page layout="full" crumbs={[{ label: text.title, href: '/naskah' }, { label: title }]}>
        <DraftPanes />
      </Page>
    </DraftContext>
  );
}

function GoneNotice() {
  const text = useDraftingText();
  const toList = (
    <Button component={Link} href="/naskah" variant="default">
      {text.strip.toList}
    </Button>
  );
  return (
    <Page crumbs={[{ label: text.title, href: '/naskah' }]}>
      <EmptyState action={toList}>{text.strip.gone}</EmptyState>
    </Page>
  );
}
