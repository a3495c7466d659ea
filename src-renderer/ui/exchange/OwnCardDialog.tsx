import { Button, Modal } from '@mantine/core';
import { drop } from '#base/drop.ts';
import type { OwnCard } from '#app/engine.ts';
import { useTry } from '../errors/use-refuse.ts';
import { QrImage } from '../kit/qr/QrImage.tsx';
import { useHost, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { PARTNER_TEXT } from '../text/partner.ts';
import { Digits } from './Digits.tsx';
import styles from './Exchange.module.css';

type Props = { readonly card: OwnCard; readonly onClose: () => void };

/** This office's card (*kartu kantor*): its numbers for the telephone, and the file for partners. */
export function OwnCardDialog({ card, onClose }: Props) {
  const text = useText(EXCHANGE_TEXT);
  const qr = useText(PARTNER_TEXT).qr;
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
        <div className={styles.qr}>
          <QrImage width={148} label={qr.label} text={qrTextOf(card)} />
          <p className={styles.dim}>{qr.explain}</p>
        </div>
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

/** The card itself is too long for a code that a telephone reads from a screen: it carries who the office is and its digits (exchange SPEC R57). */
function qrTextOf({ office, fingerprint }: OwnCard): string {
  return `SIMPUL-CARD 1\n${office}\n${fingerprint}`;
}
