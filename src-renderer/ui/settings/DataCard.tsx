import { Button } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { Refused } from '#app/engine.ts';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { Card } from '../kit/Card.tsx';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import { useSession } from '../session/session-context.ts';
import { useProgress } from '../session/use-progress.ts';
import { SETTINGS_TEXT } from '../text/settings.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Settings.module.css';

type State =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'done'; readonly documents: number; readonly differences: number }
  | { readonly kind: 'refused'; readonly refused: Refused };

/** Builds lists and search anew from the entries (P1), and says whether anything differed. */
export function DataCard() {
  const text = useText(SETTINGS_TEXT).data;
  const { engine, cancelWork } = useSession();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const work = async (): Promise<void> => {
    setState({ kind: 'working' });
    const result = await engine.rebuild();
    setState(result.ok ? { kind: 'done', ...result.value } : { kind: 'refused', refused: result.error });
  };
  return (
    <Card title={text.title}>
      <div className={styles.form}>
        <p>{text.rebuildWhy}</p>
        {state.kind === 'working' ? (
          <Working onCancel={cancelWork} />
        ) : (
          <Button variant="default" className={styles.fit} onClick={() => drop(work(), 'the lists are rebuilt')}>
            {text.rebuild}
          </Button>
        )}
        {state.kind === 'done' && (
          <output>
            {state.differences === 0 ? text.done(state.documents) : text.differed(state.documents, state.differences)}
          </output>
        )}
        {state.kind === 'refused' && <RefusalAlert refused={state.refused} />}
      </div>
    </Card>
  );
}

function Working({ onCancel }: { readonly onCancel: () => void }) {
  const text = useText(SETTINGS_TEXT).data;
  const { done, total } = useProgress() ?? { done: 0, total: 0 };
  return (
    <ProgressBar done={done} total={total} onCancel={onCancel}>
      {text.working(done, total)}
    </ProgressBar>
  );
}
