import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { clockText, plannedLength, timeOfDay } from '#domain/meetings/meeting-clock.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import type { Edit } from '#domain/record/edit.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { timeText } from '../kit/day-input.ts';
import { useSession } from '../session/session-context.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useMeeting, useMeetingConflict } from './meeting-context.ts';
import styles from './Side.module.css';

const MINUTE = 60_000;

/** How long the meeting runs, and its start and end. The clock shows; it decides nothing (D4). */
export function ClockCard() {
  const text = useText(MEETINGS_TEXT).clock;
  const { meeting } = useMeeting();
  const conflict = useMeetingConflict('state');
  if (conflict !== undefined) {
    return (
      <section className={styles.clock} aria-label={text.time}>
        <ConflictBox label={text.running} conflict={conflict} />
      </section>
    );
  }
  return (
    <section className={styles.clock} aria-label={text.time}>
      {meeting.state === 'running' ? <Running /> : <Standing />}
    </section>
  );
}

function Running() {
  const text = useText(MEETINGS_TEXT).clock;
  const { meeting, change } = useMeeting();
  const now = useNow();
  const ahead = HOURS_AHEAD[meeting.zone];
  const opened = meeting.openedAt ?? now;
  const elapsed = now - opened;
  const planned = plannedLength(meeting);
  const end = (): void => {
    const ends: readonly Edit[] =
      meeting.ends === null ? [{ kind: 'set', path: 'ends', value: timeOfDay(now, ahead) }] : [];
    change([{ kind: 'set', path: 'state', value: 'closed' }, ...ends]);
  };
  return (
    <>
      <div className={styles.clockLine}>
        <div>
          <div className={styles.under}>{text.running}</div>
          <div className={styles.time} role="timer">
            {clockText(elapsed)}
          </div>
        </div>
        <Button variant="default" onClick={end}>
          {text.end}
        </Button>
      </div>
      {planned !== null && (
        <progress
          className={styles.bar}
          data-over={elapsed > planned}
          aria-label={text.progress}
          value={Math.min(elapsed, planned)}
          max={planned}
        />
      )}
      <div className={styles.clockFoot}>
        <span>{text.began(timeText(timeOfDay(opened, ahead)), meeting.zone)}</span>
        {planned !== null && (
          <span data-over={elapsed > planned}>
            {elapsed > planned
              ? text.over(Math.floor((elapsed - planned) / MINUTE))
              : text.until(timeText(timeOfDay(opened + planned, ahead)))}
          </span>
        )}
      </div>
    </>
  );
}

/** Before the start and after the end. */
function Standing() {
  const text = useText(MEETINGS_TEXT).clock;
  const { meeting, change, today } = useMeeting();
  const { clock } = useSession();
  const planned = plannedLength(meeting);
  const isClosed = meeting.state === 'closed';
  const start = (): void => {
    const now = clock.now();
    change([
      { kind: 'set', path: 'state', value: 'running' },
      ...(meeting.openedAt === null ? ([{ kind: 'set', path: 'openedAt', value: now }] as const) : []),
      ...(meeting.date === null ? ([{ kind: 'set', path: 'date', value: today }] as const) : []),
      ...(meeting.starts === null
        ? ([{ kind: 'set', path: 'starts', value: timeOfDay(now, HOURS_AHEAD[meeting.zone]) }] as const)
        : []),
    ]);
  };
  return (
    <div className={styles.clockLine}>
      <div>
        <div className={styles.standing}>{isClosed ? text.closed : text.planned}</div>
        {isClosed && meeting.starts !== null ? (
          <div className={styles.under}>
            {[meeting.starts, meeting.ends]
              .filter((time) => time !== null)
              .map(timeText)
              .join('–')}{' '}
            {meeting.zone}
          </div>
        ) : (
          planned !== null && <div className={styles.under}>{text.plan(Math.round(planned / MINUTE))}</div>
        )}
      </div>
      <Button variant="default" onClick={start}>
        {isClosed ? text.reopen : text.start}
      </Button>
    </div>
  );
}

/** The present moment, second by second. */
function useNow(): number {
  const { clock } = useSession();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 1000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
