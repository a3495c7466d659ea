import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { BackupPreview } from '#app/engine.ts';
import type { AnyReason } from '../errors/sentences.ts';
import { useSession } from '../session/session-context.ts';

type OpenedBackup =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'shown'; readonly file: string; readonly preview: BackupPreview }
  | { readonly kind: 'refused'; readonly refused: Refusal };

type Refusal = { readonly reason: AnyReason; readonly detail: string };

export type OpenBackup = {
  readonly opened: OpenedBackup;
  readonly refuse: (refused: Refusal) => void;
  readonly choose: () => void;
  readonly show: (file: string) => void;
};

/** Opens a backup that a person chose and lets the engine judge it. Nothing is written. */
export function useOpenBackup(): OpenBackup {
  const { engine, host } = useSession();
  const [opened, setOpened] = useState<OpenedBackup>({ kind: 'none' });
  const show = async (file: string): Promise<void> => {
    setOpened({ kind: 'reading' });
    const preview = await engine.previewBackup(file);
    setOpened(
      preview.ok ? { kind: 'shown', file, preview: preview.value } : { kind: 'refused', refused: preview.error },
    );
  };
  const choose = async (): Promise<void> => {
    const chosen = await host.openBackup();
    if (chosen.ok) return show(chosen.value.id);
    return chosen.error.reason === 'cancelled' ? undefined : setOpened({ kind: 'refused', refused: chosen.error });
  };
  return {
    opened,
    refuse: (refused) => setOpened({ kind: 'refused', refused }),
    choose: () => drop(choose(), 'a backup is chosen and judged'),
    show: (file: string) => drop(show(file), 'a backup is judged'),
  };
}
