import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { RecordView } from '#app/views.ts';
import { numberBlocks } from '#domain/meetings/numbering.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Page } from '../kit/Page.tsx';
import { useWatched } from '../session/use-watched.ts';
import { useToday } from '../session/use-today.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { MeetingContext, type MeetingScene } from './meeting-context.ts';
import { MeetingPanes } from './MeetingPanes.tsx';
import { useShownRecord } from '../session/use-shown-record.ts';

/** A meeting and its minutes (`/rapat/:id`). */
export function MeetingScreen({ params }: { readonly params: Readonly<Record<string, string | undefined>> }) {
  const text = useText(MEETINGS_TEXT);
  const id = params['id'] ?? '';
  const view = useWatched((queries) => queries.record('meeting', id), [id]);
  const title = view?.value.title.trim() === '' ? text.untitled : (view?.value.title ?? '');
  const crumbs = [{ label: text.title, href: '/rapat' }, { label: title }];
  return (
    <Page layout="full" crumbs={crumbs}>
      {view === null && (
        <EmptyState
          action={
            <Button component={Link} href="/rapat" variant="default">
              {text.toList}
            </Button>
          }
        >
          {text.missing}
        </EmptyState>
      )}
      {view !== null && view !== undefined && <Scene key={id} view={view} />}
    </Page>
  );
}

function Scene({ view }: { readonly view: RecordView<'meeting'> }) {
  const today = useToday();
  const { value: meeting, change } = useShownRecord('meeting', view);
  const [topic, setTopic] = useState<string | null>(() => firstTopic(view));
  const [isMoved, setMoved] = useState(false);
  const numbers = useMemo(() => numberBlocks(meeting), [meeting]);
  // A topic that was taken out meanwhile gives way to the details.
  const shown = meeting.topics.some((each) => each.id === topic) ? topic : null;
  const openTopic = (next: string | null): void => {
    setTopic(next);
    setMoved(true);
  };
  const scene: MeetingScene = { meeting, view, change, topic: shown, openTopic, isMoved, numbers, today };
  return (
    <MeetingContext value={scene}>
      <MeetingPanes />
    </MeetingContext>
  );
}

/** A new meeting begins with its details, one that has a title with the first topic that is not done. */
function firstTopic({ value }: RecordView<'meeting'>): string | null {
  if (value.title.trim() === '') return null;
  return (value.topics.find((topic) => !topic.done) ?? value.topics[0])?.id ?? null;
}
