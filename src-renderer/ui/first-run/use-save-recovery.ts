import { useEffect, useState } from 'react';
import { drop } from '#base/drop.ts';
import type { HostFailure } from '../session/ports.ts';
import { useHost } from '../session/session-context.ts';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';

export type Pair = { readonly passphrase: string; readonly again: string };
export type PairProblem = 'too-short' | 'different';

/** What the shell asks of a passphrase, in characters. */
const SHORTEST = 8;

export function problemOf({ passphrase, again }: Pair): PairProblem | null {
  if (passphrase.length < SHORTEST) return 'too-short';
  return passphrase === again ? null : 'different';
}

/** Saves the recovery file through the shell's dialog; makes the office's keys where there are none yet. */
export function useSaveRecovery(region: string, onSaved: (name: string) => void) {
  const host = useHost();
  const text = useText(FIRST_RUN_TEXT).recovery;
  const [pair, setPair] = useState<Pair>({ passphrase: '', again: '' });
  const [problem, setProblem] = useState<PairProblem | null>(null);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const unprotected = useUnprotected();
  const work = async (): Promise<void> => {
    setFailure(null);
    const keys = await host.ensureKeys();
    if (!keys.ok) return setFailure(keys.error);
    const saved = await host.saveRecovery(pair.passphrase, text.fileName(region === '' ? 'kantor' : region));
    if (saved.ok) {
      setPair({ passphrase: '', again: '' });
      return onSaved(saved.value.name);
    }
    return saved.error.reason === 'cancelled' ? undefined : setFailure(saved.error);
  };
  return {
    pair,
    problem,
    failure,
    unprotected,
    type: (part: Partial<Pair>) => {
      setProblem(null);
      setPair((before) => ({ ...before, ...part }));
    },
    save: () => {
      const found = problemOf(pair);
      setProblem(found);
      if (found === null) drop(work(), 'the recovery file is saved');
    },
  };
}

/** Whether the system offers no protection for the office's key: then the app must say so. */
export function useUnprotected(): boolean {
  const host = useHost();
  const [unprotected, setUnprotected] = useState(false);
  useEffect(() => {
    const ask = host.keyProtection().then((answer) => setUnprotected(answer.ok && answer.value === 'none'));
    drop(ask, 'the protection of the key is asked for');
  }, [host]);
  return unprotected;
}
