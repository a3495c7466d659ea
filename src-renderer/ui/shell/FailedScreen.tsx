import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { TechnicalDetails } from '../errors/TechnicalDetails.tsx';
import { useHost } from '../session/session-context.ts';
import { ERRORS_TEXT } from '../text/errors.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Shell.module.css';

type Props = { readonly onAgain: () => void; readonly error: unknown };

/** In place of a screen that broke: what to do, and the technical reason folded. */
export function FailedScreen({ onAgain, error }: Props) {
  const text = useText(ERRORS_TEXT);
  const host = useHost();
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  useEffect(() => host.report('error', `a screen failed: ${detail}`.slice(0, 20_000)), [host, detail]);
  return (
    <div className={styles.notice} role="alert">
      <h1 tabIndex={-1}>{text.heading}</h1>
      <p>{text.screenFailed}</p>
      <Group>
        <Button onClick={onAgain}>{text.reopen}</Button>
        <Button component={Link} href="/" variant="default">
          {text.home}
        </Button>
      </Group>
      <TechnicalDetails reason="unexpected" detail={detail} />
    </div>
  );
}
