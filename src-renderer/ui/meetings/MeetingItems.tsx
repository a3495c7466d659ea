import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { useWatched } from '../session/use-watched.ts';
import { COOPERATION_EN } from '../text/cooperation-en.ts';
import { COOPERATION_ID } from '../text/cooperation.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { ItemPicker } from './ItemPicker.tsx';
import { useMeeting, useMeetingConflict } from './meeting-context.ts';
import styles from './Details.module.css';

/** The cooperation items that the meeting is about. */
export function MeetingItems() {
  const text = useText(MEETINGS_TEXT).details;
  const untitled = useText({ id: COOPERATION_ID, en: COOPERATION_EN }).untitled;
  const { meeting, change } = useMeeting();
  const conflict = useMeetingConflict('items');
  const rows = useWatched((queries) => queries.itemsByIds(meeting.items), [meeting.items.join(' ')]);
  const set = (items: readonly string[]): void => change([{ kind: 'set', path: 'items', value: items }]);
  if (conflict !== undefined) return <ConflictBox label={text.items} conflict={conflict} />;
  return (
    <section aria-label={text.items} className={styles.section}>
      <h2>{text.items}</h2>
      <ul className={styles.chips}>
        {(rows ?? []).map(({ record, title }) => {
          const name = title.trim() === '' ? untitled : title;
          return (
            <li key={record} className={styles.chip}>
              <Link href={`/kerja-sama/${record}`}>{name}</Link>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={text.removeItem(name)}
                onClick={() => set(meeting.items.filter((each) => each !== record))}
              >
                <IconX size={14} stroke={1.75} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <ItemPicker
        isField
        label={text.addItem}
        value={null}
        without={meeting.items}
        onPick={(item) => {
          if (item !== null) set([...meeting.items, item]);
        }}
      />
    </section>
  );
}
