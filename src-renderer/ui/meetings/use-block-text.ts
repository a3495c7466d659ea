import type { ChangeEvent, KeyboardEvent, RefObject } from 'react';
import { lineMark } from '#domain/meetings/line-mark.ts';
import type { MinutesBlock } from '#domain/meetings/meeting.ts';
import { weaveEdit } from '../kit/editable.ts';
import { useKept } from '../session/use-kept.ts';
import { blockKey } from './block-keys.ts';
import { useEditor } from './editor-desk.ts';
import type { Suggestion } from './find-people.ts';
import { useMeeting } from './meeting-context.ts';
import type { People } from './PersonList.tsx';
import { useCaret, useHandle } from './use-caret.ts';
import { type TextLeft, useDueDay } from './use-due-day.ts';
import { usePeople, withPerson } from './use-people.ts';

export type BlockText = {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** Whom `@` offers at the moment; null when nothing is offered. */
  readonly people: People | null;
  readonly pick: (person: Suggestion) => void;
};

/** The text of a paragraph: kept as it is typed, with marks, `@` and due dates taken out of it. */
export function useBlockText(block: MinutesBlock, area: RefObject<HTMLTextAreaElement | null>): BlockText {
  const { meeting, change } = useMeeting();
  const desk = useEditor();
  const kept = useKept({ record: meeting.id, path: `blocks/${block.id}/text`, value: block.text, toEdit: weaveEdit });
  const moveCaret = useCaret(area);
  const due = useDueDay(block);
  const offer = usePeople(kept.value);
  useHandle(block.id, area, { value: kept.value, type: kept.type, flush: kept.flush, moveCaret });
  const write = ({ text, caret }: TextLeft): void => {
    kept.type(text);
    moveCaret(caret);
  };
  const onChange = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart: caret } = event.currentTarget;
    offer.look(value, caret);
    const mark = lineMark(kept.value, value, caret);
    if (mark === null) {
      if (!writeIf(due.takeBefore(value, caret), write)) kept.type(value);
    } else {
      desk.setType(block, mark.type);
      write({ text: mark.rest, caret: 0 });
    }
  };
  const pick = (person: Suggestion): void => {
    if (offer.asked === null) return;
    offer.close();
    const { who, ...left } = withPerson(kept.value, offer.asked, person, block);
    if (who !== null) change([{ kind: 'set', path: `blocks/${block.id}/who`, value: who }]);
    write(left);
  };
  const split = (before: string, after: string): void => {
    kept.type((after === '' ? due.takeAtEnd(before)?.text : undefined) ?? before);
    kept.flush();
    desk.addAfter(block.id, { text: after, caret: 0 });
  };
  const giveBackDay = (): boolean => writeIf(due.giveBack(kept.value), write);
  const { people, point, close: closePeople } = offer;
  return {
    value: kept.value,
    onChange,
    onKeyDown: (event) => blockKey(event, { block, desk, people, pick, point, closePeople, split, giveBackDay }),
    onFocus: () => {
      desk.enter(block.id);
      kept.onFocus();
    },
    onBlur: () => {
      offer.close();
      const left = due.takeAtEnd(kept.value);
      if (left !== null) kept.type(left.text);
      kept.onBlur();
    },
    people,
    pick,
  };
}

function writeIf(left: TextLeft | null, write: (left: TextLeft) => void): boolean {
  if (left !== null) write(left);
  return left !== null;
}
