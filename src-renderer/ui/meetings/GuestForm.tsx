import { Button } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { orderBetween } from '#base/order-key.ts';
import { PlainText } from '../kit/PlainText.tsx';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { useSession } from '../session/session-context.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useMeeting } from './meeting-context.ts';
import styles from './Side.module.css';

const NOBODY = { name: '', post: '', institution: '' };

/** Adds somebody who is there; stays open for the next one, the institution kept, since guests come in groups. */
export function GuestForm({ onDone }: { readonly onDone: () => void }) {
  const text = useText(MEETINGS_TEXT).attendance;
  const { meeting, change } = useMeeting();
  const { ids } = useSession();
  const [guest, setGuest] = useState(NOBODY);
  const [isRefused, setRefused] = useState(false);
  usePageKeys({ escape: onDone });
  const form = useRef<HTMLFormElement>(null);
  const focusName = (): void => form.current?.querySelector('input')?.focus();
  // The cursor goes into the name when the form opens, and only then: the person is already elsewhere afterwards.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    const name = guest.name.trim();
    setRefused(name === '');
    focusName();
    if (name === '') return;
    const order = orderBetween(meeting.participants.at(-1)?.order ?? null, null);
    const values = { name, post: guest.post.trim(), institution: guest.institution.trim(), present: true };
    change([{ kind: 'add', list: 'participants', row: ids.next(), order, values }]);
    setGuest({ ...NOBODY, institution: guest.institution });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={add}>
      <PlainText
        label={text.name}
        value={guest.name}
        error={isRefused && guest.name.trim() === '' ? text.nameNeeded : null}
        onType={(name) => setGuest({ ...guest, name })}
      />
      <PlainText label={text.post} optional value={guest.post} onType={(post) => setGuest({ ...guest, post })} />
      <PlainText
        label={text.institution}
        optional
        value={guest.institution}
        onType={(institution) => setGuest({ ...guest, institution })}
      />
      <div className={styles.formFoot}>
        <Button variant="subtle" size="xs" onClick={onDone}>
          {text.done}
        </Button>
        <Button variant="default" size="xs" type="submit">
          {text.confirm}
        </Button>
      </div>
    </form>
  );
}
