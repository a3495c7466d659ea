import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { MeetingTopic } from '#domain/meetings/meeting.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useMeeting } from './meeting-context.ts';
import { useTopics } from './use-topics.ts';
import styles from './Agenda.module.css';

type Props = { readonly topic: MeetingTopic; readonly number: number; readonly isLast: boolean };

/** One topic of the agenda. The one that is shown has what can be done with it below; Alt ↑ and Alt ↓ move it. */
export function AgendaTopic({ topic, number, isLast }: Props) {
  const text = useText(MEETINGS_TEXT).agenda;
  const { topic: shown, openTopic } = useMeeting();
  const { move } = useTopics();
  const isShown = shown === topic.id;
  const button = useFollow(isShown);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(topic, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className={styles.item} data-shown={isShown}>
      <button
        ref={button}
        type="button"
        className={styles.topic}
        aria-current={isShown ? 'page' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={() => openTopic(topic.id)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.number} data-done={topic.done}>
          {topic.done ? <IconCheck size={13} stroke={2.25} aria-hidden /> : number}
        </span>
        <span className={styles.words}>
          <span className={styles.title}>{topic.title.trim() === '' ? text.untitled : topic.title}</span>
          {topic.minutes !== null && <span className={styles.minutes}>{text.minutes(topic.minutes)}</span>}
          {topic.done && <span className="only-spoken">{text.finished}</span>}
        </span>
      </button>
      {isShown && <TopicTools topic={topic} isFirst={number === 1} isLast={isLast} />}
    </li>
  );
}

/** Keeps the shown topic in sight when the keys have moved on to it. */
function useFollow(isShown: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isShown) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return button;
}

type ToolsProps = { readonly topic: MeetingTopic; readonly isFirst: boolean; readonly isLast: boolean };

function TopicTools({ topic, isFirst, isLast }: ToolsProps) {
  const text = useText(MEETINGS_TEXT).agenda;
  const { move, setDone, remove } = useTopics();
  const iconOf = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <div className={styles.tools}>
      <Tool
        label={topic.done ? text.markOpen : text.markDone}
        icon={topic.done ? <IconCircleDashed {...iconOf} /> : <IconCircleCheck {...iconOf} />}
        act={() => setDone(topic, !topic.done)}
      />
      {!isFirst && <Tool label={text.up} icon={<IconArrowUp {...iconOf} />} act={() => move(topic, -1)} />}
      {!isLast && <Tool label={text.down} icon={<IconArrowDown {...iconOf} />} act={() => move(topic, 1)} />}
      <Tool label={text.remove} icon={<IconTrash {...iconOf} />} act={() => remove(topic)} />
    </div>
  );
}

type ToolProps = { readonly label: string; readonly icon: ReactNode; readonly act: () => void };

function Tool({ label, icon, act }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} onClick={act}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
