import { NumberInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { present } from '#base/assert.ts';
import { blocksOf, type MeetingTopic } from '#domain/meetings/meeting.ts';
import { KeyHint } from '../kit/KeyHint.tsx';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { useKept } from '../session/use-kept.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { BlockRow } from './BlockRow.tsx';
import { EditorContext, useEditorDesk } from './editor-desk.ts';
import { FirstLine } from './FirstLine.tsx';
import { ItemPicker } from './ItemPicker.tsx';
import { useMeeting, useMeetingConflict } from './meeting-context.ts';
import { MinutesFoot } from './MinutesFoot.tsx';
import styles from './Editor.module.css';

/** The minutes of one topic, paragraph by paragraph. */
export function TopicMinutes({ topic: id }: { readonly topic: string }) {
  const { meeting, isMoved } = useMeeting();
  const desk = useEditorDesk(id);
  const topic = present(
    meeting.topics.find((each) => each.id === id),
    'only topics that are there are shown',
  );
  const blocks = blocksOf(meeting, id);
  const editor = useTakeCursor(isMoved && topic.title !== '');
  return (
    <EditorContext value={desk}>
      <div ref={editor} className={styles.editor}>
        <TopicHead topic={topic} />
        {blocks.map((block) => (
          <BlockRow key={block.id} block={block} />
        ))}
        <FirstLine isFirst={blocks.length === 0} />
      </div>
      <MinutesFoot />
    </EditorContext>
  );
}

/** After a move from another topic the cursor goes on in this one, at its end; unless it went elsewhere by itself. */
function useTakeCursor(takes: boolean) {
  const editor = useRef<HTMLDivElement>(null);
  const wants = useRef(takes);
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (wants.current && isFree) editor.current?.querySelector<HTMLElement>('[data-last-line]')?.focus();
  }, []);
  return editor;
}

function TopicHead({ topic }: { readonly topic: MeetingTopic }) {
  const text = useText(MEETINGS_TEXT).topic;
  const { meeting, change } = useMeeting();
  const number = meeting.topics.findIndex((each) => each.id === topic.id) + 1;
  const isLast = number === meeting.topics.length;
  return (
    <header className={styles.head}>
      <div className={styles.titleLine}>
        <h1 className={styles.number} tabIndex={-1}>
          {`${number}.`}
          <span className="only-spoken">{topic.title}</span>
        </h1>
        <TopicTitle topic={topic} />
        {!isLast && (
          <span className={styles.next}>
            <KeyHint keys={['Ctrl', '↓']} joined />
            {text.next}
          </span>
        )}
      </div>
      <div className={styles.about}>
        <ItemPicker
          label={text.item}
          value={topic.item}
          onPick={(item) => change([{ kind: 'set', path: `topics/${topic.id}/item`, value: item }])}
        />
        <NumberInput
          className={styles.minutesField}
          aria-label={text.minutes}
          size="xs"
          hideControls
          allowDecimal={false}
          allowNegative={false}
          max={600}
          clampBehavior="strict"
          value={topic.minutes ?? ''}
          onChange={(value) => {
            const minutes = typeof value === 'number' ? value : null;
            if (minutes !== topic.minutes)
              change([{ kind: 'set', path: `topics/${topic.id}/minutes`, value: minutes }]);
          }}
        />
        <span className={styles.unit}>{text.unit}</span>
      </div>
    </header>
  );
}

/** The topic's title, typed where it stands. A new topic has the cursor here. */
function TopicTitle({ topic }: { readonly topic: MeetingTopic }) {
  const text = useText(MEETINGS_TEXT).topic;
  const { meeting } = useMeeting();
  const path = `topics/${topic.id}/title`;
  const kept = useKept({ record: meeting.id, path, value: topic.title });
  const conflict = useMeetingConflict(path);
  const input = useRef<HTMLTextAreaElement>(null);
  const isNew = useRef(topic.title === '');
  useEffect(() => {
    if (isNew.current) input.current?.focus();
  }, []);
  if (conflict !== undefined) return <ConflictBox label={text.heading} conflict={conflict} />;
  return (
    <textarea
      ref={input}
      rows={1}
      className={styles.title}
      aria-label={text.heading}
      placeholder={text.heading}
      maxLength={500}
      value={kept.value}
      onChange={(event) => kept.type(event.currentTarget.value.replaceAll('\n', ' '))}
      onFocus={kept.onFocus}
      onBlur={kept.onBlur}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        event.currentTarget
          .closest(`.${styles.editor ?? ''}`)
          ?.querySelector<HTMLElement>('[data-block-text]')
          ?.focus();
      }}
    />
  );
}
