import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { drop } from '#base/drop.ts';
import type { PartnerTrustView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { officeHistoryPath } from '../history/history-path.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import { partyName } from '../kit/party-name.ts';
import { useEngine, useLanguage, useToasts } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { dayOf, dayText } from '../text/days.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { PARTNER_TEXT } from '../text/partner.ts';
import { Digits } from './Digits.tsx';
import { ImportPane } from './ImportPane.tsx';
import { KeyDecision } from './KeyDecision.tsx';
import { Revocations, Vouchers } from './KeyNotes.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { TrustMark } from './TrustMark.tsx';
import styles from './Exchange.module.css';

type Props = {
  readonly office: string;
  readonly onOpen: (office: string) => void;
  readonly onCompare: (office: string) => void;
  readonly onNewCard: () => void;
  readonly onClose: () => void;
};

/** One partner beside the table: its numbers, how far it is trusted and why, what went to and fro, and what can be done. */
export function PartnerPane(props: Props) {
  const { office, onOpen, onClose } = props;
  const text = useText(PARTNER_TEXT);
  const history = useText(HISTORY_TEXT);
  const partner = useWatched((queries) => queries.partnerTrust(office), [office]);
  if (partner === undefined || partner === null) return null;
  const isOpenQuestion = partner.trust === 'key-changed' || partner.offered !== null;
  return (
    <ImportPane
      label={text.label}
      title={partyName(partner.region)}
      under={<Standing partner={partner} />}
      onClose={onClose}
      foot={<Actions {...props} partner={partner} />}
    >
      <p>{text.next[partner.trust]}</p>
      <Revocations revocations={partner.revocations} />
      {isOpenQuestion ? (
        <KeyDecision partner={partner} onDecided={onOpen} />
      ) : (
        <Digits label={text.digits} fingerprint={partner.fingerprint} />
      )}
      {!isOpenQuestion && <Vouchers vouchers={partner.vouchers} />}
      <Facts partner={partner} />
      <Button size="xs" variant="default" component={Link} href={officeHistoryPath(partner.office)}>
        {history.ofOffice}
      </Button>
    </ImportPane>
  );
}

type OfPartner = { readonly partner: PartnerTrustView };

function Standing({ partner }: OfPartner) {
  const text = useText(PARTNER_TEXT);
  const words = useText(EXCHANGE_TEXT).trust;
  const day = useDay();
  return (
    <div className={styles.counts}>
      <TrustMark trust={partner.trust} words={words} />
      {partner.since !== null && <span className={styles.dim}>{text.since(day(partner.since))}</span>}
    </div>
  );
}

function Facts({ partner }: OfPartner) {
  const text = useText(PARTNER_TEXT).facts;
  const day = useDay();
  const { cardCreated, earlierKeys, sent, received, series, lastSent, lastReceived } = partner;
  const notSent = sent === 0 ? text.never : text.prepared(sent);
  return (
    <dl className={styles.facts}>
      <dt>{text.office}</dt>
      <dd>{partner.name}</dd>
      {cardCreated !== null && (
        <>
          <dt>{text.card}</dt>
          <dd>{text.cardOf(day(cardCreated))}</dd>
        </>
      )}
      {earlierKeys > 0 && (
        <>
          <dt>{text.changed}</dt>
          <dd>{text.changes(earlierKeys)}</dd>
        </>
      )}
      <dt>{text.sent}</dt>
      <dd>{lastSent === null ? notSent : text.file(day(lastSent), sent)}</dd>
      {series !== null && (
        <>
          <dt>{text.names}</dt>
          <dd>{text.beginWith(series)}</dd>
        </>
      )}
      <dt>{text.received}</dt>
      <dd>{lastReceived === null ? text.never : text.file(day(lastReceived), received)}</dd>
    </dl>
  );
}

function useDay(): (time: number) => string {
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  return (time) => dayText(dayOf(time, ahead), language, 'long');
}

function Actions({ partner, onCompare, onNewCard }: Props & OfPartner) {
  const text = useText(PARTNER_TEXT).actions;
  const { takeBack, takeNoteBack } = usePartnerDoings(partner);
  const [isNoting, setIsNoting] = useState(false);
  const { trust, revocations, office } = partner;
  const isNoted = revocations.some((one) => one.judgement === 'own' && one.isPresent);
  const isFinal = revocations.some((one) => one.judgement === 'binding' && one.isPresent);
  const isUsable = trust === 'verified' || trust === 'unverified';
  return (
    <div className={styles.paneActions}>
      {trust !== 'revoked' && (
        <Button size="xs" variant="subtle" onClick={() => setIsNoting(true)}>
          {text.stolen}
        </Button>
      )}
      {isNoted && !isFinal && (
        <Button size="xs" variant="subtle" onClick={takeNoteBack}>
          {text.takeNoteBack}
        </Button>
      )}
      {trust === 'verified' && (
        <Button size="xs" variant="subtle" onClick={takeBack}>
          {text.takeBack}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={onNewCard}>
        {text.newCard}
      </Button>
      {isUsable && (
        <Button size="xs" variant="default" onClick={() => onCompare(office)}>
          {trust === 'verified' ? text.again : text.compare}
        </Button>
      )}
      {isNoting && <RevokeDialog partner={partner} onClose={() => setIsNoting(false)} />}
    </div>
  );
}

function usePartnerDoings({ office, region }: PartnerTrustView) {
  const text = useText(PARTNER_TEXT).actions;
  const words = useText(EXCHANGE_TEXT).compare;
  const engine = useEngine();
  const toasts = useToasts();
  const refuse = useRefuse();
  const name = partyName(region);
  const run = async (doing: ReturnType<typeof engine.setTrust>, said: string): Promise<void> => {
    const done = await doing;
    if (done.ok) toasts.show(said);
    else refuse(done.error);
  };
  return {
    takeBack: () => drop(run(engine.setTrust(office, 'unverified'), words.undone(name)), 'a comparison is taken back'),
    takeNoteBack: () =>
      drop(run(engine.takeBackRevocation(office), text.tookNoteBack(name)), 'a note about a key is taken back'),
  };
}
