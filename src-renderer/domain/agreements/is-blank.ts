import type { Blank } from './blanks.ts';

/** One blank at a path, or none. */
export function where(missing: boolean, path: string, expected: Blank['expected']): readonly Blank[] {
  return missing ? [{ path, expected, byHand: false }] : [];
}

/** Dotted lines and underlined gaps as people type them, and the proposal's own blank. */
export function hasBlank(text: string): boolean {
  return isEmpty(text) || /…{2,}|\.{4,}|_{3,}/u.test(text);
}

export function isEmpty(text: string): boolean {
  return text.trim() === '';
}
