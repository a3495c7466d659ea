import type { KeyboardEvent } from 'react';
import type { MinutesBlock } from '#domain/meetings/meeting.ts';
import type { EditorDesk } from './editor-desk.ts';
import type { Suggestion } from './find-people.ts';
import type { People } from './PersonList.tsx';

/** What the keys of a paragraph work with. */
export type BlockKeys = {
  readonly block: MinutesBlock;
  readonly desk: EditorDesk;
  readonly people: People | null;
  readonly pick: (person: Suggestion) => void;
  readonly point: (at: number) => void;
  readonly closePeople: () => void;
  /** Ends the paragraph where the cursor is; what stands behind it begins the next. */
  readonly split: (before: string, after: string) => void;
  /** Turns the due date that was just taken out of the text back into words; false when there is none. */
  readonly giveBackDay: () => boolean;
};

type AreaEvent = KeyboardEvent<HTMLTextAreaElement>;

/** Enter, Backspace and the arrows in a paragraph; with suggestions open, the keys choose among them. */
export function blockKey(event: AreaEvent, keys: BlockKeys): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
  if (keys.people !== null && peopleKey(event, keys, keys.people)) return;
  const act = Object.hasOwn(ACTS, event.key) ? ACTS[event.key] : undefined;
  act?.(event, keys);
}

const ACTS: Readonly<Record<string, (event: AreaEvent, keys: BlockKeys) => void>> = {
  Enter: enter,
  Backspace: backspace,
  ArrowUp: (event, keys) => leave(event, keys, -1),
  ArrowDown: (event, keys) => leave(event, keys, 1),
};

function peopleKey(event: AreaEvent, { pick, point, closePeople }: BlockKeys, { found, at }: People): boolean {
  const person = found[at];
  switch (event.key) {
    case 'ArrowDown':
      point((at + 1) % found.length);
      break;
    case 'ArrowUp':
      point((at - 1 + found.length) % found.length);
      break;
    case 'Enter':
    case 'Tab':
      if (person !== undefined) pick(person);
      break;
    case 'Escape':
      closePeople();
      break;
    default:
      return false;
  }
  event.preventDefault();
  return true;
}

function enter(event: AreaEvent, { block, desk, split }: BlockKeys): void {
  if (event.shiftKey) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  // Enter in an empty decision means that it was not meant to be one.
  if (value === '' && block.type !== 'note') desk.setType(block, 'note');
  else split(value.slice(0, selectionStart), value.slice(selectionEnd));
}

function backspace(event: AreaEvent, { block, desk, giveBackDay }: BlockKeys): void {
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  if (selectionStart === selectionEnd && giveBackDay()) {
    event.preventDefault();
    return;
  }
  if (selectionStart !== 0 || selectionEnd !== 0) return;
  event.preventDefault();
  if (block.type === 'note') desk.joinUp(block, value);
  else desk.setType(block, 'note');
}

/** An arrow that could not move the cursor within the paragraph leaves it. */
function leave(event: AreaEvent, { block, desk }: BlockKeys, by: 1 | -1): void {
  const area = event.currentTarget;
  const { selectionStart: before, selectionEnd } = area;
  if (event.shiftKey || before !== selectionEnd) return;
  requestAnimationFrame(() => {
    if (document.activeElement !== area) return;
    const edge = by < 0 ? 0 : area.value.length;
    if (area.selectionStart === before || (area.selectionStart === edge && before === edge)) desk.go(block.id, by);
  });
}
