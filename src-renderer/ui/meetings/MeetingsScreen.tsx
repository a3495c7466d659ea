import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { KeyHint } from '../kit/KeyHint.tsx';
import { Page } from '../kit/Page.tsx';
import { PageHeader } from '../kit/PageHeader.tsx';
import { useMenuCommand } from '../session/use-menu-command.ts';
import { useNewRecord } from '../session/use-new-record.ts';
import { useWatchedSteady } from '../session/use-watched.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { MeetingTable } from './MeetingTable.tsx';
import styles from './MeetingsScreen.module.css';

const FIRST = 200;

/** The list of meetings (`/rapat`), the latest first. */
export function MeetingsScreen() {
  const text = useText(MEETINGS_TEXT);
  const [limit, setLimit] = useState(FIRST);
  const list = useWatchedSteady((queries) => queries.meetings(limit), [limit]);
  const { meeting: create } = useNewRecord();
  useMenuCommand('new', create);
  const reach = useCallback((last: number) => {
    setLimit((now) => (last + FIRST / 2 > now ? Math.ceil((last + FIRST) / FIRST) * FIRST : now));
  }, []);
  const button = (
    <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={create}>
      {text.list.create}
    </Button>
  );
  if (list === undefined) return <Page layout="full">{null}</Page>;
  return (
    <Page layout="full">
      <div className={styles.page}>
        <PageHeader
          title={text.title}
          beside={list.matching === 0 ? undefined : text.list.count(list.matching)}
          actions={list.matching === 0 ? undefined : button}
        />
        {list.matching === 0 ? (
          <EmptyState action={button}>{text.list.empty}</EmptyState>
        ) : (
          <>
            <MeetingTable rows={list.rows} count={list.matching} onReach={reach} />
            <footer className={styles.foot}>
              <span>
                <KeyHint keys={['↑', '↓']} /> {text.list.keys.move}
              </span>
              <span>
                <KeyHint keys={['Enter']} /> {text.list.keys.open}
              </span>
              <span>
                <KeyHint keys={['N']} /> {text.list.keys.create}
              </span>
            </footer>
          </>
        )}
      </div>
    </Page>
  );
}
