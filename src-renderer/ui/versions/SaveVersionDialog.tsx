import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { partyName } from '../cooperation/party-names.ts';
import { useDraft } from '../drafting/draft-context.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useText } from '../text/catalogue.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import { useSaveVersion } from './use-save-version.ts';
import styles from './Versions.module.css';

/** Before a draft leaves as a Word file: to whom, if the person wants to say so. Enter saves at once. */
export function SaveVersionDialog({ onClose }: { readonly onClose: () => void }) {
  const { view, ownRegion } = useDraft();
  const text = useText(VERSIONS_TEXT);
  const { optional } = useText(KIT_TEXT);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [other, setOther] = useState('');
  const [note, setNote] = useState('');
  const { save, isBusy } = useSaveVersion(view.value.id, onClose);
  const names = [
    ...new Set(
      view.value.parties.flatMap(({ party }) =>
        party === null || (party.kind === 'region' && party.code === ownRegion) ? [] : [partyName(party)],
      ),
    ),
  ];
  const to = [...names.filter((name) => chosen.includes(name)), other.trim()].filter((name) => name !== '').join(', ');
  return (
    <Dialog
      title={text.save.title}
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button data-autofocus loading={isBusy} onClick={() => save({ to: to.slice(0, MOST), note: note.trim() })}>
            {text.save.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{text.save.explain}</p>
        {names.length > 0 && (
          <Checkbox.Group label={`${text.save.to} ${optional}`} value={[...chosen]} onChange={setChosen}>
            <div className={styles.recipients}>
              {names.map((name) => (
                <Checkbox key={name} value={name} label={name} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <TextInput
          label={`${text.save.other} ${optional}`}
          value={other}
          maxLength={MOST}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <Textarea
          label={`${text.save.note} ${optional}`}
          value={note}
          maxLength={MOST}
          rows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}

/** As long as a line of a record may be. */
const MOST = 500;
