import { Button } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import { ERRORS_TEXT } from '../text/errors.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Refusal.module.css';

type Props = { readonly reason: string; readonly detail: string };

/** The technical reason, folded, with a button that copies it for whoever helps. */
export function TechnicalDetails({ reason, detail }: Props) {
  const text = useText(ERRORS_TEXT);
  const [copied, setCopied] = useState(false);
  const whole = detail === '' ? reason : `${reason}: ${detail}`;
  return (
    <details className={styles.details}>
      <summary>{text.details}</summary>
      <pre className={styles.detail}>{whole}</pre>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          drop(
            navigator.clipboard.writeText(whole).then(() => setCopied(true)),
            'the details go to the clipboard',
          );
        }}
      >
        {copied ? text.copied : text.copy}
      </Button>
    </details>
  );
}
