import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { partyName } from '../kit/party-name.ts';
import { useSession, useToasts } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { TRAIL_FILE_TEXT } from '../text/trail-file.ts';
import styles from './History.module.css';

type Props = {
  /** The record it is about; null: everything that is shared. */
  readonly record: string | null;
  readonly onClose: () => void;
};

/** Saves signed entries as a file that any other Simpul can check, after saying who can read what in it. */
export function SaveTrailDialog({ record, onClose }: Props) {
  const text = useText(TRAIL_FILE_TEXT);
  const [region, setRegion] = useState('');
  const [isBusy, setBusy] = useState(false);
  const saveIt = useSaveTrail();
  const save = async (): Promise<void> => {
    setBusy(true);
    const isSaved = await saveIt(record, region);
    if (isSaved) onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      title={text.saveTitle}
      width={560}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button data-autofocus loading={isBusy} onClick={() => drop(save(), 'an audit file is saved')}>
            {text.save}
          </Button>
        </>
      }
    >
      <p>{text.explain}</p>
      <p>{text.holds}</p>
      <ul className={styles.faults}>
        <li>{text.names}</li>
        <li>{text.values}</li>
        {record !== null && <li>{text.beside}</li>}
      </ul>
      <p>{text.never}</p>
      {record === null && <Audience region={region} onRegion={setRegion} />}
    </Dialog>
  );
}

/** Everything that is shared names partners to each other: one of them gets its own file. */
function Audience({ region, onRegion }: { readonly region: string; readonly onRegion: (region: string) => void }) {
  const text = useText(TRAIL_FILE_TEXT);
  const partners = useWatched((queries) => queries.partners(), []) ?? [];
  const regions = [...new Set(partners.map((partner) => partner.region))].filter((code) => code !== '');
  return (
    <Select
      label={text.whom}
      data={[
        { value: '', label: text.everyone },
        ...regions.map((code) => ({ value: code, label: text.partner(partyName(code)) })),
      ]}
      value={region}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
      onChange={(value) => onRegion(value ?? '')}
    />
  );
}

function useSaveTrail(): (record: string | null, region: string) => Promise<boolean> {
  const { engine, host } = useSession();
  const attempt = useTry();
  const toasts = useToasts();
  const text = useText(TRAIL_FILE_TEXT);
  return async (record, region) => {
    const made = await attempt(engine.trailFile({ record, region: region === '' ? null : region }));
    if (made === null) return false;
    const { bytes, suggestedName, entries, others } = made;
    const kept = await attempt(host.saveFile({ kind: 'any', suggestedName, bytes }));
    if (kept === null) return false;
    toasts.show(text.saved(kept.name, entries, others));
    return true;
  };
}
