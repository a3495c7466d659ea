import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { MeetingParticipant } from '#domain/meetings/meeting.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { GuestForm } from './GuestForm.tsx';
import { useMeeting, useMeetingConflict } from './meeting-context.ts';
import { ParticipantForm } from './ParticipantForm.tsx';
import styles from './Side.module.css';

/** Who takes part and who is there: the attendance list of the meeting. */
export function AttendanceList() {
  const text = useText(MEETINGS_TEXT).attendance;
  const { meeting } = useMeeting();
  const [isAdding, setAdding] = useState(false);
  const { participants } = meeting;
  const present = participants.filter((each) => each.present).length;
  return (
    <section aria-label={text.title} className={styles.attendance}>
      <header className={styles.head}>
        <h2>{text.title}</h2>
        {participants.length > 0 && <span className={styles.count}>{text.count(present, participants.length)}</span>}
        <Button
          variant="subtle"
          size="xs"
          className={styles.add}
          aria-label={text.addLong}
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {text.add}
        </Button>
      </header>
      {isAdding && <GuestForm onDone={() => setAdding(false)} />}
      {participants.length === 0 && !isAdding && <p className={styles.none}>{text.none}</p>}
      <ul className={styles.list}>
        {participants.map((each) => (
          <Participant key={each.id} participant={each} />
        ))}
      </ul>
    </section>
  );
}

function Participant({ participant }: { readonly participant: MeetingParticipant }) {
  const text = useText(MEETINGS_TEXT).attendance;
  const { change } = useMeeting();
  const [isOpen, setOpen] = useState(false);
  const path = `participants/${participant.id}/present`;
  const conflict = useMeetingConflict(path);
  const name = participant.name.trim() === '' ? text.nameless : participant.name;
  const under = [participant.post, participant.institution].filter((part) => part.trim() !== '').join(', ');
  if (isOpen) {
    return (
      <li>
        <ParticipantForm participant={participant} onDone={() => setOpen(false)} />
      </li>
    );
  }
  return (
    <li className={styles.person}>
      <Checkbox
        className={styles.check}
        label={
          <>
            <span className={styles.name}>{name}</span>
            {under !== '' && <span className={styles.under}>{under}</span>}
          </>
        }
        aria-label={text.present(name)}
        checked={participant.present}
        onChange={(event) => change([{ kind: 'set', path, value: event.currentTarget.checked }])}
      />
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={text.edit(name)} onClick={() => setOpen(true)}>
        <IconPencil size={14} stroke={1.75} aria-hidden />
      </ActionIcon>
      {conflict !== undefined && <ConflictBox label={text.title} conflict={conflict} />}
    </li>
  );
}
