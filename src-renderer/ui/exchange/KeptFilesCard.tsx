import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { KeptFile } from '#app/engine.ts';
import { drop } from '#base/drop.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { useTry } from '../errors/use-refuse.ts';
import { Card } from '../kit/Card.tsx';
import { CardRow } from '../kit/CardRow.tsx';
import { useEngine, useLanguage } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { momentText } from '../text/days.ts';
import { KEPT_FILES_TEXT } from '../text/kept-files.ts';
import { sizeText } from '../text/sizes.ts';
import { LaterLines } from './LaterLines.tsx';
import { giveFiles } from './given-file.ts';
import styles from './Exchange.module.css';

const NOTHING = { records: 0, changes: 0 };

/**
 * What a newer Simpul wrote and this one cannot show yet, and whole files of it that wait for an update, with a button for those
 * that can be opened by now; nothing of it, no card.
 */
export function KeptFilesCard({ isBusy }: { readonly isBusy: boolean }) {
  const text = useText(KEPT_FILES_TEXT);
  const files = useKeptFiles();
  const open = useOpenKept();
  const later = useWatched((queries) => queries.later(), []) ?? NOTHING;
  if (files.length === 0 && later.records + later.changes === 0) return null;
  return (
    <Card title={text.title}>
      <LaterLines {...later} />
      {files.length > 0 && <p className={styles.dim}>{text.under}</p>}
      {files.map((file) => (
        <Line key={file.id} file={file} isBusy={isBusy} onOpen={() => open(file.id)} />
      ))}
    </Card>
  );
}

type LineProps = { readonly file: KeptFile; readonly isBusy: boolean; readonly onOpen: () => void };

function Line({ file, isBusy, onOpen }: LineProps) {
  const text = useText(KEPT_FILES_TEXT);
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  return (
    <CardRow
      title={file.name}
      under={text.line(momentText(file.time, language, ahead), sizeText(file.size))}
      end={
        file.readable ? (
          <Button
            size="compact-xs"
            variant="default"
            disabled={isBusy}
            aria-label={text.openIt(file.name)}
            onClick={onOpen}
          >
            {text.open}
          </Button>
        ) : (
          <span className={styles.dim}>{text.waits}</span>
        )
      }
    />
  );
}

function useKeptFiles(): readonly KeptFile[] {
  const engine = useEngine();
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  useEffect(() => {
    let isShown = true;
    const look = async (): Promise<void> => {
      const kept = await engine.keptFiles();
      if (kept.ok && isShown) setFiles(kept.value);
    };
    drop(look(), 'kept files are listed');
    return () => {
      isShown = false;
    };
  }, [engine]);
  return files;
}

function useOpenKept(): (id: number) => void {
  const engine = useEngine();
  const attempt = useTry();
  return useCallback(
    (id) => {
      const work = async (): Promise<void> => {
        const file = await attempt(engine.keptFile(id));
        if (file !== null) giveFiles({ files: [file], unread: [] });
      };
      drop(work(), 'a kept file is shown');
    },
    [engine, attempt],
  );
}
