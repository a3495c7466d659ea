import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SharingWish } from '#app/engine.ts';
import { partyName, regionName } from '../cooperation/party-names.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { SHARING_TEXT } from '../text/sharing.ts';
import { LeftOutNotice } from './LeftOutNotice.tsx';
import { type Audience, audienceNow, audiencesFor, leftOutBy, type Sharable, widens } from './sharable.ts';
import { useSharing } from './use-sharing.ts';
import styles from './Sharing.module.css';

type Props = {
  readonly sharable: Sharable;
  /** Opens where parties are added. */
  readonly onParties: () => void;
  readonly onClose: () => void;
};

/** Asks with whom a record is shared and says honestly what that means, since what a partner has cannot be taken back. */
export function SharingDialog(props: Props) {
  const text = useText(SHARING_TEXT);
  const groups = useWatched((queries) => queries.groups(), []);
  if (groups === undefined) return null;
  const known = groups.map(({ value }) => value);
  return <Asked {...props} audiences={audiencesFor(props.sharable, known, text)} />;
}

function Asked({ sharable, audiences, onParties, onClose }: Props & { readonly audiences: readonly Audience[] }) {
  const text = useText(SHARING_TEXT);
  const [chosen, setChosen] = useState<string | null>(null);
  const [history, setHistory] = useState(false);
  const { share } = useSharing(sharable);
  const audience = audiences.find(({ key }) => key === chosen) ?? proposed(sharable, audiences);
  const isSame = audience.key === audienceNow(sharable, audiences)?.key;
  const canShare = !isSame && sharable.disputes === 0;
  const confirm = (): void => {
    share(wishFor(audience, history));
    onClose();
  };
  return (
    <Dialog
      title={text.title}
      width={540}
      onClose={onClose}
      foot={<Foot {...{ sharable, canShare, onParties, onClose }} onConfirm={confirm} />}
    >
      <div className={styles.form}>
        <Audiences {...{ audiences, chosen: audience.key }} onChoose={setChosen} />
        <NotRegions sharable={sharable} />
        {sharable.disputes > 0 && <p className={styles.warning}>{text.inDispute(sharable.disputes)}</p>}
        {isSame && <p className={styles.dim}>{text.same}</p>}
        {canShare && <Consequences {...{ sharable, audience, history }} onHistory={setHistory} />}
      </div>
    </Dialog>
  );
}

type ConsequencesProps = {
  readonly sharable: Sharable;
  readonly audience: Audience;
  readonly history: boolean;
  readonly onHistory: (on: boolean) => void;
};

function Consequences({ sharable, audience, history, onHistory }: ConsequencesProps) {
  return (
    <>
      {widens(sharable, audience) && <HistoryChoice history={history} onChoose={onHistory} />}
      <LeftOutNotice regions={leftOutBy(sharable, audience)} />
      {audience.regions.length > 0 && <WhatItMeans regions={audience.regions} />}
    </>
  );
}

/** What a person most likely came for: the parties, while they do not have it yet. */
function proposed(sharable: Sharable, audiences: readonly Audience[]): Audience {
  const parties = audiences.find(({ key }) => key === 'parties');
  const now = audienceNow(sharable, audiences);
  if (parties !== undefined && (sharable.scope === 'private' || widens(sharable, parties))) return parties;
  return now ?? parties ?? audiences.at(-1) ?? { key: 'nobody', label: '', regions: [] };
}

function wishFor({ key, regions }: Audience, history: boolean): SharingWish {
  if (key === 'nobody') return { with: 'nobody', history: false };
  return { with: regions, history };
}

type AudiencesProps = {
  readonly audiences: readonly Audience[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
};

function Audiences({ audiences, chosen, onChoose }: AudiencesProps) {
  const text = useText(SHARING_TEXT);
  return (
    <Radio.Group label={text.who} value={chosen} onChange={onChoose}>
      <div className={styles.choices}>
        {audiences.map(({ key, label, regions }) => (
          <Radio
            key={key}
            value={key}
            label={label}
            data-autofocus={key === chosen || undefined}
            description={key === 'nobody' ? text.nobodyHint : regions.map(regionName).join(', ')}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

function HistoryChoice({ history, onChoose }: { readonly history: boolean; readonly onChoose: (on: boolean) => void }) {
  const text = useText(SHARING_TEXT);
  return (
    <Radio.Group label={text.history} value={history ? 'with' : 'now'} onChange={(value) => onChoose(value === 'with')}>
      <div className={styles.choices}>
        <Radio value="now" label={text.fromNow} description={text.fromNowHint} />
        <Radio value="with" label={text.withHistory} description={text.withHistoryHint} />
      </div>
    </Radio.Group>
  );
}

/** Parties that are no regions, or that nobody exchanged cards with: they get nothing, and that is said here. */
function NotRegions({ sharable }: { readonly sharable: Sharable }) {
  const text = useText(SHARING_TEXT);
  const organisations = sharable.parties.filter((party) => party.kind === 'organisation');
  const others = sharable.parties.filter((party) => party.kind === 'region' && party.code !== sharable.ownRegion);
  return (
    <>
      {others.length === 0 && <p className={styles.dim}>{text.noParties}</p>}
      {organisations.length > 0 && (
        <p className={styles.dim}>{text.notRegions(organisations.map(partyName).join(', '))}</p>
      )}
    </>
  );
}

function WhatItMeans({ regions }: { readonly regions: readonly string[] }) {
  const text = useText(SHARING_TEXT);
  const partners = useWatched((queries) => queries.partners(), []);
  const known = new Set(partners?.map(({ region }) => region));
  const unknown = partners === undefined ? [] : regions.filter((code) => !known.has(code));
  return (
    <>
      {unknown.length > 0 && <p className={styles.dim}>{text.noCard(unknown.map(regionName).join(', '))}</p>}
      <p className={styles.dim}>{`${text.leaves} ${text.irreversible}`}</p>
    </>
  );
}

type FootProps = {
  readonly sharable: Sharable;
  readonly canShare: boolean;
  readonly onParties: () => void;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

function Foot({ sharable, canShare, onParties, onClose, onConfirm }: FootProps) {
  const text = useText(SHARING_TEXT);
  const [, go] = useLocation();
  const isAlone = !sharable.parties.some((party) => party.kind === 'region' && party.code !== sharable.ownRegion);
  return (
    <>
      {isAlone && (
        <Button variant="subtle" onClick={onParties}>
          {text.toParties}
        </Button>
      )}
      {sharable.disputes > 0 && (
        <Button variant="subtle" onClick={() => go('/pertukaran/konflik')}>
          {text.toConflicts}
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        {text.cancel}
      </Button>
      <Button disabled={!canShare} onClick={onConfirm}>
        {sharable.scope === 'private' ? text.confirmShare : text.confirm}
      </Button>
    </>
  );
}
