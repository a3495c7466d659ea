import { Button, Modal } from '@mantine/core';
import { drop } from '#base/drop.ts';
import type { OwnCard } from '#app/engine.ts';
import { useTry } from '../errors/use-refuse.ts';
import { useHost, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { Digits } from './Digits.tsx';
import styles from './Exchange.module.css';

type Props = { readonly card: OwnCard; readonly onClose: () => void };

/** This office's card (*kartu kantor*): its numbers for the telephone, and the file for partners. */
export function OwnCardDialog({ card, onClose }: Props) {
  const text = useText(EXCHANGE_TEXT);
  const host = useHost();
  const toasts = useToasts();
  const attempt = useTry();
  const save = async (): Promise<void> => {
    const kept = await attempt(host.saveFile({ kind: 'card', suggestedName: card.suggestedName, bytes: card.bytes }));
    if (kept === null) return;
    toasts.show(text.card.saved(kept.name));
    onClose();
  };
  return (
    <Modal
      opened
      centered
      size={480}
      onClose={onClose}
      title={text.card.title}
      closeButtonProps={{ 'aria-label': text.close }}
    >
      <div className={styles.dialog}>
        <p>{text.card.explain}</p>
        <Digits big label={text.card.digits} fingerprint={card.fingerprint} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {text.close}
          </Button>
          <Button data-autofocus onClick={() => drop(save(), 'the own card is saved')}>
            {text.card.save}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
