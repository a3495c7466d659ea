import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import { useEngine, useToasts } from '../session/session-context.ts';
import { PARTNER_TEXT } from '../text/partner.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Settings.module.css';

/** Shown once the office has changed its keys: a laptop with the keys before turned out to be stolen. */
export function RevokeEarlier() {
  const text = useText(PARTNER_TEXT).earlier;
  const engine = useEngine();
  const [count, setCount] = useState(0);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const ask = engine.earlierKeys().then((answer) => setCount(answer.ok ? answer.value : 0));
    drop(ask, 'the keys before are counted');
  }, [engine]);
  if (count === 0) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      {open && <RevokeEarlierDialog onClose={() => setOpen(false)} onRevoked={() => setCount(0)} />}
    </>
  );
}

type Props = { readonly onClose: () => void; readonly onRevoked: () => void };

function RevokeEarlierDialog({ onClose, onRevoked }: Props) {
  const words = useText(PARTNER_TEXT);
  const text = words.earlier;
  const engine = useEngine();
  const toasts = useToasts();
  const attempt = useTry();
  const [note, setNote] = useState('');
  const work = async (): Promise<void> => {
    const count = await attempt(engine.revokeEarlierKeys({ reason: 'stolen', note: note.trim() }));
    onClose();
    if (count === null) return;
    onRevoked();
    toasts.show(text.done);
  };
  return (
    <Dialog
      title={text.open}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button onClick={() => drop(work(), 'the keys before are revoked')}>{text.confirm}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{text.explain}</p>
        <PlainText label={words.revoke.note} maxLength={400} value={note} onType={setNote} />
      </div>
    </Dialog>
  );
}
