import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconDeviceFloppy, IconFileText } from '@tabler/icons-react';
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

/** The minutes as a Word file: looked at inside the app, or saved where the person says. */
export function MinutesPaper() {
  const text = useText(MEETINGS_TEXT).paper;
  const { meeting } = useMeeting();
  const session = useSession();
  const attempt = useTry();
  const [isShown, setShown] = useState(false);
  const [paper, setPaper] = useState<Paper>('F4');
  useMenuCommand('print', () => setShown(true));
  const make = async (on: Paper) => {
    await keepEverything(session);
    return session.engine.minutesDocument(meeting.id, on);
  };
  const save = async (): Promise<void> => {
    const made = await attempt(make(paper));
    if (made === null) return;
    const kept = await attempt(session.host.saveFile({ kind: 'document', ...made }));
    if (kept !== null) session.toasts.show(text.saved(kept.name));
  };
  const saveNow = (): void => drop(save(), 'saving the minutes as a Word file');
  return (
    <div className={styles.paper}>
      <Button
        variant="default"
        className={styles.preview}
        leftSection={<IconFileText size={16} stroke={1.75} aria-hidden />}
        onClick={() => setShown(true)}
      >
        {text.preview}
      </Button>
      <Tooltip label={text.save}>
        <ActionIcon variant="default" size={32} aria-label={text.save} onClick={saveNow}>
          <IconDeviceFloppy size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {isShown && (
        <WordPreview
          title={text.preview}
          saveLabel={text.saveShort}
          paper={paper}
          onPaper={setPaper}
          make={make}
          onSave={saveNow}
          onClose={() => setShown(false)}
        />
      )}
    </div>
  );
}
