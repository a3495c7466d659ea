import { Button } from '@mantine/core';
import type { RecordChoice } from '#app/engine.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { KeyHint } from '../kit/KeyHint.tsx';
import { partyName } from '../kit/party-name.ts';
import { useLanguage } from '../session/session-context.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { dayOf, dayText } from '../text/days.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { FILES_RUN_TEXT } from '../text/files-run.ts';
import { FORKS_TEXT } from '../text/forks.ts';
import { OWN_BACK_TEXT } from '../text/own-back.ts';
import { POSTPONED_TEXT } from '../text/postponed.ts';
import { sizeText } from '../text/sizes.ts';
import { REQUEST_TEXT } from '../text/requests.ts';
import { AsideButton } from './AsideButton.tsx';
import { ImportPane } from './ImportPane.tsx';
import { KeyNews } from './KeyNotes.tsx';
import { LaterLines } from './LaterLines.tsx';
import { PreviewRecords } from './PreviewRecords.tsx';
import { Wants } from './Wants.tsx';
import { TrustMark } from './TrustMark.tsx';
import type { PackagePreview } from './import-state.ts';
import { recordsIn, useChoice } from './use-choice.ts';
import styles from './Exchange.module.css';

type Props = {
  readonly preview: PackagePreview;
  readonly onImport: (choice: RecordChoice) => void;
  readonly onClose: () => void;
};

/** What a partner's file would change, record by record, before anything is taken (X1, D3). */
export function PackageView({ preview, onImport, onClose }: Props) {
  const words = useText(EXCHANGE_TEXT).preview;
  const fresh = preview.entries - preview.alreadyKnown;
  const asks = preview.wants.length > 0;
  const { note } = useText(REQUEST_TEXT);
  const postponed = useText(POSTPONED_TEXT);
  const ownBack = useText(OWN_BACK_TEXT);
  const forks = useText(FORKS_TEXT);
  const officeName = useOfficeNames();
  const choosing = useChoice(preview);
  const all = recordsIn(preview.counts);
  const label = (): string => {
    if (fresh === 0) return asks ? note : words.note;
    if (choosing.taken === all) return words.importCount(all === 0 ? fresh : all);
    return choosing.taken === 0 ? postponed.postponeAll : postponed.importSome(choosing.taken);
  };
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
          <Button data-primary onClick={() => onImport(choosing.choice)}>
            {label()}
          </Button>
        </>
      }
    >
      {asks && <Wants preview={preview} />}
      {fresh === 0 && !asks && preview.waiting === 0 && <NothingNew hasForked={preview.forked.length > 0} />}
      {preview.ownBack > 0 && (
        <p>
          {ownBack.back(preview.ownBack)} {ownBack.limits}
        </p>
      )}
      {preview.forked.map(({ office, own, entries }) => (
        <p key={office}>
          {own ? forks.inFileOwn(entries) : `${forks.inFile(officeName({ office, own }), entries)} ${forks.why}`}
        </p>
      ))}
      <KeyNews revocations={preview.revocations} />
      <LaterLines {...preview.later} />
      {preview.waiting > 0 && <p>{words.waiting(preview.waiting)}</p>}
      {preview.postponed.length > 0 && <p>{postponed.before(preview.postponed.length)}</p>}
      <PreviewRecords preview={preview} choosing={choosing} />
      {fresh > 0 && preview.alreadyKnown > 0 && <p className={styles.dim}>{words.known(preview.alreadyKnown)}</p>}
    </ImportPane>
  );
}

/** What contradicts their history here is kept apart, so that not all of such a file is on this laptop. */
function NothingNew({ hasForked }: { readonly hasForked: boolean }) {
  const words = useText(EXCHANGE_TEXT).preview;
  return (
    <p>
      <strong>{hasForked ? words.nothingElse : words.allKnown}</strong> {words.noteIt}
    </p>
  );
}

function PackageFacts({ preview }: { readonly preview: PackagePreview }) {
  const text = useText(EXCHANGE_TEXT).preview;
  const files = useText(FILES_RUN_TEXT);
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const prepared = text.closedOn(dayText(dayOf(preview.created, ahead), language, 'long'));
  return (
    <>
      <p className={styles.dim}>{[preview.fileName, sizeText(preview.size), prepared].join(', ')}</p>
      <TrustMark trust={preview.from.trust} words={text.trust} />
      {preview.part !== null && (
        <p>
          {`${files.part(preview.part.i, preview.part.of)} `}
          {preview.part.missing.length === 0 ? files.complete : files.missing(preview.part.missing, preview.part.of)}
        </p>
      )}
      <div className={styles.counts}>
        <span className={styles.dim}>{text.unchanged}</span>
      </div>
    </>
  );
}
