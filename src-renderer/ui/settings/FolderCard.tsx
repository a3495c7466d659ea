import { Button } from '@mantine/core';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { useFolderNews } from '../exchange/folder-news.ts';
import { Card } from '../kit/Card.tsx';
import { useHost } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { FOLDER_TEXT } from '../text/exchange-folder.ts';
import styles from './Settings.module.css';

/** The folder through which files are exchanged: which it is, choosing another, letting it go. The shell remembers it. */
export function FolderCard() {
  const text = useText(FOLDER_TEXT);
  const host = useHost();
  const attempt = useTry();
  const { state, place } = useFolderNews();
  const isChosen = state !== 'none';
  return (
    <Card title={text.title}>
      <div className={styles.form}>
        <p>{text.why}</p>
        {isChosen ? (
          <div>
            <div className={styles.label}>{text.used}</div>
            <p className={styles.place}>{place}</p>
          </div>
        ) : (
          <p>{text.none}</p>
        )}
        {state === 'missing' && <output>{text.missing}</output>}
        <div className={styles.line}>
          <Button
            variant="default"
            onClick={() => drop(attempt(host.chooseFolder()), 'the shell tells the frame, which looks again')}
          >
            {isChosen ? text.another : text.choose}
          </Button>
          {isChosen && (
            <Button
              variant="subtle"
              onClick={() => drop(attempt(host.forgetFolder()), 'the shell tells the frame, which looks again')}
            >
              {text.forget}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
