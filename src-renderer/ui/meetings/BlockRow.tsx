import { IconClipboardCheck, IconGavel, IconHelpCircle } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { blocksOf, type MinutesBlock } from '#domain/meetings/meeting.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { useLanguage } from '../session/session-context.ts';
import { fieldLabel } from '../text/fields.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { ActionLine, ActionState } from './ActionLine.tsx';
import { useMeeting } from './meeting-context.ts';
import { PersonList } from './PersonList.tsx';
import { useBlockText } from './use-block-text.ts';
import styles from './Editor.module.css';

const ICONS = { decision: IconGavel, action: IconClipboardCheck, 'open-point': IconHelpCircle } as const;

/** A paragraph of the minutes with its kind, its number and, for an action item, who does it until when. */
export function BlockRow({ block }: { readonly block: MinutesBlock }) {
  const text = useText(MEETINGS_TEXT).block;
  const { numbers } = useMeeting();
  const id = useId();
  const ref = useRef<HTMLTextAreaElement>(null);
  const area = useBlockText(block, ref);
  const number = numbers.get(block.id) ?? '';
  const place = usePlace(block);
  const label = number === '' ? text.place(place.topic, place.paragraph) : `${text.label[block.type]} ${number}`;
  return (
    <div className={styles.block} data-type={block.type} data-block={block.id}>
      <BlockKind block={block} number={number} />
      <div className={styles.content}>
        <textarea
          ref={ref}
          id={id}
          rows={1}
          data-block-text=""
          className={styles.text}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={area.people === null ? undefined : `${id}-people`}
          aria-activedescendant={area.people === null ? undefined : `${id}-people-${area.people.at}`}
          value={area.value}
          onChange={area.onChange}
          onKeyDown={area.onKeyDown}
          onFocus={area.onFocus}
          onBlur={area.onBlur}
        />
        {area.people !== null && <PersonList id={`${id}-people`} people={area.people} onPick={area.pick} />}
        {block.type === 'action' && <ActionLine block={block} number={number} />}
        <BlockConflicts block={block.id} />
      </div>
      {number !== '' && (
        <span className={styles.blockNumber} aria-hidden>
          {number}
        </span>
      )}
    </div>
  );
}

/** Which topic and which paragraph of it, both from 1: a note has no number of its own. */
function usePlace(block: MinutesBlock): { readonly topic: number; readonly paragraph: number } {
  const { meeting } = useMeeting();
  return {
    topic: meeting.topics.findIndex((each) => each.id === block.topic) + 1,
    paragraph: blocksOf(meeting, block.topic).findIndex((each) => each.id === block.id) + 1,
  };
}

function BlockKind({ block, number }: { readonly block: MinutesBlock; readonly number: string }) {
  const text = useText(MEETINGS_TEXT).block;
  if (block.type === 'note') return null;
  const Icon = ICONS[block.type];
  return (
    <div className={styles.side}>
      <span className={styles.kind} aria-hidden>
        <Icon size={16} stroke={1.75} />
        {text.label[block.type]}
      </span>
      {block.type === 'action' && <ActionState block={block} number={number} />}
    </div>
  );
}

function BlockConflicts({ block }: { readonly block: string }) {
  const { view } = useMeeting();
  const language = useLanguage();
  return view.conflicts
    .filter((conflict) => conflict.path.startsWith(`blocks/${block}/`))
    .map((conflict) => (
      <ConflictBox key={conflict.path} label={fieldLabel('meeting', conflict.path, language)} conflict={conflict} />
    ));
}
