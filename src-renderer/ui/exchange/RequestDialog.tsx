import { Button, Modal, Textarea } from '@mantine/core';
import { drop } from '#base/drop.ts';
import type { MadeRequest } from '#app/engine.ts';
import type { PartnerView } from '#app/views.ts';
import { useTry } from '../errors/use-refuse.ts';
import { partyName } from '../kit/party-name.ts';
import { useHost, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { REQUEST_TEXT } from '../text/requests.ts';
import styles from './Exchange.module.css';

type Props = { readonly partner: PartnerView; readonly request: MadeRequest; readonly onClose: () => void };

/** A request for what has not arrived: as text for a chat, or as a file. Nothing here changes a record. */
export function RequestDialog({ partner, request, onClose }: Props) {
  const text = useText(REQUEST_TEXT);
  const { close } = useText(EXCHANGE_TEXT);
  const host = useHost();
  const toasts = useToasts();
  const attempt = useTry();
  const name = partyName(partner.region);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(request.text);
    toasts.show(text.copied);
  };
  const save = async (): Promise<void> => {
    const { bytes, suggestedName } = request;
    const kept = await attempt(host.saveFile({ kind: 'package', suggestedName, title: text.title(name), bytes }));
    if (kept === null) return;
    toasts.show(text.saved(name, kept.name));
    onClose();
  };
  return (
    <Modal
      opened
      centered
      size={560}
      onClose={onClose}
      title={text.title(name)}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className={styles.dialog}>
        <p>{text.explain(name)}</p>
        <Textarea
          label={text.text}
          value={request.text}
          readOnly
          rows={8}
          classNames={{ input: styles.armor ?? '' }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {close}
          </Button>
          <Button variant="default" onClick={() => drop(save(), 'a request is saved')}>
            {text.save}
          </Button>
          <Button data-autofocus onClick={() => drop(copy(), 'a request is copied')}>
            {text.copy}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
