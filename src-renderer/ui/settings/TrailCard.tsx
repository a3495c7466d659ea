import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { officeHistoryPath } from '../history/history-path.ts';
import { SaveTrailDialog } from '../history/SaveTrailDialog.tsx';
import { TrailDialog } from '../history/TrailDialog.tsx';
import { Card } from '../kit/Card.tsx';
import { useText } from '../text/catalogue.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { TRAIL_FILE_TEXT } from '../text/trail-file.ts';
import styles from './Settings.module.css';

/** The audit trail: checking it, and what this office wrote. */
export function TrailCard() {
  const text = useText(HISTORY_TEXT);
  const file = useText(TRAIL_FILE_TEXT);
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  return (
    <Card title={text.trail.title}>
      <div className={styles.form}>
        <p>{text.trail.why}</p>
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setOpen(true)}>
            {text.trail.check}
          </Button>
          <Button variant="default" onClick={() => setSaving(true)}>
            {file.save}
          </Button>
          <Button variant="subtle" component={Link} href={officeHistoryPath('own')}>
            {text.own}
          </Button>
        </div>
      </div>
      {isSaving && <SaveTrailDialog record={null} onClose={() => setSaving(false)} />}
      {isOpen && <TrailDialog onClose={() => setOpen(false)} />}
    </Card>
  );
}
