import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { Badge, MeaningText } from '../kit/Badge.tsx';
import { partyName } from '../kit/party-name.ts';
import type { GivenFile } from '../session/ports.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { AsideButton } from './AsideButton.tsx';
import { Digits } from './Digits.tsx';
import { ImportPane } from './ImportPane.tsx';
import type { CardPreview } from './import-state.ts';
import type { ImportDoings } from './use-import.ts';
import styles from './Exchange.module.css';

type Props = {
  readonly preview: CardPreview;
  readonly file: GivenFile;
  readonly doings: ImportDoings;
  readonly onCompare: (office: string) => void;
};

/** A partner's office card (*kartu kantor*) before it is accepted. */
export function CardView({ preview, file, doings, onCompare }: Props) {
  const text = useText(EXCHANGE_TEXT);
  const words = text.preview;
  const name = partyName(preview.region);
  const isSame = preview.known === 'same';
  const compare = (): void => {
    doings.close();
    onCompare(preview.office);
  };
  return (
    <ImportPane
      title={words.cardOf(name)}
      under={<Standing known={preview.known} />}
      onClose={doings.close}
      foot={
        <>
          <AsideButton onClose={doings.close} />
          {isSame ? (
            <Button onClick={compare}>{text.actions.compare}</Button>
          ) : (
            <Button onClick={() => doings.acceptCard(file, name, onCompare)}>{words.acceptCard}</Button>
          )}
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
      {!isSame && <p className={styles.dim}>{words.unchanged}</p>}
    </ImportPane>
  );
}

function Standing({ known }: { readonly known: CardPreview['known'] }) {
  const text = useText(EXCHANGE_TEXT);
  switch (known) {
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
        <MeaningText meaning="bad" icon={<IconAlertTriangle size={16} stroke={1.75} aria-hidden />}>
          {text.preview.cardChanged}
        </MeaningText>
      );
  }
}
