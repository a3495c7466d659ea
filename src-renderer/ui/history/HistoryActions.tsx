import { Button } from '@mantine/core';
import { IconFileText, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../text/catalogue.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { TrailDialog } from './TrailDialog.tsx';

type Props = { readonly gathered: number | null; readonly onSave: () => void };

/** Saving a history and checking that nobody tampered with it. */
export function HistoryActions({ gathered, onSave }: Props) {
  const text = useText(HISTORY_TEXT);
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
      <Button
        data-primary
        leftSection={<IconFileText size={16} stroke={1.75} aria-hidden />}
        disabled={gathered !== null}
        onClick={onSave}
      >
        {gathered === null ? text.save : text.saving(gathered)}
      </Button>
      {isOpen && <TrailDialog onClose={() => setOpen(false)} />}
    </>
  );
}
