import { Button, Drawer } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useIsNarrow } from '../cooperation/use-is-narrow.ts';
import { Pane } from '../kit/Pane.tsx';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { AgendaPane } from './AgendaPane.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { NewerFields } from '../sharing/NewerFields.tsx';
import { SharingNotices } from '../sharing/SharingNotices.tsx';
import { useMeeting, useSharableMeeting } from './meeting-context.ts';
import { SidePane } from './SidePane.tsx';
import { TopicMinutes } from './TopicMinutes.tsx';
import { useTopics } from './use-topics.ts';
import styles from './Meeting.module.css';

/** Agenda, minutes, and clock with attendance; the last is a drawer on a narrow window (ui.md §3). */
export function MeetingPanes() {
  const text = useText(MEETINGS_TEXT);
  const { topic, view } = useMeeting();
  const narrow = useIsNarrow();
  const { step } = useTopics();
  usePageKeys({ 'ctrl+arrowdown': () => step(1), 'ctrl+arrowup': () => step(-1) });
  return (
    <>
      <Pane side="left" label={text.agenda.label} width={236}>
        <AgendaPane />
      </Pane>
      <Pane side="middle" label={text.topic.label}>
        <div className={styles.middle}>
          {narrow && <SideDrawer />}
          <SharingNotices sharable={useSharableMeeting()} />
          <NewerFields kind="meeting" paths={view.newer} />
          {topic === null ? <DetailsForm /> : <TopicMinutes key={topic} topic={topic} />}
        </div>
      </Pane>
      {!narrow && (
        <Pane side="right" label={text.clock.label} width={286}>
          <SidePane />
        </Pane>
      )}
    </>
  );
}

function SideDrawer() {
  const text = useText(MEETINGS_TEXT);
  const { meeting } = useMeeting();
  const [open, setOpen] = useState(false);
  const present = meeting.participants.filter((each) => each.present).length;
  const count = text.attendance.count(present, meeting.participants.length);
  return (
    <div className={styles.drawerLine} data-pane="side">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconUsers size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text.attendance.open(count)}
      </Button>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="right"
        size={320}
        padding={0}
        withCloseButton={false}
        classNames={{ body: styles.drawer ?? '' }}
      >
        <div className={styles.drawerHead}>
          <Drawer.Title className={styles.drawerTitle}>{text.clock.label}</Drawer.Title>
          <Drawer.CloseButton aria-label={text.attendance.close} />
        </div>
        <SidePane />
      </Drawer>
    </div>
  );
}
