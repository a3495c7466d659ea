import { Autocomplete, Select } from '@mantine/core';
import { IconClock, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { daysUntilDue, dueDate } from '#domain/meetings/due-date.ts';
import { actionStateSchema, type MinutesBlock } from '#domain/meetings/meeting.ts';
import { Badge } from '../kit/Badge.tsx';
import { useKept } from '../session/use-kept.ts';
import { useLanguage } from '../session/session-context.ts';
import { dayText } from '../text/days.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { findPeople } from './find-people.ts';
import { useMeeting } from './meeting-context.ts';
import styles from './Editor.module.css';

type Props = { readonly block: MinutesBlock; readonly number: string };

/** Who does an action item (*tindak lanjut*) and until when. */
export function ActionLine({ block, number }: Props) {
  const text = useText(MEETINGS_TEXT).block;
  const { today } = useMeeting();
  const left = block.until === null || block.state !== 'open' ? null : daysUntilDue(block.until, today);
  return (
    <div className={styles.action}>
      <Who block={block} number={number} />
      <Until key={block.until ?? ''} block={block} number={number} />
      {left !== null && left < 0 && <Badge meaning="bad">{text.late(-left)}</Badge>}
    </div>
  );
}

function Who({ block, number }: Props) {
  const text = useText(MEETINGS_TEXT).block;
  const { meeting } = useMeeting();
  const kept = useKept({ record: meeting.id, path: `blocks/${block.id}/who`, value: block.who });
  const known = [...new Set(findPeople(meeting.participants, kept.value).map((each) => each.name))];
  return (
    <Autocomplete
      size="xs"
      className={styles.who}
      aria-label={`${text.who} ${number}`}
      placeholder={text.whoShort}
      leftSection={<IconUser size={14} stroke={1.75} aria-hidden />}
      data={known}
      filter={({ options }) => options}
      maxLength={500}
      value={kept.value}
      onChange={kept.type}
      onFocus={kept.onFocus}
      onBlur={kept.onBlur}
    />
  );
}

/** A due date typed as people say it; once read it is shown with its computed weekday. */
function Until({ block, number }: Props) {
  const text = useText(MEETINGS_TEXT).block;
  const language = useLanguage();
  const { change, meeting, today } = useMeeting();
  const shown = block.until === null ? '' : dayText(block.until, language, 'full');
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const take = (): void => {
    if (typed === null || typed === shown) return;
    const day = typed.trim() === '' ? null : dueDate(typed, meeting.date ?? today);
    const unread = day === null && typed.trim() !== '';
    setWrong(unread);
    if (unread) return;
    setTyped(null);
    if (day !== block.until) change([{ kind: 'set', path: `blocks/${block.id}/until`, value: day }]);
  };
  return (
    <span className={styles.until} data-wrong={isWrong}>
      <IconClock size={14} stroke={1.75} aria-hidden />
      <input
        aria-label={`${text.until} ${number}`}
        aria-invalid={isWrong ? true : undefined}
        title={isWrong ? text.untilWrong : undefined}
        placeholder={text.untilShort}
        value={typed ?? shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      {isWrong && <span className={styles.wrong}>{text.untilWrong}</span>}
    </span>
  );
}

/** How far an action item is. */
export function ActionState({ block, number }: Props) {
  const text = useText(MEETINGS_TEXT).block;
  const { change } = useMeeting();
  return (
    <Select
      size="xs"
      className={styles.state}
      aria-label={`${text.state} ${number}`}
      data={actionStateSchema.options.map((value) => ({ value, label: text.states[value] }))}
      value={block.state}
      onChange={(value) => {
        if (value !== null && value !== block.state) {
          change([{ kind: 'set', path: `blocks/${block.id}/state`, value }]);
        }
      }}
    />
  );
}
