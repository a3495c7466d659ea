import { Button } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import { zoneSchema } from '#domain/office/office.ts';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { Badge } from '../kit/Badge.tsx';
import { EditableDate } from '../kit/EditableDate.tsx';
import { EditableSelect } from '../kit/EditableSelect.tsx';
import { EditableText } from '../kit/EditableText.tsx';
import { EditableTime } from '../kit/EditableTime.tsx';
import { useLanguage } from '../session/session-context.ts';
import { fieldLabel } from '../text/fields.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { MeetingItems } from './MeetingItems.tsx';
import { MeetingParties } from './MeetingParties.tsx';
import { InternalNotes } from '../sharing/InternalNotes.tsx';
import { SharingDialog } from '../sharing/SharingDialog.tsx';
import { SharingLine } from '../sharing/SharingLine.tsx';
import { useMeeting, useSharableMeeting } from './meeting-context.ts';
import { useMeetingDoings } from './use-meeting-doings.ts';
import { useTopics } from './use-topics.ts';
import styles from './Details.module.css';

const ZONES = zoneSchema.options.map((value) => ({ value, label: value }));

/** What a meeting is: title, day and time, place, who leads and who writes, whom and what it is about. */
export function DetailsForm() {
  const { meeting, today, isMoved } = useMeeting();
  const field = useField();
  return (
    <div className={styles.details}>
      <Head />
      <EditableText {...field('title')} value={meeting.title} {...{ autoFocus: meeting.title === '' || isMoved }} />
      <div className={styles.row} data-columns="when">
        <EditableDate {...field('date')} value={meeting.date} today={today} />
        <EditableTime {...field('starts')} value={meeting.starts} />
        <EditableTime {...field('ends')} value={meeting.ends} />
        <EditableSelect {...field('zone')} value={meeting.zone} choices={ZONES} />
      </div>
      <EditableText {...field('place')} value={meeting.place} />
      <div className={styles.row}>
        <EditableText {...field('chair')} value={meeting.chair} />
        <EditableText {...field('noteTaker')} value={meeting.noteTaker} />
      </div>
      <MeetingParties />
      <MeetingItems />
      <InternalNotes record={meeting.id} lines={3} />
      <Foot />
    </div>
  );
}

function useField() {
  const { meeting, view } = useMeeting();
  const language = useLanguage();
  return (path: 'title' | 'date' | 'starts' | 'ends' | 'zone' | 'place' | 'chair' | 'noteTaker') => ({
    record: meeting.id,
    path,
    label: fieldLabel('meeting', path, language),
    conflict: view.conflicts.find((conflict) => conflict.path === path),
  });
}

function Head() {
  const text = useText(MEETINGS_TEXT);
  const { meeting } = useMeeting();
  const sharable = useSharableMeeting();
  const [isSharing, setSharing] = useState(false);
  const close = (): void => setSharing(false);
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1}>{text.details.heading}</h1>
      <Badge meaning={meeting.state === 'running' ? 'accent' : 'plain'}>{text.state[meeting.state]}</Badge>
      <SharingLine sharable={sharable} onOpen={() => setSharing(true)} />
      <HistoryLink kind="meeting" record={meeting.id} />
      {isSharing && <SharingDialog sharable={sharable} onClose={close} onParties={close} />}
    </header>
  );
}

function Foot() {
  const text = useText(MEETINGS_TEXT).details;
  const { meeting, openTopic } = useMeeting();
  const { add } = useTopics();
  const { archive } = useMeetingDoings();
  const begin = (): void => {
    const first = meeting.topics.find((topic) => !topic.done) ?? meeting.topics[0];
    if (first === undefined) add();
    else openTopic(first.id);
  };
  return (
    <div className={styles.foot}>
      <Button onClick={begin}>{text.toMinutes}</Button>
      <Button variant="subtle" onClick={() => drop(archive(), 'taking a meeting out of the list')}>
        {text.archive}
      </Button>
    </div>
  );
}
