import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { PartnerTrustView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { useTry } from '../errors/use-refuse.ts';
import { partyName } from '../kit/party-name.ts';
import { useEngine, useLanguage, useToasts } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { dayOf, dayText } from '../text/days.ts';
import { PARTNER_TEXT } from '../text/partner.ts';
import { Digits } from './Digits.tsx';
import { Vouchers } from './KeyNotes.tsx';
import styles from './Exchange.module.css';

type Props = { readonly partner: PartnerTrustView; readonly onDecided: (office: string) => void };

/** Two cards in the name of one office: a person compares by telephone and says which is right (exchange.md §5.2). */
export function KeyDecision({ partner, onDecided }: Props) {
  const text = useText(PARTNER_TEXT).decide;
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const decide = useDecide(partner, onDecided);
  const [isCompared, setIsCompared] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const { offered, fingerprint } = partner;
  const ifCompared = (act: () => void) => (): void => (isCompared ? act() : setIsMissing(true));
  return (
    <div className={styles.dialog}>
      <Digits label={text.held} fingerprint={fingerprint} />
      {offered !== null && (
        <>
          <Digits
            label={text.offered(dayText(dayOf(offered.received, ahead), language, 'long'))}
            fingerprint={offered.fingerprint}
          />
          <Vouchers vouchers={offered.vouchers} />
        </>
      )}
      <Checkbox
        label={text.tick}
        checked={isCompared}
        error={isMissing ? text.needed : undefined}
        onChange={(event) => {
          setIsCompared(event.currentTarget.checked);
          setIsMissing(false);
        }}
      />
      <div className={styles.buttons}>
        {(partner.trust === 'key-changed' || offered !== null) && (
          <Button variant="default" onClick={ifCompared(() => decide('held'))}>
            {text.keepHeld}
          </Button>
        )}
        {offered !== null && <Button onClick={ifCompared(() => decide('offered'))}>{text.takeOffered}</Button>}
      </div>
    </div>
  );
}

function useDecide({ office, region }: PartnerTrustView, onDecided: (office: string) => void) {
  const text = useText(PARTNER_TEXT).decide;
  const engine = useEngine();
  const toasts = useToasts();
  const attempt = useTry();
  const name = partyName(region);
  return (right: 'held' | 'offered'): void => {
    const work = async (): Promise<void> => {
      const decided = await attempt(engine.decideKeys(office, right));
      if (decided === null) return;
      toasts.show(right === 'held' ? text.kept(name) : text.took(name));
      onDecided(decided.office);
    };
    drop(work(), 'a person decides which card is right');
  };
}
