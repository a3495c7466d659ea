import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type BlockHandle, useEditor } from './editor-desk.ts';

type Area = RefObject<HTMLTextAreaElement | null>;

/** Sets the cursor once the text that belongs to it is on the screen: React puts it at the end of a text that it changes. */
export function useCaret(ref: Area): (caret: number) => void {
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    ref.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });
  return (caret) => {
    wanted.current = caret;
  };
}

type Kept = {
  readonly value: string;
  readonly type: (text: string) => void;
  readonly flush: () => void;
  readonly moveCaret: (caret: number) => void;
};

/** Makes the paragraph known to the desk for as long as it stands on the screen. */
export function useHandle(block: string, ref: Area, kept: Kept): void {
  const { register } = useEditor();
  const latest = useRef(kept);
  const registerNow = useRef(register);
  useLayoutEffect(() => {
    latest.current = kept;
  });
  useLayoutEffect(() => {
    const handle: BlockHandle = {
      read: () => latest.current.value,
      write: (text, caret) => {
        ref.current?.focus();
        latest.current.type(text);
        latest.current.flush();
        latest.current.moveCaret(caret);
      },
      focus: (caret) => {
        const area = ref.current;
        if (area === null) return;
        area.focus();
        const at = caret === 'end' ? area.value.length : caret;
        area.setSelectionRange(at, at);
      },
    };
    return registerNow.current(block, handle);
  }, [block, ref]);
}
