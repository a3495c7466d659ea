import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { MeetingRow } from '#app/views.ts';
import { daysUntil } from '#domain/cooperation/rules.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { timeText } from '../kit/day-input.ts';
import { useLanguage } from '../session/session-context.ts';
import { useNewRecord } from '../session/use-new-record.ts';
import { useZone } from '../session/use-today.ts';
import { useWatched } from '../session/use-watched.ts';
import { dayText } from '../text/days.ts';
import { HOME_TEXT } from '../text/home.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Home.module.css';

type Props = { readonly today: string };

/** The next meeting (*rapat*), with its day drawn large. */
export function NextMeetingCard({ today }: Props) {
  const text = useText(HOME_TEXT).meeting;
  const meeting = useWatched((queries) => queries.nextMeeting(today), [today]);
  const create = useNewRecord();
  if (meeting === undefined) return null;
  return (
    <section className={styles.meeting} aria-label={text.label}>
      {meeting === null ? (
        <EmptyState
          action={
            <Button size="xs" variant="default" onClick={create.meeting}>
              {text.create}
            </Button>
          }
        >
          {text.none}
        </EmptyState>
      ) : (
        <Meeting meeting={meeting} today={today} />
      )}
    </section>
  );
}

function Meeting({ meeting, today }: { readonly meeting: MeetingRow; readonly today: string }) {
  const text = useText(HOME_TEXT);
  const zone = useZone();
  const when = meeting.starts === '' ? [] : [text.meeting.at(timeText(meeting.starts), zone)];
  const facts = [...when, ...(meeting.place === '' ? [] : [meeting.place])].join(', ');
  return (
    <>
      <DayTile day={meeting.date} today={today} />
      <div className={styles.meetingText}>
        <p className={styles.dim}>{facts === '' ? text.meeting.label : text.meeting.facts(facts)}</p>
        <h2 className={styles.meetingTitle}>{meeting.title === '' ? text.untitled : meeting.title}</h2>
        <p className={styles.invited}>
          {meeting.participants > 0 && <IconCheck size={14} stroke={1.75} aria-hidden />}
          {meeting.participants === 0 ? text.meeting.nobody : text.meeting.invited(meeting.participants)}
        </p>
      </div>
      <Button component={Link} href={`/rapat/${meeting.record}`} data-primary>
        {text.meeting.open}
      </Button>
    </>
  );
}

/** Whether it is today or tomorrow, the number of the day, and its computed weekday. */
function DayTile({ day, today }: { readonly day: string; readonly today: string }) {
  const text = useText(HOME_TEXT).meeting;
  const language = useLanguage();
  const days = daysUntil(day, today);
  const [weekday = '', ...rest] = dayText(day, language, 'full').replace(',', '').split(' ');
  const above = days === 0 ? text.today : days === 1 ? text.tomorrow : rest.slice(1).join(' ');
  return (
    <div className={styles.tile}>
      <span>{above}</span>
      <strong>{Number(day.slice(8))}</strong>
      <span>{weekday}</span>
    </div>
  );
}
