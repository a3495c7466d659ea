import { useCallback } from 'react';
import { drop } from '#base/drop.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import { useSession } from '../session/session-context.ts';
import { keepEverything } from '../session/session.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';

/** Undoes or brings back the last thing done on this laptop. What is still being typed is kept first, so that it is the last thing. */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const session = useSession();
  const { engine, toasts } = session;
  const text = useText(SHELL_TEXT);
  const refuse = useRefuse();
  const undo = useCallback(() => {
    const work = async (): Promise<void> => {
      await keepEverything(session);
      const result = await engine.undo();
      if (result.ok) toasts.show(text.undone);
      else refuse(result.error);
    };
    drop(work(), 'the last thing done is undone');
  }, [session, engine, toasts, text, refuse]);
  const redo = useCallback(() => {
    const work = async (): Promise<void> => {
      const result = await engine.redo();
      if (result.ok) toasts.show(text.redone);
      else refuse(result.error);
    };
    drop(work(), 'the last thing undone is brought back');
  }, [engine, toasts, text, refuse]);
  return { undo, redo };
}
