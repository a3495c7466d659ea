import { Button } from '@mantine/core';
import { IconFileText, IconShieldCheck, IconShieldDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../text/catalogue.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { TRAIL_FILE_TEXT } from '../text/trail-file.ts';
import { SaveTrailDialog } from './SaveTrailDialog.tsx';
import { TrailDialog } from './TrailDialog.tsx';

type Props = {
  /** With a record: its signed entries can be saved too. */
  readonly record?: string;
  readonly gathered: number | null;
  readonly onSave: () => void;
};

/** Saving a history and checking that nobody tampered with it. */
export function HistoryActions({ record, gathered, onSave }: Props) {
  const text = useText(HISTORY_TEXT);
  const file = useText(TRAIL_FILE_TEXT);
  const [isSaving, setSaving] = useState(false);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text.trail.check}
      </Button>
      {record !== undefined && (
        <Button
          variant="default"
          leftSection={<IconShieldDown size={16} stroke={1.75} aria-hidden />}
          onClick={() => setSaving(true)}
        >
          {file.save}
        </Button>
      )}
      <Button
        data-primary
        leftSection={<IconFileText size={16} stroke={1.75} aria-hidden />}
        disabled={gathered !== null}
        onClick={onSave}
      >
        {gathered === null ? text.save : text.saving(gathered)}
      </Button>
      {isSaving && record !== undefined && <SaveTrailDialog record={record} onClose={() => setSaving(false)} />}
      {isOpen && <TrailDialog onClose={() => setOpen(false)} />}
    </>
  );
}
