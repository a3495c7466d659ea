import { createContext, useContext, useMemo, useState } from 'react';
import { present } from '#base/assert.ts';
import type { IdSource } from '#base/ids.ts';
import { blocksOf, type BlockType, type Meeting, type MinutesBlock } from '#domain/meetings/meeting.ts';
import type { Edit } from '#domain/record/edit.ts';
import { useSession } from '../session/session-context.ts';
import { useMeeting } from './meeting-context.ts';
import { orderAfter } from './order-at.ts';

/** A paragraph that stands on the screen: its text as typed, and the cursor in it. */
export type BlockHandle = {
  readonly read: () => string;
  /** Replaces its text, keeps it at once and puts the cursor into it. */
  readonly write: (text: string, caret: number) => void;
  readonly focus: (caret: number | 'end') => void;
};

/** What is done to the paragraphs of one topic. */
export type EditorDesk = {
  readonly register: (block: string, handle: BlockHandle) => () => void;
  /** Adds a paragraph right after another one (or at the end) and puts the cursor into it. */
  readonly addAfter: (block: string | null, start: BlockStart) => void;
  readonly setType: (block: MinutesBlock, type: BlockType) => void;
  /** Takes an empty paragraph out, or joins its text to the one above. */
  readonly joinUp: (block: MinutesBlock, text: string) => void;
  /** Notes in which paragraph the cursor is, for the buttons below the minutes. */
  readonly enter: (block: string) => void;
  /** Gives the paragraph with the cursor another kind, or begins one of that kind. */
  readonly mark: (type: BlockType) => void;
  /** Moves the cursor to the paragraph above or below; false when there is none. */
  readonly go: (block: string, by: 1 | -1) => boolean;
};

export type BlockStart = {
  readonly text: string;
  readonly type?: BlockType | undefined;
  readonly caret: number | 'end';
};

export const EditorContext = createContext<EditorDesk | null>(null);

export function useEditor(): EditorDesk {
  return present(useContext(EditorContext), 'every paragraph stands inside its topic');
}

type Wanted = { readonly block: string; readonly caret: number | 'end' };

/** What stands on the screen of a topic, and where the cursor is or shall be. Lives as long as the topic is shown. */
type Cursor = {
  readonly handles: Map<string, BlockHandle>;
  wanted: Wanted | null;
  entered: string | null;
};

type Ground = {
  readonly topic: string;
  readonly meeting: Meeting;
  readonly change: (edits: readonly Edit[]) => void;
  readonly ids: IdSource;
};

/** The desk of one topic. */
export function useEditorDesk(topic: string): EditorDesk {
  const { meeting, change } = useMeeting();
  const { ids } = useSession();
  const [cursor] = useState<Cursor>(() => ({ handles: new Map(), wanted: null, entered: null }));
  return useMemo(() => makeDesk({ topic, meeting, change, ids }, cursor), [topic, meeting, change, ids, cursor]);
}

function makeDesk(ground: Ground, cursor: Cursor): EditorDesk {
  const { topic, meeting, change, ids } = ground;
  const blocks = blocksOf(meeting, topic);
  const add = (after: string | null, start: BlockStart): void => {
    const row = ids.next();
    // Places are counted over all topics: a new paragraph must not land between two of another topic's.
    const order = orderAfter(meeting.blocks, after ?? blocks.at(-1)?.id ?? null);
    const values = { topic, type: start.type ?? 'note', text: start.text };
    change([{ kind: 'add', list: 'blocks', row, order, values }]);
    focusBlock(cursor, { block: row, caret: start.caret });
  };
  return {
    register: (block, handle) => register(cursor, block, handle),
    addAfter: add,
    setType: (block, type) => change([{ kind: 'set', path: `blocks/${block.id}/type`, value: type }]),
    joinUp: (block, text) => joinUp(ground, cursor, { block, text }),
    enter: (block) => {
      cursor.entered = block;
    },
    mark: (type) => {
      const block = blocks.find((each) => each.id === cursor.entered);
      if (block === undefined) {
        add(null, { text: '', type, caret: 'end' });
        return;
      }
      change([{ kind: 'set', path: `blocks/${block.id}/type`, value: block.type === type ? 'note' : type }]);
      focusBlock(cursor, { block: block.id, caret: 'end' });
    },
    go: (block, by) => {
      const other = neighbour(blocks, block, by);
      if (other === undefined) return false;
      focusBlock(cursor, { block: other.id, caret: by < 0 ? 'end' : 0 });
      return true;
    },
  };
}

/** A paragraph that does not stand on the screen yet takes the cursor as soon as it does. */
function focusBlock(cursor: Cursor, wanted: Wanted): void {
  const handle = cursor.handles.get(wanted.block);
  if (handle === undefined) cursor.wanted = wanted;
  else handle.focus(wanted.caret);
}

function register(cursor: Cursor, block: string, handle: BlockHandle): () => void {
  cursor.handles.set(block, handle);
  if (cursor.wanted?.block === block) {
    handle.focus(cursor.wanted.caret);
    cursor.wanted = null;
  }
  return () => {
    if (cursor.handles.get(block) === handle) cursor.handles.delete(block);
  };
}

function neighbour(blocks: readonly MinutesBlock[], block: string, by: 1 | -1): MinutesBlock | undefined {
  const at = blocks.findIndex((each) => each.id === block);
  return at < 0 || at + by < 0 ? undefined : blocks[at + by];
}

type Joined = { readonly block: MinutesBlock; readonly text: string };

function joinUp({ meeting, topic, change }: Ground, cursor: Cursor, { block, text }: Joined): void {
  const blocks = blocksOf(meeting, topic);
  const above = neighbour(blocks, block.id, -1);
  const handle = above === undefined ? undefined : cursor.handles.get(above.id);
  const takeOut: Edit = { kind: 'remove', list: 'blocks', row: block.id, removed: true };
  if (handle === undefined) {
    const below = neighbour(blocks, block.id, 1);
    if (text !== '' || below === undefined) return;
    change([takeOut]);
    focusBlock(cursor, { block: below.id, caret: 0 });
    return;
  }
  const before = handle.read();
  change([takeOut]);
  if (text === '') handle.focus(before.length);
  else handle.write(before + text, before.length);
}
