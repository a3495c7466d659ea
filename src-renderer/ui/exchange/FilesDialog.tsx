import { Button, Modal } from '@mantine/core';
import { drop } from '#base/drop.ts';
import { SENTENCES } from '../errors/sentences.ts';
import { useTry } from '../errors/use-refuse.ts';
import { partyName } from '../kit/party-name.ts';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import { useHost } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { FILES_RUN_TEXT } from '../text/files-run.ts';
import { type FilesWish, useFilesWish } from './files-wish.ts';
import { useFolderNews } from './folder-news.ts';
import { type FilesOutcome, type FilesRun, useFilesRun } from './use-files-run.ts';
import styles from './Exchange.module.css';

/** Several files at once: says what is made and where to, how far it is, and what is to be sent. Open while there is a wish. */
export function FilesDialog() {
  const { wish } = useFilesWish();
  return wish === null ? null : <Dialog wish={wish} />;
}

type OfWish = { readonly wish: FilesWish };

function Dialog({ wish }: OfWish) {
  const text = useText(FILES_RUN_TEXT);
  const { run, outcomes, start, stop } = useFilesRun(trusted(wish));
  const title = wish.kind === 'all' ? text.titleAll : text.titleOne(partyName(wish.partner.region));
  const close = (): void => {
    // What runs is stopped, not left behind unseen.
    stop();
    useFilesWish.setState({ wish: null });
  };
  return (
    <Modal opened centered size={560} onClose={close} title={title} closeButtonProps={{ 'aria-label': text.close }}>
      <div className={styles.dialog}>
        {run.kind === 'ready' && <Before wish={wish} />}
        {run.kind === 'running' && <Running run={run} onStop={stop} />}
        <div aria-live="polite">
          {outcomes.length > 0 && <Outcomes outcomes={outcomes} />}
          {run.kind === 'done' && run.stopped && <p className={styles.outcome}>{text.stopped}</p>}
        </div>
        <Buttons run={run} onStart={start} onClose={close} />
      </div>
    </Modal>
  );
}

/** Files for all go only to offices whose card was compared: nobody looks at each of them here. */
function trusted(wish: FilesWish): FilesWish {
  return wish.kind === 'all' ? { ...wish, partners: wish.partners.filter(({ trust }) => trust === 'verified') } : wish;
}

function Before({ wish }: OfWish) {
  const text = useText(FILES_RUN_TEXT);
  const { state, place } = useFolderNews();
  const left = wish.kind === 'all' ? wish.partners.filter(({ trust }) => trust !== 'verified') : [];
  const chosen = trusted(wish);
  return (
    <>
      <p>
        {chosen.kind === 'all'
          ? text.explainAll(chosen.partners.length)
          : text.explainOne(chosen.first.part.of, partyName(chosen.partner.region))}
      </p>
      {left.length > 0 && (
        <p className={styles.dim}>{text.leftOut(left.map(({ region }) => partyName(region)).join(', '))}</p>
      )}
      {state === 'ready' ? (
        <div>
          <div className={styles.label}>{text.folder}</div>
          <p className={styles.place}>{place}</p>
        </div>
      ) : (
        <p>{state === 'missing' ? text.away : text.none}</p>
      )}
    </>
  );
}

type OfRun = { readonly run: Extract<FilesRun, { readonly kind: 'running' }>; readonly onStop: () => void };

function Running({ run, onStop }: OfRun) {
  const text = useText(FILES_RUN_TEXT);
  const name = partyName(run.partner.region);
  return (
    <ProgressBar done={run.i} total={run.of} onCancel={onStop}>
      {run.of === 0 ? text.planning(name) : text.making(name, run.i, run.of)}
    </ProgressBar>
  );
}

function Outcomes({ outcomes }: { readonly outcomes: readonly FilesOutcome[] }) {
  return (
    <dl className={styles.facts}>
      {outcomes.map((outcome) => (
        <div key={outcome.partner.office} className={styles.outcomeLine}>
          <dt>{partyName(outcome.partner.region)}</dt>
          <dd>
            <OutcomeText {...outcome} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OutcomeText({ names, of, refused }: FilesOutcome) {
  const text = useText(FILES_RUN_TEXT);
  const sentences = useText(SENTENCES);
  const isWhole = names.length === of;
  return (
    <>
      {refused !== null && <p role="alert">{refused.reason === 'not-found' ? text.away : sentences[refused.reason]}</p>}
      {of === 0 && refused === null && text.nothing}
      {of > 0 && (isWhole ? <strong>{text.ready(of)}</strong> : <p>{text.partly(names.length, of)}</p>)}
      {names.length > 0 && <p className={styles.dim}>{names.join(', ')}</p>}
    </>
  );
}

type ButtonsProps = { readonly run: FilesRun; readonly onStart: () => void; readonly onClose: () => void };

function Buttons({ run, onStart, onClose }: ButtonsProps) {
  const text = useText(FILES_RUN_TEXT);
  const host = useHost();
  const attempt = useTry();
  const { state } = useFolderNews();
  const choose = (): void => drop(attempt(host.chooseFolder()), 'the shell tells the frame, which looks again');
  return (
    <div className={styles.buttons}>
      <Button variant="default" onClick={onClose}>
        {text.close}
      </Button>
      {run.kind === 'ready' && (
        <Button variant={state === 'ready' ? 'default' : 'filled'} onClick={choose}>
          {state === 'none' ? text.choose : text.another}
        </Button>
      )}
      {run.kind === 'ready' && state === 'ready' && (
        <Button data-autofocus onClick={onStart}>
          {text.start}
        </Button>
      )}
    </div>
  );
}
