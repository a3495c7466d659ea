import { type RefObject, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Json } from '#base/canonical-json.ts';
import { drop } from '#base/drop.ts';
import type { ConflictView } from '#app/views.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import { conflictPath } from '../kit/ConflictBox.tsx';
import { useEngine, useLanguage, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { CONFLICTS_TEXT } from '../text/conflicts.ts';
import { fieldLabel } from '../text/fields.ts';
import { chooseEdit } from './choose-edit.ts';
import { useLeftOpen } from './use-left-open.ts';

export type Decide = {
  /** Makes a value the one value of the field and goes to the next conflict. */
  readonly use: (value: Json) => void;
  /** Leaves it open, which is noted, and goes to the next one, or back to the exchange when there is none. */
  readonly later: () => void;
};

/** `isHere` says whether the conflicts are still what is on the screen. */
export function useDecide(conflict: ConflictView, next: ConflictView | null, isHere: RefObject<boolean>): Decide {
  const engine = useEngine();
  const toasts = useToasts();
  const refuse = useRefuse();
  const text = useText(CONFLICTS_TEXT);
  const language = useLanguage();
  const [, go] = useLocation();
  const { leave: leaveOpen } = useLeftOpen();
  // A second key while the first decision is written would decide once more.
  const isDeciding = useRef(false);
  const decide = async (value: Json): Promise<void> => {
    if (isDeciding.current) return;
    isDeciding.current = true;
    const done = await engine.edit(conflict.record, [chooseEdit(conflict, value)], text.note);
    isDeciding.current = false;
    if (!done.ok) return refuse(done.error);
    const undo = async (): Promise<void> => {
      const undone = await engine.edit(conflict.record, done.value, text.reopened);
      if (!undone.ok) refuse(undone.error);
    };
    // Taking a decision back opens the conflict again, as it was (documents R14).
    toasts.show(text.decided(fieldLabel(conflict.kind, conflict.path, language)), () =>
      drop(undo(), 'a decision on a conflict is taken back'),
    );
    // Whoever has gone elsewhere meanwhile stays there.
    return isHere.current ? go(next === null ? '/pertukaran/konflik' : conflictPath(next)) : undefined;
  };
  return {
    use: (value) => drop(decide(value), 'a conflict is decided'),
    later: () => {
      leaveOpen(conflict);
      go(next === null ? '/pertukaran' : conflictPath(next));
    },
  };
}
