import { Button } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { RevocationReason } from '#app/engine.ts';
import type { PartnerTrustView } from '#app/views.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import { Choices } from '../kit/Choices.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { partyName } from '../kit/party-name.ts';
import { PlainText } from '../kit/PlainText.tsx';
import { useEngine, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { PARTNER_TEXT } from '../text/partner.ts';
import styles from './Exchange.module.css';

type Props = { readonly partner: PartnerTrustView; readonly onClose: () => void };

const REASONS: readonly RevocationReason[] = ['stolen', 'lost', 'other'];

/** A partner called: its laptop is gone. Its key is refused from now on, and other partners are told as a hint. */
export function RevokeDialog({ partner, onClose }: Props) {
  const words = useText(PARTNER_TEXT);
  const text = words.revoke;
  const engine = useEngine();
  const toasts = useToasts();
  const refuse = useRefuse();
  const [reason, setReason] = useState<RevocationReason>('stolen');
  const [note, setNote] = useState('');
  const name = partyName(partner.region);
  const work = async (): Promise<void> => {
    const done = await engine.revokeKey(partner.office, { reason, note: note.trim() });
    onClose();
    if (done.ok) toasts.show(text.done(name));
    else refuse(done.error);
  };
  return (
    <Dialog
      title={text.title(name)}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button onClick={() => drop(work(), 'a key is noted as unsafe')}>{text.confirm}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{text.explain}</p>
        <Choices
          label={text.reason}
          value={reason}
          choices={REASONS.map((value) => ({ value, label: words.reasons[value] }))}
          onChoose={setReason}
        />
        <PlainText label={text.note} maxLength={400} value={note} onType={setNote} />
      </div>
    </Dialog>
  );
}
