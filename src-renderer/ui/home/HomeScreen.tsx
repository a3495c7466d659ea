import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Columns } from '../kit/Columns.tsx';
import { KeyHint } from '../kit/KeyHint.tsx';
import { Page } from '../kit/Page.tsx';
import { PageHeader } from '../kit/PageHeader.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useMenuCommand } from '../session/use-menu-command.ts';
import { useNewRecord } from '../session/use-new-record.ts';
import { useToday } from '../session/use-today.ts';
import { useWatched } from '../session/use-watched.ts';
import { dayText } from '../text/days.ts';
import { HOME_TEXT } from '../text/home.ts';
import { useText } from '../text/catalogue.ts';
import { EndingCard } from './EndingCard.tsx';
import { ExchangeCard } from './ExchangeCard.tsx';
import { NextMeetingCard } from './NextMeetingCard.tsx';
import { OverdueCard } from './OverdueCard.tsx';
import { PartnersCard } from './PartnersCard.tsx';
import { StagesCard } from './StagesCard.tsx';
import { useWaiting } from './use-waiting.ts';

/** Beranda: what needs doing, and how it stands with the partners. */
export function HomeScreen() {
  const text = useText(HOME_TEXT);
  const language = useLanguage();
  const today = useToday();
  const create = useNewRecord();
  const waiting = useWaiting(today);
  // One filled button at most: the next meeting's, else this one.
  const hasMeeting = useWatched((queries) => queries.nextMeeting(today), [today]) !== null;
  useMenuCommand('new', create.item);
  return (
    <Page>
      <PageHeader
        title={dayText(today, language, 'full')}
        under={waiting === null ? ' ' : text.waiting(waiting.count, waiting.overdue)}
        actions={
          <Button
            {...(hasMeeting ? { variant: 'default' } : { 'data-primary': true })}
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            rightSection={<KeyHint keys={['N']} />}
            onClick={create.item}
          >
            {text.newItem}
          </Button>
        }
      />
      <Columns
        rightWidth={402}
        left={
          <>
            <NextMeetingCard today={today} />
            <OverdueCard today={today} />
            <StagesCard today={today} />
          </>
        }
        right={
          <>
            <PartnersCard />
            <EndingCard today={today} />
            <ExchangeCard />
          </>
        }
      />
    </Page>
  );
}
