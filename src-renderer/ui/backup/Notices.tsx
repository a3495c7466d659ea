import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { drop } from '#base/drop.ts';
import { SENTENCES } from '../errors/sentences.ts';
import { useHost } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';
import { BACKUPS_TEXT } from '../text/backups.ts';
import { useText } from '../text/catalogue.ts';
import { sizeText } from '../text/sizes.ts';
import { spaceText, useDisk } from './use-disk.ts';
import styles from './Backup.module.css';

/** What must be said about the safety of the data, over whatever screen stands there, until it is over. */
export function Notices({ mended }: { readonly mended: number }) {
  return (
    <>
      <BackupTrouble />
      <LowDisk />
      <HarmedJournal mended={mended} />
    </>
  );
}

type NoticeProps = { readonly meaning: 'warn' | 'bad'; readonly action: ReactNode; readonly children: ReactNode };

function Notice({ meaning, action, children }: NoticeProps) {
  return (
    <div role="alert" className={styles.notice} data-meaning={meaning}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <p>{children}</p>
      {action}
    </div>
  );
}

function ToSettings() {
  const text = useText(BACKUPS_TEXT);
  return (
    <Button component={Link} href="/pengaturan" size="xs" variant="default">
      {text.toSettings}
    </Button>
  );
}

function BackupTrouble() {
  const text = useText(BACKUPS_TEXT);
  const sentences = useText(SENTENCES);
  const trouble = useWatched((queries) => queries.backups(), [])?.trouble ?? null;
  if (trouble === null) return null;
  return (
    <Notice meaning={trouble.saved ? 'warn' : 'bad'} action={<ToSettings />}>
      {sentences[trouble.reason]} {trouble.saved ? text.saved : text.notSaved}
    </Notice>
  );
}

function LowDisk() {
  const text = useText(BACKUPS_TEXT);
  const disk = useDisk();
  if (disk?.isLow !== true) return null;
  return (
    <Notice meaning="warn" action={<ToSettings />}>
      {text.low(spaceText(disk.free))}
    </Notice>
  );
}

const UNHARMED = { torn: 0, spoiled: 0 };

/**
 * Told at the start: what was cut off was put aside, and the next start finds a whole journal. What is spoiled stays so and is
 * told when it is found, not at every start: then what stood there was written again.
 */
function HarmedJournal({ mended }: { readonly mended: number }) {
  const text = useText(BACKUPS_TEXT);
  const host = useHost();
  const [harm, setHarm] = useState(UNHARMED);
  useEffect(() => {
    const ask = host.journalHarm().then((answer) => setHarm(answer.ok ? answer.value : UNHARMED));
    drop(ask, 'the state of the journal is asked for');
  }, [host]);
  const isSpoiled = harm.spoiled > 0 && mended > 0;
  if (harm.torn === 0 && !isSpoiled) return null;
  return (
    <Notice
      meaning="warn"
      action={
        <Button size="xs" variant="default" onClick={() => setHarm(UNHARMED)}>
          {text.understood}
        </Button>
      }
    >
      {isSpoiled ? text.spoiled(sizeText(harm.spoiled), mended) : text.torn}
    </Notice>
  );
}
