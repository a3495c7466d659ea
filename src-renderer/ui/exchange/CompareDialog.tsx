import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { PartnerView } from '#app/views.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import { partyName } from '../kit/party-name.ts';
import { useEngine, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { Digits } from './Digits.tsx';
import styles from './Exchange.module.css';

type Props = {
  readonly partner: PartnerView;
  /** The own office's numbers; null until they are read. */
  readonly own: string | null;
  readonly onClose: () => void;
};

/** A person compares the numbers of a partner's key and says so; only then is the partner verified (exchange.md §5.2). */
export function CompareDialog({ partner, own, onClose }: Props) {
  const text = useText(EXCHANGE_TEXT);
  const name = partyName(partner.region);
  return (
    <Modal
      opened
      centered
      size={480}
      onClose={onClose}
      title={text.compare.title(name)}
      closeButtonProps={{ 'aria-label': text.close }}
    >
      <div className={styles.dialog}>
        <p>{explanation(partner.trust, text.compare)}</p>
        <p className={styles.dim}>{partner.name}</p>
        <Digits big label={text.compare.theirs(name)} fingerprint={partner.fingerprint} />
        {own !== null && <Digits label={text.compare.ours} fingerprint={own} />}
        {(partner.trust === 'verified' || partner.trust === 'unverified') && (
          <Verdict partner={partner} onClose={onClose} />
        )}
      </div>
    </Modal>
  );
}

type Words = (typeof EXCHANGE_TEXT)['id']['compare'];

function explanation(trust: PartnerView['trust'], words: Words): string {
  if (trust === 'key-changed') return words.held;
  return trust === 'revoked' ? words.revoked : words.explain;
}

function Verdict({ partner, onClose }: { readonly partner: PartnerView; readonly onClose: () => void }) {
  const { compare: text, close } = useText(EXCHANGE_TEXT);
  const { verify, takeBack } = useVerdict(partner, onClose);
  const [isCompared, setIsCompared] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  if (partner.trust === 'verified') {
    return (
      <div className={styles.buttons}>
        <Button variant="subtle" onClick={takeBack}>
          {text.takeBack}
        </Button>
        <Button variant="default" onClick={onClose}>
          {close}
        </Button>
      </div>
    );
  }
  return (
    <>
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
        <Button variant="default" onClick={onClose}>
          {text.later}
        </Button>
        <Button onClick={() => (isCompared ? verify() : setIsMissing(true))}>{text.confirm}</Button>
      </div>
    </>
  );
}

function useVerdict(partner: PartnerView, onDone: () => void) {
  const text = useText(EXCHANGE_TEXT).compare;
  const engine = useEngine();
  const toasts = useToasts();
  const refuse = useRefuse();
  const name = partyName(partner.region);
  const set = async (trust: 'verified' | 'unverified', said: string): Promise<void> => {
    const done = await engine.setTrust(partner.office, trust);
    onDone();
    if (done.ok) toasts.show(said);
    else refuse(done.error);
  };
  return {
    verify: () => drop(set('verified', text.done(name)), 'a partner is verified'),
    takeBack: () => drop(set('unverified', text.undone(name)), 'a comparison is taken back'),
  };
}
