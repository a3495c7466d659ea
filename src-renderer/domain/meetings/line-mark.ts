import type { BlockType } from './meeting.ts';

const MARKS: Readonly<Record<string, BlockType>> = { k: 'decision', t: 'action', b: 'open-point' };

/** What a letter and a space at the start of a line make of a paragraph: `k` a decision, `t` an action item, `b` an open point. */
export type LineMark = { readonly type: BlockType; readonly rest: string };

/**
 * The mark that was typed just now at the start of a line, with the text that is left. Only a fresh mark counts: the space
 * right before the cursor made it, so that a text that has long begun `t ` is not taken for one.
 */
export function lineMark(before: string, typed: string, caret: number): LineMark | null {
  if (caret !== 2 || typed.charAt(1) !== ' ') return null;
  const type = MARKS[typed.charAt(0).toLowerCase()];
  if (type === undefined) return null;
  const isFresh = before === typed.charAt(0) + typed.slice(2);
  return isFresh ? { type, rest: typed.slice(2) } : null;
}
