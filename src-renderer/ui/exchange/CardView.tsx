import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { Badge, MeaningText } from '../kit/Badge.tsx';
import { partyName } from '../kit/party-name.ts';
import type { GivenFile } from '../session/ports.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { PARTNER_TEXT } from '../text/partner.ts';
import { AsideButton } from './AsideButton.tsx';
import { Digits } from './Digits.tsx';
import { ImportPane } from './ImportPane.tsx';
import type { CardPreview } from './import-state.ts';
import { Vouchers } from './KeyNotes.tsx';
import type { ImportDoings } from './use-import.ts';
import styles from './Exchange.module.css';

type Props = {
  readonly preview: CardPreview;
  readonly file: GivenFile;
  readonly doings: ImportDoings;
  readonly onCompare: (office: string) => void;
  readonly onOpen: (office: string) => void;
};

/** A partner's office card (*kartu kantor*) before it is accepted. */
export function CardView({ preview, file, doings, onCompare, onOpen }: Props) {
  const text = useText(EXCHANGE_TEXT);
  const words = text.preview;
  const partnerText = useText(PARTNER_TEXT).card;
  const name = partyName(preview.region);
  const compare = (): void => {
    doings.close();
    onCompare(preview.office);
  };
  const take = (): void =>
    doings.acceptCard(file, name, ({ office, waits }) => (waits ? onOpen(office) : onCompare(office)));
  return (
    <ImportPane
      title={words.cardOf(name)}
      under={<Standing known={preview.known} />}
      onClose={doings.close}
      foot={
        <>
          <AsideButton onClose={doings.close} />
          <TakeIt known={preview.known} onCompare={compare} onTake={take} />
        </>
      }
    >
      <dl className={styles.facts}>
        <dt>{words.office}</dt>
        <dd>{preview.name}</dd>
        <dt>{words.region}</dt>
        <dd>{gazetteer().region(preview.region)?.name ?? preview.region}</dd>
      </dl>
      <Digits label={words.digits} fingerprint={preview.fingerprint} big />
      <Vouchers vouchers={preview.vouchers} />
      {preview.held !== null && <Digits label={partnerText.held} fingerprint={preview.held} />}
      {preview.known === 'key-changed' && <p>{partnerText.keepWhy}</p>}
      {preview.known !== 'same' && <p className={styles.dim}>{words.unchanged}</p>}
    </ImportPane>
  );
}

type TakeProps = {
  readonly known: CardPreview['known'];
  readonly onCompare: () => void;
  readonly onTake: () => void;
};

/** Nothing is taken of an old card or a revoked key; other keys are kept beside those we hold, for a person to decide. */
function TakeIt({ known, onCompare, onTake }: TakeProps) {
  const text = useText(EXCHANGE_TEXT);
  const words = useText(PARTNER_TEXT).card;
  switch (known) {
    case 'stale':
    case 'revoked':
      return null;
    case 'same':
      return <Button onClick={onCompare}>{text.actions.compare}</Button>;
    case 'key-changed':
      return <Button onClick={onTake}>{words.keep}</Button>;
    default:
      return <Button onClick={onTake}>{text.preview.acceptCard}</Button>;
  }
}

function Standing({ known }: { readonly known: CardPreview['known'] }) {
  const text = useText(EXCHANGE_TEXT);
  const words = useText(PARTNER_TEXT).card;
  switch (known) {
    case 'rotated':
      return (
        <p>
          <Badge meaning="warn">{text.trust.unverified}</Badge> {words.rotated}
        </p>
      );
    case 'stale':
      return <p>{words.stale}</p>;
    case 'new':
      return (
        <p>
          <Badge meaning="warn">{text.trust.unverified}</Badge> {text.preview.cardNew}
        </p>
      );
    case 'same':
      return <p>{text.preview.cardSame}</p>;
    default:
      return (
        <>
          <MeaningText meaning="bad" icon={<IconAlertTriangle size={16} stroke={1.75} aria-hidden />}>
            {text.trust[known]}
          </MeaningText>
          <p>{known === 'revoked' ? words.revoked : text.preview.cardChanged}</p>
        </>
      );
  }
}
