import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../text/catalogue.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import type { Sending } from './batch-versions.ts';
import styles from './Versions.module.css';

/** As long as a line of a record may be. */
const MOST = 500;

/** To whom something leaves and with what remark; both may stay empty. `names`: whom a tick names. */
export function useSending(names: readonly string[]): { readonly fields: ReactNode; readonly sending: Sending } {
  const text = useText(VERSIONS_TEXT).save;
  const { optional } = useText(KIT_TEXT);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [other, setOther] = useState('');
  const [note, setNote] = useState('');
  const to = [...names.filter((name) => chosen.includes(name)), other.trim()].filter((name) => name !== '').join(', ');
  const fields = (
    <>
      {names.length > 0 && (
        <Checkbox.Group label={`${text.to} ${optional}`} value={[...chosen]} onChange={setChosen}>
          <div className={styles.recipients}>
            {names.map((name) => (
              <Checkbox key={name} value={name} label={name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <TextInput
        label={`${names.length > 0 ? text.other : text.to} ${optional}`}
        value={other}
        maxLength={MOST}
        onChange={(event) => setOther(event.currentTarget.value)}
      />
      <NoteField value={note} onChange={setNote} />
    </>
  );
  return { fields, sending: { to: to.slice(0, MOST), note: note.trim() } };
}

type NoteProps = { readonly value: string; readonly onChange: (note: string) => void };

export function NoteField({ value, onChange }: NoteProps) {
  const { note } = useText(VERSIONS_TEXT).save;
  const { optional } = useText(KIT_TEXT);
  return (
    <Textarea
      label={`${note} ${optional}`}
      value={value}
      maxLength={MOST}
      rows={2}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
