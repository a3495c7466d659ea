import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { fieldLabel } from '../text/fields.ts';
import { GROUPS_TEXT } from '../text/groups.ts';

type Props = { readonly onCreate: (name: string) => void; readonly onClose: () => void };

/** Asks for the name of a new group: nothing is made before it has one. */
export function NewGroupDialog({ onCreate, onClose }: Props) {
  const text = useText(GROUPS_TEXT);
  const language = useLanguage();
  const [name, setName] = useState('');
  const create = (): void => {
    if (name.trim() !== '') onCreate(name.trim());
  };
  return (
    <Dialog
      title={text.add}
      width={540}
      onClose={onClose}
      foot={
        <>
          <Button variant="subtle" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button disabled={name.trim() === ''} onClick={create}>
            {text.create}
          </Button>
        </>
      }
    >
      <TextInput
        data-autofocus
        label={fieldLabel('group', 'name', language)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') create();
        }}
      />
    </Dialog>
  );
}
