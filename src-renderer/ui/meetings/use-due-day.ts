import { useRef } from 'react';
import { dayAtEnd, dayBefore, type FoundDay } from '#domain/meetings/due-date.ts';
import type { MinutesBlock } from '#domain/meetings/meeting.ts';
import { useMeeting } from './meeting-context.ts';

/** What is left of a text once its due date was taken out of it. */
export type TextLeft = { readonly text: string; readonly caret: number };

export type DueDay = {
  /** Takes a due date that was just finished before the cursor; null when there is none. */
  readonly takeBefore: (text: string, caret: number) => TextLeft | null;
  /** Takes a due date at the end of a text that is being left; null when there is none. */
  readonly takeAtEnd: (text: string) => TextLeft | null;
  /** Puts the words of the due date that was taken last back into the text; null when other typing came between. */
  readonly giveBack: (text: string) => TextLeft | null;
};

/** Due dates that are typed into an action item; only the first is taken, later ones belong to the text. */
export function useDueDay(block: MinutesBlock): DueDay {
  const { change, meeting, today } = useMeeting();
  // Who says "jumat" in a meeting means the Friday after it, also when the minutes are written up later.
  const said = meeting.date ?? today;
  const last = useRef<FoundDay | null>(null);
  /** Words that were given back to the text: they are meant as words from then on. */
  const kept = useRef<string | null>(null);
  const takes = block.type === 'action' && block.until === null;
  const set = (day: string | null): void => change([{ kind: 'set', path: `blocks/${block.id}/until`, value: day }]);
  const take = (seen: FoundDay | null): TextLeft | null => {
    const found = seen?.phrase === kept.current ? null : seen;
    last.current = found;
    if (found !== null) set(found.day);
    return found;
  };
  return {
    takeBefore: (text, caret) => take(takes ? dayBefore(text, caret, said) : null),
    takeAtEnd: (text) => take(takes ? dayAtEnd(text, said) : null),
    giveBack: (text) => {
      const found = last.current;
      last.current = null;
      if (found === null || text !== found.text) return null;
      kept.current = found.phrase;
      set(null);
      const before = `${text.slice(0, found.caret).trimEnd()} ${found.phrase}`.trimStart();
      return { text: before + text.slice(found.caret), caret: before.length };
    },
  };
}
