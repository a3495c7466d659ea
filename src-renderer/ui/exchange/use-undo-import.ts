import { useCallback } from 'react';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { useEngine, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { UNDO_IMPORT_TEXT } from '../text/undo-import.ts';

/** Takes an import back and says how that was done (D3). */
export function useUndoImport(): (sha256: string) => void {
  const engine = useEngine();
  const toasts = useToasts();
  const attempt = useTry();
  const text = useText(UNDO_IMPORT_TEXT);
  return useCallback(
    (sha256) => {
      const work = async (): Promise<void> => {
        const undone = await attempt(engine.undoImport(sha256));
        if (undone === null) return;
        const told = undone.how === 'forgotten' ? text.forgotten(undone.records) : text.takenBack(undone.records);
        toasts.show(undone.left === 0 ? told : `${told}${text.left(undone.left)}`);
      };
      drop(work(), 'an import is taken back');
    },
    [engine, toasts, attempt, text],
  );
}
