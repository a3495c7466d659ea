import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '#base/assert.ts';
import type { SavedState } from '../session/edit-queue.ts';
import { useSession } from '../session/session-context.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Shell.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** After so many seconds the time of the last keeping is no news any more. */
const NEWS = 60;

/** Whether everything typed is kept on this laptop. There is no Save button, so this line must never be wrong. */
export function SavedLine() {
  const { edits } = useSession();
  const text = useText(SHELL_TEXT).saved;
  const saved = useStore(edits.store, (state) => state.saved);
  const seconds = useSecondsSince(saved.kind === 'saved' ? saved.at : null);
  return (
    <div className={styles.saved} data-kind={saved.kind} role={saved.kind === 'held' ? 'alert' : undefined}>
      <SavedIcon saved={saved} />
      <span>{words(saved, seconds, text)}</span>
      {saved.kind === 'held' && (
        <Button size="xs" variant="default" onClick={edits.retry}>
          {text.retry}
        </Button>
      )}
    </div>
  );
}

function SavedIcon({ saved }: { readonly saved: SavedState }) {
  switch (saved.kind) {
    case 'saved':
      return <IconCircleCheck {...ICON} />;
    case 'saving':
      return <IconLoader2 {...ICON} />;
    case 'held':
      return <IconAlertTriangle {...ICON} />;
    default:
      return assertNever(saved, 'saved state');
  }
}

function words(saved: SavedState, seconds: number | null, text: (typeof SHELL_TEXT)['id']['saved']): string {
  if (saved.kind === 'saving') return text.saving;
  if (saved.kind === 'held') return text.held;
  if (seconds === null || seconds >= NEWS) return text.all;
  return seconds < 1 ? text.now : text.seconds(seconds);
}

/** Whole seconds since a moment, followed while they are news; null when there is no moment. */
function useSecondsSince(at: number | null): number | null {
  const { clock } = useSession();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    if (at === null) return undefined;
    const timer = setInterval(() => {
      setNow(clock.now());
      if (clock.now() - at > NEWS * 1000) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [at, clock]);
  return at === null ? null : Math.max(0, Math.floor((now - at) / 1000));
}
