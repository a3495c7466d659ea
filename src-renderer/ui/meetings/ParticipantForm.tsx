import { Button } from '@mantine/core';
import type { MeetingParticipant } from '#domain/meetings/meeting.ts';
import { EditableText } from '../kit/EditableText.tsx';
import { useToasts } from '../session/session-context.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useMeeting } from './meeting-context.ts';
import styles from './Side.module.css';

type Props = { readonly participant: MeetingParticipant; readonly onDone: () => void };

/** Name, post and institution of one participant, and the way off the list. */
export function ParticipantForm({ participant, onDone }: Props) {
  const text = useText(MEETINGS_TEXT).attendance;
  const { meeting, change, view } = useMeeting();
  const toasts = useToasts();
  const remove = (): void => {
    const { id, order } = participant;
    change([{ kind: 'remove', list: 'participants', row: id, removed: true }]);
    toasts.show(text.removed(participant.name.trim() === '' ? text.nameless : participant.name), () => {
      change([{ kind: 'add', list: 'participants', row: id, order, values: {} }]);
    });
  };
  return (
    <div className={styles.form}>
      {(['name', 'post', 'institution'] as const).map((field) => {
        const path = `participants/${participant.id}/${field}`;
        return (
          <EditableText
            key={field}
            record={meeting.id}
            path={path}
            value={participant[field]}
            label={text[field]}
            optional={field !== 'name'}
            conflict={view.conflicts.find((conflict) => conflict.path === path)}
            // The form stands where the row was that was pressed: the cursor goes on in it.
            {...{ autoFocus: field === 'name' }}
          />
        );
      })}
      <div className={styles.formFoot}>
        <Button variant="subtle" size="xs" onClick={remove}>
          {text.remove}
        </Button>
        <Button variant="default" size="xs" onClick={onDone}>
          {text.done}
        </Button>
      </div>
    </div>
  );
}
