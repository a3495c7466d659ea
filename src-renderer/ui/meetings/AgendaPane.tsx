import { Button } from '@mantine/core';
import { IconClipboardCheck, IconGavel, IconHelpCircle, IconInfoCircle, IconPlus } from '@tabler/icons-react';
import { countBlocks } from '#domain/meetings/numbering.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { AgendaTopic } from './AgendaTopic.tsx';
import { useMeeting } from './meeting-context.ts';
import { useTopics } from './use-topics.ts';
import styles from './Agenda.module.css';

/** The topics of the meeting in order, and what the minutes hold so far. */
export function AgendaPane() {
  const text = useText(MEETINGS_TEXT).agenda;
  const { meeting, topic, openTopic } = useMeeting();
  const { add } = useTopics();
  const done = meeting.topics.filter((each) => each.done).length;
  return (
    <div className={styles.agenda}>
      <button
        type="button"
        className={styles.details}
        aria-current={topic === null ? 'page' : undefined}
        onClick={() => openTopic(null)}
      >
        <IconInfoCircle size={18} stroke={1.75} aria-hidden />
        {text.details}
      </button>
      <header className={styles.head}>
        <h2>{text.title}</h2>
        {meeting.topics.length > 0 && <span className={styles.count}>{text.done(done, meeting.topics.length)}</span>}
      </header>
      {meeting.topics.length > 0 && (
        <ol className={styles.topics}>
          {meeting.topics.map((each, index) => (
            <AgendaTopic key={each.id} topic={each} number={index + 1} isLast={index === meeting.topics.length - 1} />
          ))}
        </ol>
      )}
      <Button
        variant="subtle"
        size="xs"
        className={styles.add}
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        onClick={add}
      >
        {text.add}
      </Button>
      <Summary />
    </div>
  );
}

function Summary() {
  const text = useText(MEETINGS_TEXT).agenda;
  const { meeting } = useMeeting();
  const rows = [
    { type: 'decision', label: text.decisions, Icon: IconGavel },
    { type: 'action', label: text.actions, Icon: IconClipboardCheck },
    { type: 'open-point', label: text.openPoints, Icon: IconHelpCircle },
  ] as const;
  return (
    <section className={styles.summary} aria-label={text.summary}>
      <h2>{text.summary}</h2>
      <dl>
        {rows.map(({ type, label, Icon }) => (
          <div key={type} data-type={type}>
            <dt>
              <Icon size={16} stroke={1.75} aria-hidden />
              {label}
            </dt>
            <dd>{countBlocks(meeting, type)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
