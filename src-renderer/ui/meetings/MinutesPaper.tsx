import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconDeviceFloppy, IconFileText, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { Paper } from '#domain/agreements/agreement.ts';
import { useTry } from '../errors/use-refuse.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useMenuCommand } from '../session/use-menu-command.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useMeeting } from './meeting-context.ts';
import { WordPreview } from './WordPreview.tsx';
import styles from './Side.module.css';

type Which = 'minutes' | 'attendance';

/** The minutes and the attendance sheet as Word files: looked at inside the app, or saved where the person says. */
export function MinutesPaper() {
  const text = useText(MEETINGS_TEXT).paper;
  const { meeting } = useMeeting();
  const session = useSession();
  const attempt = useTry();
  const [shown, setShown] = useState<Which | null>(null);
  const [paper, setPaper] = useState<Paper>('F4');
  useMenuCommand('print', () => setShown('minutes'));
  const make = async (which: Which, on: Paper) => {
    await keepEverything(session);
    const { engine } = session;
    return which === 'minutes' ? engine.minutesDocument(meeting.id, on) : engine.attendanceDocument(meeting.id, on);
  };
  const save = async (which: Which): Promise<void> => {
    const made = await attempt(make(which, paper));
    if (made === null) return;
    const kept = await attempt(session.host.saveFile({ kind: 'document', ...made }));
    const told = which === 'minutes' ? text.saved : text.attendanceSaved;
    if (kept !== null) session.toasts.show(told(kept.name));
  };
  const saveNow = (which: Which): void => drop(save(which), 'saving a paper of a meeting as a Word file');
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
        <ActionIcon variant="default" size={32} aria-label={text.save} onClick={() => saveNow('minutes')}>
          <IconDeviceFloppy size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={text.attendance}>
        <ActionIcon variant="default" size={32} aria-label={text.attendance} onClick={() => setShown('attendance')}>
          <IconUsersGroup size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {shown !== null && (
        <WordPreview
          key={shown}
          title={shown === 'minutes' ? text.preview : text.attendance}
          saveLabel={text.saveShort}
          paper={paper}
          onPaper={setPaper}
          make={(on) => make(shown, on)}
          onSave={() => saveNow(shown)}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}
