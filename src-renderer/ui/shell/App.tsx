import { useCallback, useEffect, useState } from 'react';
import { assertNever } from '#base/assert.ts';
import { drop } from '#base/drop.ts';
import type { Result } from '#base/result.ts';
import type { Refused } from '#app/engine.ts';
import type { JournalContents, StartReport } from '#app/start-report.ts';
import { RefusalDialog } from '../errors/RefusalDialog.tsx';
import { EmptyBesideJournal } from '../first-run/EmptyBesideJournal.tsx';
import { FatalStart } from '../first-run/FatalStart.tsx';
import { FirstRun } from '../first-run/FirstRun.tsx';
import { Starting } from '../first-run/Starting.tsx';
import { useSession } from '../session/session-context.ts';
import { FailedScreen } from './FailedScreen.tsx';
import { Frame } from './Frame.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';

type Phase =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly mended: number }
  | { readonly kind: 'first-start' }
  | { readonly kind: 'empty-beside-journal'; readonly journal: JournalContents }
  | { readonly kind: 'failed'; readonly refused: Refused };

/** What the window shows, from the start of the engine on. */
export function App() {
  const { engine, host } = useSession();
  const [phase, setPhase] = useState<Phase>({ kind: 'starting' });
  const show = useCallback(
    (result: Result<StartReport, Refused>) => {
      setPhase(phaseOf(result));
      host.ready();
    },
    [host],
  );
  useEffect(() => drop(startEngine(engine.start, show), 'the engine starts'), [engine, show]);
  const startAgain = (): void => {
    setPhase({ kind: 'starting' });
    drop(startEngine(engine.start, show), 'the engine starts once more');
  };
  return (
    <>
      <ScreenBoundary Fallback={FailedScreen}>
        <PhaseView
          phase={phase}
          onStart={startAgain}
          onResolved={show}
          onDone={() => setPhase({ kind: 'ready', mended: 0 })}
        />
      </ScreenBoundary>
      <RefusalDialog />
    </>
  );
}

/** An engine that breaks while starting is a refusal with its reason, not a blank window. */
async function startEngine(
  start: () => Promise<Result<StartReport, Refused>>,
  show: (result: Result<StartReport, Refused>) => void,
): Promise<void> {
  try {
    show(await start());
  } catch (error) {
    show({ ok: false, error: { reason: 'unexpected', detail: String(error) } });
  }
}

function phaseOf(result: Result<StartReport, Refused>): Phase {
  if (!result.ok) return { kind: 'failed', refused: result.error };
  const report = result.value;
  switch (report.kind) {
    case 'ready':
      return { kind: 'ready', mended: report.appended };
    case 'first-start':
      return { kind: 'first-start' };
    case 'empty-beside-journal':
      return report;
    default:
      return assertNever(report, 'start report');
  }
}

type ViewProps = {
  readonly phase: Phase;
  readonly onStart: () => void;
  readonly onResolved: (result: Result<StartReport, Refused>) => void;
  readonly onDone: () => void;
};

function PhaseView({ phase, onStart, onResolved, onDone }: ViewProps) {
  switch (phase.kind) {
    case 'starting':
      return <Starting />;
    case 'first-start':
      return <FirstRun onDone={onDone} />;
    case 'empty-beside-journal':
      return <EmptyBesideJournal journal={phase.journal} onResolved={onResolved} />;
    case 'failed':
      return <FatalStart refused={phase.refused} onRetry={onStart} />;
    case 'ready':
      return <Frame mended={phase.mended} />;
    default:
      return assertNever(phase, 'phase');
  }
}
