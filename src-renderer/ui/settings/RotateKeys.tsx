import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { Refused } from '#app/engine.ts';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { PassphrasePair } from '../first-run/PassphrasePair.tsx';
import { type Pair, type PairProblem, problemOf } from '../first-run/use-save-recovery.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import { useEngine } from '../session/session-context.ts';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { PARTNER_TEXT } from '../text/partner.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Settings.module.css';

type RotateProps = { readonly region: string; readonly onChanged: () => void };

/** New keys for this office: the old ones vouch for them, and a new recovery file comes first (exchange.md §5.2). */
export function RotateKeys({ region, onChanged }: RotateProps) {
  const text = useText(PARTNER_TEXT).rotate;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      {open && <RotateDialog region={region} onChanged={onChanged} onClose={() => setOpen(false)} />}
    </>
  );
}

type Props = RotateProps & { readonly onClose: () => void };

function RotateDialog({ region, onChanged, onClose }: Props) {
  const words = useText(PARTNER_TEXT);
  const text = words.rotate;
  const form = useRotation(region, onChanged);
  if (form.saved !== null) {
    return (
      <Dialog title={text.title} onClose={onClose} foot={<Button onClick={onClose}>{text.close}</Button>}>
        <output className={styles.meaning} data-meaning="ok">
          {text.done(form.saved)}
        </output>
        <p>{text.after}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={text.title}
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {text.close}
          </Button>
          <Button onClick={form.rotate}>{text.save}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{text.explain}</p>
        <PassphrasePair pair={form.pair} problem={form.problem} onChange={form.type} />
        <Checkbox
          label={text.revoke}
          description={text.revokeWhy}
          checked={form.isStolen}
          onChange={(event) => form.setStolen(event.currentTarget.checked)}
        />
        {form.isStolen && (
          <PlainText label={words.revoke.note} maxLength={400} value={form.note} onType={form.setNote} />
        )}
        {form.failure !== null && <RefusalAlert refused={form.failure} />}
      </div>
    </Dialog>
  );
}

function useRotation(region: string, onChanged: () => void) {
  const engine = useEngine();
  const recovery = useText(FIRST_RUN_TEXT).recovery;
  const [pair, setPair] = useState<Pair>({ passphrase: '', again: '' });
  const [problem, setProblem] = useState<PairProblem | null>(null);
  const [isStolen, setStolen] = useState(false);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<Refused | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const work = async (): Promise<void> => {
    setFailure(null);
    const done = await engine.rotateKeys({
      passphrase: pair.passphrase,
      suggestedName: recovery.fileName(region === '' ? 'kantor' : region),
      revoke: isStolen ? { reason: 'stolen', note: note.trim() } : null,
    });
    if (done.ok) {
      onChanged();
      return setSaved(done.value.recovery);
    }
    return done.error.reason === 'cancelled' ? undefined : setFailure(done.error);
  };
  return {
    pair,
    problem,
    isStolen,
    setStolen,
    note,
    setNote,
    failure,
    saved,
    type: (part: Partial<Pair>) => {
      setProblem(null);
      setPair((before) => ({ ...before, ...part }));
    },
    rotate: () => {
      const found = problemOf(pair);
      setProblem(found);
      if (found === null) drop(work(), 'the keys are changed');
    },
  };
}
