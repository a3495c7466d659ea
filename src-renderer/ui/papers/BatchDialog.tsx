import { Button } from '@mantine/core';
import { drop } from '#base/drop.ts';
import { SENTENCES } from '../errors/sentences.ts';
import { useTry } from '../errors/use-refuse.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import { useHost } from '../session/session-context.ts';
import { BATCHES_TEXT } from '../text/batches.ts';
import { useText } from '../text/catalogue.ts';
import type { Batch, BatchOutcome } from './use-batch.ts';
import styles from './BatchDialog.module.css';

/** How far a batch is, and what came of it. Stands while there is one; closing it stops what runs and then says how far it came. */
export function BatchDialog({ batch }: { readonly batch: Batch }) {
  const text = useText(BATCHES_TEXT);
  const { run, stop, close } = batch;
  if (run === null) return null;
  return (
    <Dialog title={text.title} width={560} onClose={close} foot={<Foot batch={batch} />}>
      <div className={styles.body} aria-live="polite">
        {run.kind === 'asking' && <p>{text.asking}</p>}
        {run.kind === 'running' && (
          <ProgressBar done={run.done} total={run.of} onCancel={stop}>
            {text.making(run.done, run.of)}
          </ProgressBar>
        )}
        {run.kind === 'done' && <Outcome outcome={run.outcome} />}
      </div>
    </Dialog>
  );
}

function Outcome({ outcome }: { readonly outcome: BatchOutcome }) {
  const text = useText(BATCHES_TEXT);
  const sentences = useText(SENTENCES);
  const { written, of, folder, left, ended } = outcome;
  return (
    <>
      {ended === 'stopped' && <p>{text.stopped}</p>}
      {typeof ended === 'object' && <p role="alert">{faultText(ended.reason, text) ?? sentences[ended.reason]}</p>}
      <p>{written === 0 ? text.none : written === of ? text.all(written) : text.some(written, of)}</p>
      {folder !== '' && <p className={styles.folder}>{folder}</p>}
      {left.length > 0 && (
        <details>
          <summary>{text.left(left.length)}</summary>
          <ul className={styles.left}>
            {left.map(({ name, refused }, index) => (
              <li key={index}>{`${name}: ${sentences[refused.reason]}`}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type Text = (typeof BATCHES_TEXT)['id'];

/** The sentence of a batch where it has its own: the general ones speak of one file. */
function faultText(reason: string, text: Text): string | null {
  return reason === 'disk-full' || reason === 'not-found' || reason === 'too-big' ? text[reason] : null;
}

function Foot({ batch: { run, close } }: { readonly batch: Batch }) {
  const text = useText(BATCHES_TEXT);
  const host = useHost();
  const attempt = useTry();
  if (run?.kind !== 'done') return null;
  const { id, folder } = run.outcome;
  const show = (): void => {
    drop(attempt(host.showBatch(id)), 'the folder is shown by the system');
  };
  return (
    <>
      <Button variant="default" onClick={close} data-autofocus={folder === ''}>
        {text.close}
      </Button>
      {folder !== '' && (
        <Button onClick={show} data-autofocus>
          {text.show}
        </Button>
      )}
    </>
  );
}
