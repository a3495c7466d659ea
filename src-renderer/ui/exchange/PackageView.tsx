import { Button } from '@mantine/core';
import { IconArrowsDiff, IconMinus, IconPencil, IconPlus, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordChange } from '#app/engine.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { Badge, type Meaning } from '../kit/Badge.tsx';
import { KeyHint } from '../kit/KeyHint.tsx';
import { partyName } from '../kit/party-name.ts';
import { useLanguage } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { dayOf, dayText } from '../text/days.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { sizeText } from '../text/sizes.ts';
import { REQUEST_TEXT } from '../text/requests.ts';
import { AsideButton } from './AsideButton.tsx';
import { ImportPane } from './ImportPane.tsx';
import { KeyNews } from './KeyNotes.tsx';
import { RecordChangeView } from './RecordChangeView.tsx';
import { Wants } from './Wants.tsx';
import { TrustMark } from './TrustMark.tsx';
import type { PackagePreview } from './import-state.ts';
import styles from './Exchange.module.css';

type Props = {
  readonly preview: PackagePreview;
  readonly onImport: () => void;
  readonly onClose: () => void;
};

/** What a partner's file would change, record by record, before anything is taken (X1, D3). */
export function PackageView({ preview, onImport, onClose }: Props) {
  const words = useText(EXCHANGE_TEXT).preview;
  const fresh = preview.entries - preview.alreadyKnown;
  const asks = preview.wants.length > 0;
  const { note } = useText(REQUEST_TEXT);
  const count = preview.records.length === 0 ? fresh : preview.records.length;
  return (
    <ImportPane
      title={words.from(partyName(preview.from.region))}
      under={<PackageFacts preview={preview} />}
      onClose={onClose}
      foot={
        <>
          <span className={styles.footHint}>
            <KeyHint keys={['Ctrl', 'Enter']} joined />
          </span>
          <AsideButton onClose={onClose} />
          <Button data-primary onClick={onImport}>
            {fresh === 0 ? (asks ? note : words.note) : words.importCount(count)}
          </Button>
        </>
      }
    >
      {asks && <Wants preview={preview} />}
      {fresh === 0 && !asks && (
        <p>
          <strong>{words.allKnown}</strong> {words.noteIt}
        </p>
      )}
      <KeyNews revocations={preview.revocations} />
      {preview.waiting > 0 && <p>{words.waiting(preview.waiting)}</p>}
      <Records records={preview.records} />
      {fresh > 0 && preview.alreadyKnown > 0 && <p className={styles.dim}>{words.known(preview.alreadyKnown)}</p>}
    </ImportPane>
  );
}

function PackageFacts({ preview }: { readonly preview: PackagePreview }) {
  const text = useText(EXCHANGE_TEXT).preview;
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const prepared = text.closedOn(dayText(dayOf(preview.created, ahead), language, 'long'));
  return (
    <>
      <p className={styles.dim}>{[preview.fileName, sizeText(preview.size), prepared].join(', ')}</p>
      <TrustMark trust={preview.from.trust} words={text.trust} />
      <div className={styles.counts}>
        <Counts records={preview.records} />
        <span className={styles.dim}>{text.unchanged}</span>
      </div>
    </>
  );
}

type Change = RecordChange['change'];

const CHANGES: readonly { readonly change: Change; readonly meaning: Meaning; readonly icon: Icon }[] = [
  { change: 'new', meaning: 'ok', icon: IconPlus },
  { change: 'changed', meaning: 'accent', icon: IconPencil },
  { change: 'conflict', meaning: 'conflict', icon: IconArrowsDiff },
  { change: 'removed', meaning: 'plain', icon: IconMinus },
];

function Counts({ records }: { readonly records: readonly RecordChange[] }) {
  const text = useText(EXCHANGE_TEXT).preview.counts;
  return CHANGES.map(({ change, meaning, icon: Shown }) => {
    const count = records.filter((record) => record.change === change).length;
    if (count === 0) return null;
    return (
      <Badge key={change} meaning={meaning} icon={<Shown size={14} stroke={1.75} aria-hidden />}>
        {text[change](count)}
      </Badge>
    );
  });
}

/** Rows that are drawn at once: a first exchange may bring thousands. */
const STEP = 50;

/** Conflicts first: they are what a person will be asked about. */
const ORDER: Readonly<Record<Change, number>> = { conflict: 0, changed: 1, removed: 2, new: 3 };

function Records({ records }: { readonly records: readonly RecordChange[] }) {
  const text = useText(EXCHANGE_TEXT).preview;
  const [limit, setLimit] = useState(STEP);
  const sorted = records.toSorted((one, other) => ORDER[one.change] - ORDER[other.change]);
  const rest = sorted.length - limit;
  return (
    <>
      <ul className={styles.records}>
        {sorted.slice(0, limit).map((record) => (
          <RecordChangeView key={record.record} record={record} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="xs" variant="default" onClick={() => setLimit(limit + STEP)}>
          {text.moreRecords(Math.min(rest, STEP))}
        </Button>
      )}
    </>
  );
}
