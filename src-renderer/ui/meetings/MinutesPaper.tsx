import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconDeviceFloppy, IconFiles, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { DocumentWish, MeetingPaper } from '#app/document-wish.ts';
import { MeetingPapersDialog } from './MeetingPapersDialog.tsx';
import { PaperDialog } from '../papers/PaperDialog.tsx';
import { useHousePaper } from '../papers/use-house-paper.ts';
import { usePaper } from '../papers/use-paper.ts';
import { useMenuCommand } from '../session/use-menu-command.ts';
import { MEETING_PAPERS_TEXT } from '../text/meeting-papers.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useMeeting } from './meeting-context.ts';
import styles from './Side.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** Beside the minutes; in the order in which a meeting needs them. */
const OTHERS = ['invitation', 'attendance', 'proceedings'] as const satisfies readonly MeetingPaper[];

/** The papers of a meeting as Word files: looked at inside the app, or saved where the person says. */
export function MinutesPaper() {
  const text = useText(MEETINGS_TEXT).paper;
  const { meeting } = useMeeting();
  const house = useHousePaper();
  const [shown, setShown] = useState<MeetingPaper | 'several' | null>(null);
  useMenuCommand('print', () => setShown('minutes'));
  const wish = (which: MeetingPaper) => (): Promise<DocumentWish> =>
    Promise.resolve({ kind: 'meeting', record: meeting.id, which });
  const { save } = usePaper({ name: text.papers.minutes, wish: wish('minutes') });
  return (
    <div className={styles.paper}>
      <Button
        variant="default"
        className={styles.preview}
        leftSection={<IconFileText size={16} stroke={1.75} aria-hidden />}
        onClick={() => setShown('minutes')}
      >
        {text.preview}
      </Button>
      <Tooltip label={text.save}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={text.save}
          onClick={() => drop(save(house), 'saving the minutes as a Word file')}
        >
          <IconDeviceFloppy size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <OtherPapers onOpen={setShown} />
      {shown === 'several' && <MeetingPapersDialog onClose={() => setShown(null)} />}
      {shown !== null && shown !== 'several' && (
        <PaperDialog
          key={shown}
          name={text.papers[shown]}
          wish={wish(shown)}
          paper={house}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}

function OtherPapers({ onOpen }: { readonly onOpen: (which: MeetingPaper | 'several') => void }) {
  const text = useText(MEETINGS_TEXT).paper;
  const { menu } = useText(MEETING_PAPERS_TEXT);
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={text.others}>
          <IconFiles size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {OTHERS.map((which) => (
          <Menu.Item key={which} onClick={() => onOpen(which)}>
            {text.papers[which]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconFiles {...ICON} />} onClick={() => onOpen('several')}>
          {menu}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
